package org.nasij.analytics.method.declaration;

import java.util.List;
import java.util.Locale;

/**
 * Every figure that is published. Titles, units, meanings and limits lie beside this class, {@code
 * figures_fr.properties} and so on; a setting of {@link MethodDeclarations} stands under one of
 * these.
 */
public enum Figure {
  NEED(Part.NEED, "N(a,t)", "0..", "RGPH 2024, Haut-Commissariat au Plan"),
  SUPPLY(Part.ACCESS, "S = sum of places per year", "0..", Figure.CHOICE),
  SUPPLY_RATE(Part.ACCESS, "S / N", "0..", Figure.CHOICE),
  MINUTES_NEAREST(
      Part.ACCESS,
      "d = t0 + 60 * detour * km / speed, the least over active sites",
      "0..M",
      Figure.CHOICE),
  ACCESS(
      Part.ACCESS,
      "R(j) = S(j) / sum over a of N(a) f(d(a,j)); A(a) = sum over j of R(j) f(d(a,j))",
      "0..",
      "Luo and Qi 2009, Health & Place 15(4), doi:10.1016/j.healthplace.2009.06.002",
      "access"),
  COVERAGE(Part.GAP, "C = min(1, A / tau)", Figure.SHARE, Figure.CHOICE),
  GAP(
      Part.GAP,
      "gap = 100 (1 - C); above the commune 100 * sum U / sum N",
      Figure.HUNDRED,
      Figure.CHOICE),
  UNMET(Part.GAP, "U = N (1 - C)", "0..N", Figure.CHOICE),
  EVIDENCE(Part.EVIDENCE, "active, none-confirmed, stale, no-data", "-", Figure.CHOICE),
  EVIDENCE_SHARE(
      Part.EVIDENCE,
      "E(a) = sum over known b of f(d(a,b)) N(b) / sum over all b of f(d(a,b)) N(b)",
      Figure.SHARE,
      Figure.CHOICE),
  CONFIDENCE(Part.EVIDENCE, "high, medium, low", "-", Figure.CHOICE),
  COMPLETENESS(
      Part.EVIDENCE,
      "kappa = (n1 + n2 - m) / ((n1 + 1) (n2 + 1) / (m + 1) - 1)",
      Figure.SHARE,
      "Chapman 1951, University of California Publications in Statistics 1"),
  DEPRIVATION(
      Part.PRIORITY,
      "D = sqrt(max(.05, Edu) * max(.05, Liv))",
      "0.05..1",
      Figure.CHOICE,
      "composite"),
  DEPRIVATION_RANK(
      Part.PRIORITY,
      "1 + number of areas of the list with a higher D; interval: quantiles .05 and .95 over draws of the weights",
      "1..",
      "OECD and JRC 2008, Handbook on Constructing Composite Indicators; Saisana, Saltelli and Tarantola 2005",
      "ranks"),
  PRIORITY(
      Part.PRIORITY,
      "P = 100 (gap/100 * D * V)^(1/3), V = ln(1 + N) / ln(1 + max N)",
      Figure.HUNDRED,
      "INFORM Risk Index, Joint Research Centre"),
  RANK(Part.PRIORITY, "1 + number of areas of the list with a higher P", "1..", Figure.CHOICE),
  BAND(
      Part.CERTAINTY,
      "high, middle, low: third of the list that holds the median rank",
      "-",
      Figure.CHOICE),
  MEDIAN_RANK(
      Part.CERTAINTY,
      "median of the ranks of all draws; interval: quantiles .05 and .95",
      "1..",
      "Saisana, Saltelli and Tarantola 2005, Journal of the Royal Statistical Society A 168(2)"),
  P_TOP(Part.CERTAINTY, "draws with rank <= 10 / draws", Figure.SHARE, Figure.CHOICE),
  FIRST_ORDER(
      Part.CERTAINTY,
      "Var(E[rank | x]) / Var(rank)",
      Figure.SHARE,
      "Plischke, Borgonovo and Smith 2013, European Journal of Operational Research 226"),
  OTHER_MODELS(
      Part.CERTAINTY,
      "A(a) = sum of R f^2 (M2SFCA); f = exp(-d^2 / (2 (.38 M)^2)) (Gaussian); f = 1 (2SFCA); f G for f, G = f / sum f (3SFCA)",
      "1..",
      "Delamater 2013, Health & Place 24; Wan, Zou and Sternberg 2012, International Journal of Geographical Information Science 26; Luo and Wang 2003",
      "access"),
  HOT_SPOT(
      Part.DISTRIBUTION,
      "Gi* = (sum over j of w(i,j) x(j) - n(i) mean) / (s sqrt((n n(i) - n(i)^2) / (n - 1)))",
      "high, low, none",
      "Getis and Ord 1992, Geographical Analysis 24; Benjamini and Hochberg 1995",
      "spatial",
      "adjust"),
  STEADIED_RATE(
      Part.DISTRIBUTION,
      "r = m + (S / N - m) v / (v + q m / N), q = sum s^2 / sum s; m, v: mean and variance around the commune",
      "0..",
      "Marshall 1991, Journal of the Royal Statistical Society C 40(2); McCullagh and Nelder 1989, section 6.2",
      "rates"),
  GINI(
      Part.DISTRIBUTION,
      "G = sum over a, b of |A(a) - A(b)| / (2 n^2 mean A)",
      Figure.SHARE,
      "Sen 1973, On Economic Inequality",
      "inequality"),
  THEIL(
      Part.DISTRIBUTION,
      "T = (1 / n) sum over a of (A(a) / mean A) ln(A(a) / mean A) = between + within",
      "0..",
      "Theil 1967, Economics and Information Theory",
      "inequality"),
  CONCENTRATION(
      Part.DISTRIBUTION,
      "2 cov(money per person, fractional rank by D) / mean",
      "-1..1",
      "Kakwani, Wagstaff and van Doorslaer 1997, Journal of Econometrics 77",
      "inequality"),
  FIFTHS(
      Part.DISTRIBUTION,
      "by falling D, cut where sum N passes a fifth of its total; places = sum N A",
      "0..",
      Figure.CHOICE),
  STRENGTH(
      Part.STRENGTH,
      "100 exp(sum of w ln max(.01, min(1, value / reference)) / sum of w)",
      "1..100",
      "UNDP 2010, Human Development Report: geometric mean of unequal dimensions",
      "mean"),
  SERVICE_STREAM(Part.STRENGTH, "C", Figure.SHARE, Figure.CHOICE),
  FUNDING_STREAM(
      Part.STRENGTH, "min(1, (funding intensity / N) / reference)", Figure.SHARE, Figure.CHOICE),
  VOLUNTEERS_STREAM(Part.STRENGTH, "min(1, (hours / N) / reference)", Figure.SHARE, Figure.CHOICE),
  VOLUNTEER_HOURS(Part.STRENGTH, "sum of hours offered per year", "0..", Figure.CHOICE),
  LEDGER(
      Part.FUNDING,
      "total = outside + no theme + national + unlocated + areas",
      "0..",
      "Hare and Niemeyer: method of largest remainders"),
  FUNDING_INTENSITY(
      Part.FUNDING, "sum of MAD * 2^(-max(0, years of age - 1))", "0..", Figure.CHOICE),
  REACH(
      Part.SITING,
      "max sum of N(a) over a within M of a chosen or standing site",
      "0..",
      "Church and ReVelle 1974, Papers of the Regional Science Association 32",
      "siting"),
  RELIEF(
      Part.SITING,
      "sum of U before - sum of U after, by E2SFCA with the new sites",
      "0..",
      "Church and ReVelle 1974; Luo and Qi 2009",
      "siting",
      "access"),
  OPTIMUM_SHARE(
      Part.SITING,
      "gain / (gain of the solved optimum, or gain + K largest left)",
      Figure.SHARE,
      "Minoux 1978; Nemhauser, Wolsey and Fisher 1978, Mathematical Programming 14",
      "siting"),
  COST_PER_PLACE(
      Part.GIVING,
      "median over flows of MAD / places",
      "0..",
      "David and Nagaraja 2003, Order Statistics, 3rd edition, section 7.1"),
  ALLOCATION(
      Part.GIVING,
      "max sum of (P / max P) (1 - f)^(1/3) * MAD, under budgets, eligibility and tickets",
      "0..",
      "Federgruen and Groenevelt 1986, Operations Research 34(6); Dantzig 1957, Operations Research 5"),
  TREND(
      Part.TREND,
      "S = sum over i < j of sign(x(j) - x(i)); slope = median of (x(j) - x(i)) / (j - i)",
      "-",
      "Mann 1945; Hamed and Rao 1998, Journal of Hydrology 204; Sen 1968",
      "trend");

