package org.nasij.analytics.method.declaration;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.nasij.analytics.method.access.StepDecay;
import org.nasij.analytics.method.declaration.MethodParameters.ConfidenceLimits;
import org.nasij.analytics.method.funding.FundingIntensity;
import org.nasij.analytics.method.matching.MatchingParameters;
import org.nasij.analytics.method.placement.Placement;
import org.nasij.analytics.method.priority.DeprivationScale;
import org.nasij.analytics.method.strength.Stream;
import org.nasij.analytics.method.strength.StreamWeights;
import org.nasij.analytics.method.strength.StrengthIndex;
import org.nasij.analytics.method.strength.VolunteerSums;
import org.nasij.analytics.method.trend.TrendRule;
import org.nasij.geo.area.Settlement;
import org.nasij.geo.theme.Theme;
import org.nasij.geo.theme.Themes;
import org.nasij.geo.travel.TravelParameters;

/**
 * The declarations of a set of parameters, in the order of the method's sections. Texts lie beside
 * this class, {@code texts_fr.properties} and so on, one per name; those of a theme or census
 * column share the text of their kind.
 */
public final class MethodDeclarations {
  private static final String CHOICE = "choice";
  private static final String CENSUS = "RGPH 2024, Haut-Commissariat au Plan";
  private static final String LUO_QI =
      "Luo and Qi 2009, Health & Place 15(4), doi:10.1016/j.healthplace.2009.06.002";
  private static final String BANDS = "PySAL access, default bands; Luo and Qi 2009";
  private static final String INFORM = "INFORM Risk Index, Joint Research Centre";
  private static final String HAMED_RAO =
      "Mann 1945, Kendall 1975; Hamed and Rao 1998, Journal of Hydrology 204";
  private static final String SEN = "Sen 1968, Journal of the American Statistical Association 63";
  private static final String SALMON =
      "Salmon and others 2011, Parallel random numbers: as easy as 1, 2, 3";
  private static final String PLISCHKE =
      "Plischke, Borgonovo, Smith 2013, European Journal of Operational Research 226; Kelley 1935";
  private static final String GETIS_ORD =
      "Getis and Ord 1992, Geographical Analysis 24; Benjamini and Hochberg 1995";
  private static final String CHURCH_REVELLE =
      "Church and ReVelle 1974, Papers of the Regional Science Association 32";
  private static final String MINOUX =
      "Minoux 1978; Nemhauser, Wolsey, Fisher 1978, Mathematical Programming 14";
  private static final String MINUTES = "min";
  private static final String SHARE = "0..1";
  private static final String MONTHS = "months";

  private final Properties fr = texts("fr");
  private final Properties ar = texts("ar");
  private final Properties en = texts("en");
  private final List<MethodDeclaration> declarations = new ArrayList<>();

  private MethodDeclarations() {}

  /** All declarations. */
  public static List<MethodDeclaration> of(MethodParameters parameters, Themes themes) {
    MethodDeclarations list = new MethodDeclarations();
    list.need(themes);
    list.travel(parameters.travel());
    list.access(parameters, themes);
    list.coverage(parameters);
    list.funding();
    list.strength();
    list.priority(parameters);
    list.evidence(parameters);
    list.confidence(parameters.confidence());
    list.trend();
    list.certainty(Uncertainty.STANDARD, parameters);
    list.siting();
    list.matching(MatchingParameters.STANDARD);
    return List.copyOf(list.declarations);
  }

  private void need(Themes themes) {
    String section = "need";
    add(
        section,
        "household-population",
        "min(population, pop_15_plus / (1 - age_0_14))",
        "persons",
        CENSUS);
    for (Theme theme : themes.list()) {
      add(
          section,
          "need." + theme.code(),
          "need",
          theme.expression().orElse("-"),
          theme.needKind().code(),
          CENSUS);
    }
    add(section, "need-not-published", "4", "communes", CENSUS);
    add(section, "smoothing", "none", "", CHOICE);
  }

  private void travel(TravelParameters travel) {
    String section = "travel";
    add(section, "travel.formula", "t0 + 60 * detour * km / speed", MINUTES, CHOICE);
    add(section, "travel.urban-speed", number(travel.urbanSpeedKmh()), "km/h", CHOICE);
    add(section, "travel.rural-speed", number(travel.ruralSpeedKmh()), "km/h", CHOICE);
    add(section, "travel.urban-detour", number(travel.urbanDetour()), "", CHOICE);
    add(section, "travel.rural-detour", number(travel.ruralDetour()), "", CHOICE);
    add(section, "travel.urban-max-distance", number(travel.urbanMaxKm()), "km", CHOICE);
    add(section, "travel.track-minutes", number(travel.trackMinutesPerKm()), "min/km", CHOICE);
    add(section, "travel.track-max", number(travel.trackMaxMinutes()), MINUTES, CHOICE);
    add(
        section,
        "travel.within-commune",
        "min(60 * detour * 2/3 * sqrt(area_km2 / pi) / speed, 2/3 * M)",
        MINUTES,
        CHOICE);
  }

  private void access(MethodParameters parameters, Themes themes) {
    String section = "access";
    add(section, "access.model", "E2SFCA", "", LUO_QI);
    for (StepDecay.Band band : parameters.decay().bands()) {
      add(
          section,
          "access.band." + number(round(band.endShare())),
          "access.band",
          number(band.weight()),
          "",
          BANDS);
    }
    for (Theme theme : themes.list()) {
      add(
          section,
          "catchment." + theme.code(),
          theme.travels() ? "catchment.travel" : "catchment.area",
          theme.travels()
              ? number(theme.catchmentMinutes(Settlement.URBAN).orElseThrow())
                  + " / "
                  + number(theme.catchmentMinutes(Settlement.RURAL).orElseThrow())
              : "-",
          theme.travels() ? MINUTES : "",
          CHOICE);
    }
    add(section, "access.in-place", "1", "", CHOICE);
    add(section, "access.coarse-place", "in place", "", CHOICE);
    add(section, "capacity.split", "equal", "", CHOICE);
    add(section, "capacity.running", "starts_on <= as_of <= ends_on", "", CHOICE);
    add(section, "capacity.imputation", "median", "", CHOICE);
    add(
        section,
        "capacity.imputation-cases",
        number(parameters.imputationCases()),
        "cases",
        CHOICE);
    add(
        section,
        "access.conservation",
        number(parameters.conservationTolerance()),
        "",
        "Luo and Wang 2003, Environment and Planning B 30(6)");
    add(section, "access.sectors", "all, association", "", CHOICE);
  }

  private void coverage(MethodParameters parameters) {
    String section = "coverage";
    add(section, "coverage.formula", "min(1, A / tau)", SHARE, CHOICE);
    add(section, "coverage.tau", "sum N A / sum N", "places per person", CHOICE);
    add(section, "coverage.tau-sectors", "one", "", CHOICE);
    Map<String, MethodParameters.Norm> norms = new TreeMap<>(parameters.norms());
    add(section, "coverage.norms", number(norms.size()), "", CHOICE);
    norms.forEach(
        (theme, norm) ->
            add(
                section,
                "norm." + theme,
                "coverage.norm",
                number(norm.placesPerPerson()),
                "places per person",
                norm.source()));
    add(section, "coverage.unmet", "N * (1 - C)", "persons", CHOICE);
    add(section, "coverage.above-commune", "100 * sum U / sum N", "0..100", CHOICE);
    add(section, "coverage.gap-known-need", number(parameters.gapKnownNeed()), SHARE, CHOICE);
    add(section, "coverage.rank-known-need", number(parameters.rankKnownNeed()), SHARE, CHOICE);
  }

  private void funding() {
    String section = "funding";
    add(section, "ledger.amounts", "nominal", "", CHOICE);
    add(section, "ledger.lines", "outside, no-theme, national, unlocated, areas", "", CHOICE);
    add(section, "ledger.areas", "N(a,t)", "", CHOICE);
    add(section, "ledger.themes", "equal", "", CHOICE);
    add(
        section,
        "ledger.rounding",
        "largest remainder",
        "0.01",
        "Hare and Niemeyer: method of largest remainders");
  }

  private void strength() {
    String section = "strength";
    add(
        section,
        "strength.formula",
        "100 * exp(sum w ln max(floor, ratio) / sum w)",
        "0..100",
        "UNDP 2010, Human Development Report: geometric mean of unequal dimensions");
    add(section, "strength.ratio", "min(1, value / reference)", SHARE, CHOICE);
    for (Stream stream : Stream.values()) {
      add(
          section,
          "strength.weight-" + stream.code(),
          "strength.weight",
          number(StreamWeights.STANDARD.of(stream)),
          stream.code(),
          CHOICE);
    }
    add(section, "strength.floor", number(StrengthIndex.FLOOR), SHARE, CHOICE);
    add(section, "strength.streams", "national", "", CHOICE);
    add(section, "strength.reference", "base edition", "per person in need", CHOICE);
    add(section, "strength.funding-months", number(FundingIntensity.WHOLE_MONTHS), MONTHS, CHOICE);
    add(
        section,
        "strength.funding-half-life",
        number(FundingIntensity.HALF_LIFE_YEARS),
        "years",
        CHOICE);
    add(section, "strength.funding-counted", FundingIntensity.CURRENCY, "", CHOICE);
    add(section, "strength.volunteers-least", number(VolunteerSums.LEAST), "persons", CHOICE);
    add(section, "strength.volunteers-place", "province", "", CHOICE);
    add(section, "strength.volunteers-split", "equal", "", CHOICE);
    add(section, "strength.lists", "level, urban or rural", "", CHOICE);
  }