  /** The parts of the method page, in order. */
  public enum Part {
    NEED,
    ACCESS,
    GAP,
    EVIDENCE,
    PRIORITY,
    CERTAINTY,
    DISTRIBUTION,
    STRENGTH,
    FUNDING,
    SITING,
    GIVING,
    TREND;

    /** Its name on the page and in the API. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The source of what is this project's own choice. */
  public static final String CHOICE = "choice";

  private static final String SHARE = "0..1";
  private static final String HUNDRED = "0..100";

  private final Part part;
  private final String formula;
  private final String range;
  private final String source;

  /** Made by {@code List.of}. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> methods;

  Figure(Part part, String formula, String range, String source, String... methods) {
    this.part = part;
    this.formula = formula;
    this.range = range;
    this.source = source;
    this.methods = List.of(methods);
  }

  /** Its name on the page and in the API: lower case with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Part part() {
    return part;
  }

  /** In the method's symbols. */
  public String formula() {
    return formula;
  }

  /**
   * Smallest and largest value, or the values it may have; {@code -} where the formula has them.
   */
  public String range() {
    return range;
  }

  /** A paper, a standard, a data set, or {@link #CHOICE}. */
  public String source() {
    return source;
  }

  /** The commands of {@code nasij method} whose classes compute it, or a step of it. */
  public List<String> methods() {
    return methods;
  }
}