  private void priority(MethodParameters parameters) {
    String section = "priority";
    add(section, "priority.formula", "100 * (gap/100 * D * V)^(1/3)", "0..100", INFORM);
    add(section, "priority.volume", "ln(1 + N) / ln(1 + max N)", SHARE, CHOICE);
    add(section, "deprivation.formula", "sqrt(Edu * Liv)", SHARE, CHOICE);
    add(section, "deprivation.floor", number(parameters.deprivation().floor()), "", CHOICE);
    for (DeprivationScale scale : parameters.deprivation().scales()) {
      add(
          section,
          "deprivation." + scale.column().replace('_', '-'),
          scale.lacking() ? "deprivation.lacking" : "deprivation.column",
          range(scale, Settlement.URBAN) + " / " + range(scale, Settlement.RURAL),
          unit(scale.column()),
          CENSUS);
    }
    add(section, "deprivation.left-out", "columns of N(t)", "", CHOICE);
    add(section, "rank.lists", "level, urban or rural", "", CHOICE);
    add(section, "rank.bands", "thirds", "", CHOICE);
  }

  private void evidence(MethodParameters parameters) {
    String section = "evidence";
    add(section, "evidence.months", number(parameters.evidenceMonths()), MONTHS, CHOICE);
    add(section, "evidence.inventory-months", number(parameters.inventoryMonths()), MONTHS, CHOICE);
    add(section, "evidence.catchment", "sum f N known / sum f N", SHARE, CHOICE);
    add(section, "evidence.gap", number(parameters.gapEvidence()), SHARE, CHOICE);
    add(section, "evidence.rank", number(parameters.rankEvidence()), SHARE, CHOICE);
    add(section, "evidence.stale", "outside S", "", CHOICE);
    add(section, "evidence.above-commune", "active, none-confirmed, stale, no-data", "", CHOICE);
    add(section, "evidence.capacity-unknown", "no gap", "", CHOICE);
  }

  private void confidence(ConfidenceLimits limits) {
    String section = "evidence";
    add(section, "confidence.high-evidence", number(limits.highEvidence()), SHARE, CHOICE);
    add(section, "confidence.low-evidence", number(limits.lowEvidence()), SHARE, CHOICE);
    add(section, "confidence.recent", number(limits.recentMonths()), MONTHS, CHOICE);
    add(section, "confidence.some-imputed", number(limits.someImputed()), SHARE, CHOICE);
    add(section, "confidence.much-imputed", number(limits.muchImputed()), SHARE, CHOICE);
    add(section, "confidence.large-area", number(limits.largeAreaKm2()), "km2", CHOICE);
  }

  private void trend() {
    String section = "trend";
    add(section, "trend.editions", number(TrendRule.LEAST_EDITIONS), "editions", CHOICE);
    add(section, "trend.panel", "reporters of every edition", "", CHOICE);
    add(section, "trend.test", "Mann-Kendall, corrected for autocorrelation", "", HAMED_RAO);
    add(section, "trend.slope", "median of pairwise slopes", "places per year and edition", SEN);
  }

  private void certainty(Uncertainty drawn, MethodParameters parameters) {
    String section = "certainty";
    add(section, "draws.number", number(drawn.draws()), "draws", CHOICE);
    add(section, "draws.fixed", "need, evidence, lists", "", CHOICE);
    add(section, "draws.seed", Long.toString(drawn.seed()), "", SALMON);
    add(section, "draws.urban-speed", spread(drawn.speed()), "", CHOICE);
    add(section, "draws.rural-speed", spread(drawn.speed()), "", CHOICE);
    add(section, "draws.track", spread(drawn.track()), "", CHOICE);
    for (int band = 2; band <= parameters.decay().bands().size(); band++) {
      add(section, "draws.band-" + band, "draws.band", spread(drawn.bands()), "", CHOICE);
    }
    add(section, "draws.tau", spread(drawn.tau()), "", CHOICE);
    add(
        section,
        "draws.capacity",
        number(drawn.capacityLow()) + ".." + number(drawn.capacityHigh()),
        "quantile",
        CHOICE);
    add(section, "draws.deprivation", spread(drawn.deprivation()), "", CHOICE);
    add(section, "draws.top", number(drawn.top()), "areas", CHOICE);
    add(section, "draws.held", number(drawn.held()), SHARE, CHOICE);
    add(section, "draws.first-order", "Var(E[rank | x]) / Var(rank)", SHARE, PLISCHKE);
    add(section, "hotspot.statistic", "Gi*, 8, 0.05", "", GETIS_ORD);
    add(section, "hotspot.data", "4", "neighbours", CHOICE);
    add(section, "equity.indices", "Gini, Theil T", "", "Sen 1973; Theil 1967");
    add(
        section,
        "equity.funding",
        "concentration index",
        "-1..1",
        "Kakwani, Wagstaff, van Doorslaer 1997, Journal of Econometrics 77");
    add(section, "origin.parts", "10", "areas", CHOICE);
    add(
        section,
        "completeness.estimator",
        "(n1 + 1) (n2 + 1) / (m + 1) - 1",
        "organizations",
        "Chapman 1951, University of California Publications in Statistics 1");
    add(section, "completeness.matching", "number, or name and province", "", CHOICE);
    add(
        section,
        "completeness.least",
        "10",
        "organizations",
        "Robson and Regier 1964, Transactions of the American Fisheries Society 93");
  }

  private static String spread(double share) {
    return "x " + number(1 - share) + ".." + number(1 + share);
  }

  private void matching(MatchingParameters matching) {
    String section = "matching";
    add(section, "matching.level", "province", "", CHOICE);
    add(section, "matching.lacking", "tau * U", "places", CHOICE);
    add(section, "matching.cost", "median", "MAD", CHOICE);
    add(section, "matching.cost-flows", number(matching.leastFlows()), "flows", CHOICE);
    add(
        section,
        "matching.cost-interval",
        number(matching.costConfidence()),
        SHARE,
        "David and Nagaraja 2003, Order Statistics, 3rd edition, section 7.1");
    add(section, "matching.currency", "MAD", "", CHOICE);
    add(section, "matching.weight", "P / max P * (1 - f)^(1/3)", SHARE, CHOICE);
    add(section, "matching.slices", number(matching.slices()), "", CHOICE);
    add(
        section,
        "matching.transport",
        "max sum weight * MAD",
        "",
        "Federgruen and Groenevelt 1986, Operations Research 34(6); Dantzig 1957, Operations Research 5");
    add(section, "matching.ticket", "rounding", "", CHOICE);
    add(section, "matching.exact-pairs", number(matching.mostExactPairs()), "", "ojAlgo 56");
    add(section, "matching.calls", "money, MAD, open", "", CHOICE);
    add(
        section,
        "matching.inequality",
        "Gini, Theil, concentration of C",
        "",
        "Sen 1973; Theil 1967; Kakwani, Wagstaff and van Doorslaer 1997");
    add(section, "matching.hidden-funders", number(matching.leastHiddenFunders()), "", CHOICE);
  }

  private void siting() {
    String section = "siting";
    add(section, "siting.relief", "U", "persons", CHURCH_REVELLE);
    add(section, "siting.reach", "N", "persons", CHURCH_REVELLE);
    add(section, "siting.capacity", "median / tau", "persons", CHOICE);
    add(section, "siting.most-sites", number(Placement.MOST_SITES), "sites", CHOICE);
    add(section, "siting.greedy", "value + K largest marginals", "persons", MINOUX);
    add(section, "siting.exact", number(Placement.EXACT.candidates()), "candidates", CHOICE);
    add(section, "siting.ties", "most left in reach", "", CHOICE);
    add(section, "siting.border", "both sides", "", CHOICE);
    add(section, "siting.unknown", "not counted", "", CHOICE);
    add(section, "siting.projects", "planned, running", "", CHOICE);
    add(section, "siting.rerun", "A + R f", "places per person", LUO_QI);
  }

  private void add(String section, String name, String value, String unit, String source) {
    add(section, name, name, value, unit, source);
  }

  private void add(
      String section, String name, String textKey, String value, String unit, String source) {
    declarations.add(
        new MethodDeclaration(
            declarations.size() + 1,
            section,
            name,
            value,
            unit,
            source,
            text(fr, textKey),
            text(ar, textKey),
            text(en, textKey)));
  }

  private static String unit(String column) {
    return switch (column) {
      case "persons_per_room" -> "persons per room";
      case "paved_road_km" -> "km";
      default -> SHARE;
    };
  }

  private static String range(DeprivationScale scale, Settlement settlement) {
    return scale
        .range(settlement)
        .map(range -> number(range.low()) + ".." + number(range.high()))
        .orElse("-");
  }

  private static double round(double share) {
    return Math.round(share * 100) / 100.0;
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.format(Locale.ROOT, "%.0f", value)
        : Double.toString(value);
  }

  private static String text(Properties texts, String key) {
    String text = texts.getProperty(key);
    if (text == null || text.isBlank()) {
      throw new IllegalStateException("The method's declaration " + key + " has no text");
    }
    return text;
  }

  /** The texts of a language, by name. */
  static Properties texts(String language) {
    String file = "texts_" + language + ".properties";
    Properties texts = new Properties();
    try (InputStream stream = MethodDeclarations.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("The texts " + file + " are missing from the build");
      }
      texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Reading " + file, e);
    }
    return texts;
  }
}
