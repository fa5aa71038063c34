package org.nasij.analytics.method.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.nasij.analytics.method.access.GaussianDecay;
import org.nasij.analytics.method.access.StepDecay;
import org.nasij.analytics.method.certainty.AccessOrigin;
import org.nasij.analytics.method.certainty.Completeness;
import org.nasij.analytics.method.certainty.EquityFifth;
import org.nasij.analytics.method.certainty.FirstOrder;
import org.nasij.analytics.method.certainty.HotSpots;
import org.nasij.analytics.method.declaration.MethodParameters.ConfidenceLimits;
import org.nasij.analytics.method.funding.FundingIntensity;
import org.nasij.analytics.method.matching.MatchingParameters;
import org.nasij.analytics.method.placement.Placement;
import org.nasij.analytics.method.priority.DeprivationScale;
import org.nasij.analytics.method.siting.ExactLimit;
import org.nasij.analytics.method.strength.Stream;
import org.nasij.analytics.method.strength.StreamWeights;
import org.nasij.analytics.method.strength.StrengthIndex;
import org.nasij.analytics.method.strength.VolunteerSums;
import org.nasij.analytics.method.trend.MannKendall;
import org.nasij.analytics.method.trend.TrendRule;
import org.nasij.geo.area.Settlement;
import org.nasij.geo.reference.ReferenceFiles;
import org.nasij.geo.theme.Theme;
import org.nasij.geo.theme.ThemeGroup;
import org.nasij.geo.theme.Themes;
import org.nasij.geo.travel.TravelParameters;

/**
 * The declarations of a set of parameters, each under the figure it belongs to. Texts lie beside
 * this class, {@code texts_fr.properties} and so on, one per name; those of a theme or census
 * column share the text of their kind.
 */
public final class MethodDeclarations {
  private static final TextFile FR = TextFile.read("texts_fr.properties");
  private static final TextFile AR = TextFile.read("texts_ar.properties");
  private static final TextFile EN = TextFile.read("texts_en.properties");

  private static final String CHOICE = Figure.CHOICE;
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
    add(
        Figure.NEED,
        "household-population",
        "min(population, pop_15_plus / (1 - age_0_14))",
        "persons",
        CENSUS);
    for (Theme theme : themes.list()) {
      add(
          Figure.NEED,
          "need." + theme.code(),
          "need",
          theme.expression().orElse("-"),
          theme.needKind().code(),
          CENSUS);
    }
    for (ThemeGroup group : ReferenceFiles.themeGroups()) {
      add(
          Figure.NEED,
          "need." + group.theme() + "." + group.code(),
          "need.group",
          group.needExpression(),
          "persons",
          CENSUS);
    }
    add(Figure.NEED, "need-not-published", "4", "communes", CENSUS);
    add(Figure.NEED, "smoothing", "none", "", CHOICE);
  }

  private void travel(TravelParameters travel) {
    add(Figure.MINUTES_NEAREST, "travel.formula", "t0 + 60 * detour * km / speed", MINUTES, CHOICE);
    add(
        Figure.MINUTES_NEAREST,
        "travel.urban-speed",
        number(travel.urbanSpeedKmh()),
        "km/h",
        CHOICE);
    add(
        Figure.MINUTES_NEAREST,
        "travel.rural-speed",
        number(travel.ruralSpeedKmh()),
        "km/h",
        CHOICE);
    add(Figure.MINUTES_NEAREST, "travel.urban-detour", number(travel.urbanDetour()), "", CHOICE);
    add(Figure.MINUTES_NEAREST, "travel.rural-detour", number(travel.ruralDetour()), "", CHOICE);
    add(
        Figure.MINUTES_NEAREST,
        "travel.urban-max-distance",
        number(travel.urbanMaxKm()),
        "km",
        CHOICE);
    add(
        Figure.MINUTES_NEAREST,
        "travel.track-minutes",
        number(travel.trackMinutesPerKm()),
        "min/km",
        CHOICE);
    add(
        Figure.MINUTES_NEAREST,
        "travel.track-max",
        number(travel.trackMaxMinutes()),
        MINUTES,
        CHOICE);
    add(
        Figure.MINUTES_NEAREST,
        "travel.within-commune",
        "min(60 * detour * 2/3 * sqrt(area_km2 / pi) / speed, 2/3 * M)",
        MINUTES,
        CHOICE);
  }

  private void access(MethodParameters parameters, Themes themes) {
    add(Figure.ACCESS, "access.model", "E2SFCA", "", LUO_QI);
    for (StepDecay.Band band : parameters.decay().bands()) {
      add(
          Figure.ACCESS,
          "access.band." + number(round(band.endShare())),
          "access.band",
          number(band.weight()),
          "",
          BANDS);
    }
    for (Theme theme : themes.list()) {
      add(
          Figure.ACCESS,
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
    add(Figure.SUPPLY, "access.in-place", "1", "", CHOICE);
    add(Figure.SUPPLY, "access.coarse-place", "in place", "", CHOICE);
    add(Figure.SUPPLY, "capacity.split", "equal", "", CHOICE);
    add(Figure.SUPPLY, "capacity.running", "starts_on <= as_of <= ends_on", "", CHOICE);
    add(Figure.SUPPLY, "capacity.imputation", "median", "", CHOICE);
    add(
        Figure.SUPPLY,
        "capacity.imputation-cases",
        number(parameters.imputationCases()),
        "cases",
        CHOICE);
    add(
        Figure.ACCESS,
        "access.conservation",
        number(parameters.conservationTolerance()),
        "",
        "Luo and Wang 2003, Environment and Planning B 30(6)");
    add(Figure.SUPPLY, "access.sectors", "all, association", "", CHOICE);
    add(
        Figure.SUPPLY,
        "protection.supply",
        number(MethodParameters.LEAST_PROTECTED_CHANGES),
        "changes",
        CHOICE);
  }

  private void coverage(MethodParameters parameters) {
    add(Figure.COVERAGE, "coverage.formula", "min(1, A / tau)", SHARE, CHOICE);
    add(Figure.COVERAGE, "coverage.tau", "sum N A / sum N", "places per person", CHOICE);
    add(Figure.COVERAGE, "coverage.tau-sectors", "one", "", CHOICE);
    Map<String, MethodParameters.Norm> norms = new TreeMap<>(parameters.norms());
    add(Figure.COVERAGE, "coverage.norms", number(norms.size()), "", CHOICE);
    norms.forEach(
        (theme, norm) ->
            add(
                Figure.COVERAGE,
                "norm." + theme,
                "coverage.norm",
                number(norm.placesPerPerson()),
                "places per person",
                norm.source()));
    add(Figure.UNMET, "coverage.unmet", "N * (1 - C)", "persons", CHOICE);
    add(Figure.GAP, "coverage.above-commune", "100 * sum U / sum N", "0..100", CHOICE);
    add(Figure.GAP, "coverage.gap-known-need", number(parameters.gapKnownNeed()), SHARE, CHOICE);
    add(Figure.RANK, "coverage.rank-known-need", number(parameters.rankKnownNeed()), SHARE, CHOICE);
  }

  private void funding() {
    add(Figure.LEDGER, "ledger.amounts", "nominal", "", CHOICE);
    add(Figure.LEDGER, "ledger.lines", "outside, no-theme, national, unlocated, areas", "", CHOICE);
    add(Figure.LEDGER, "ledger.areas", "N(a,t)", "", CHOICE);
    add(Figure.LEDGER, "ledger.themes", "equal", "", CHOICE);
    add(
        Figure.LEDGER,
        "ledger.rounding",
        "largest remainder",
        "0.01",
        "Hare and Niemeyer: method of largest remainders");
    add(
        Figure.LEDGER,
        "protection.flows",
        number(MethodParameters.LEAST_PROTECTED_CHANGES),
        "changes",
        CHOICE);
  }

  private void strength() {
    add(
        Figure.STRENGTH,
        "strength.formula",
        "100 * exp(sum w ln max(floor, ratio) / sum w)",
        "0..100",
        "UNDP 2010, Human Development Report: geometric mean of unequal dimensions");
    add(Figure.STRENGTH, "strength.ratio", "min(1, value / reference)", SHARE, CHOICE);
    for (Stream stream : Stream.values()) {
      add(
          Figure.STRENGTH,
          "strength.weight-" + stream.code(),
          "strength.weight",
          number(StreamWeights.STANDARD.of(stream)),
          stream.code(),
          CHOICE);
    }
    add(Figure.STRENGTH, "strength.floor", number(StrengthIndex.FLOOR), SHARE, CHOICE);
    add(Figure.STRENGTH, "strength.streams", "national", "", CHOICE);
    add(Figure.STRENGTH, "strength.reference", "base edition", "per person in need", CHOICE);
    add(
        Figure.FUNDING_INTENSITY,
        "strength.funding-months",
        number(FundingIntensity.WHOLE_MONTHS),
        MONTHS,
        CHOICE);
    add(
        Figure.FUNDING_INTENSITY,
        "strength.funding-half-life",
        number(FundingIntensity.HALF_LIFE_YEARS),
        "years",
        CHOICE);
    add(
        Figure.FUNDING_INTENSITY,
        "strength.funding-counted",
        FundingIntensity.CURRENCY,
        "",
        CHOICE);
    add(
        Figure.VOLUNTEER_HOURS,
        "strength.volunteers-least",
        number(VolunteerSums.LEAST),
        "persons",
        CHOICE);
    add(Figure.VOLUNTEER_HOURS, "strength.volunteers-place", "province", "", CHOICE);
    add(Figure.VOLUNTEER_HOURS, "strength.volunteers-split", "equal", "", CHOICE);
    add(Figure.STRENGTH, "strength.lists", "level, urban or rural", "", CHOICE);
  }

  private void priority(MethodParameters parameters) {
    add(Figure.PRIORITY, "priority.formula", "100 * (gap/100 * D * V)^(1/3)", "0..100", INFORM);
    add(Figure.PRIORITY, "priority.volume", "ln(1 + N) / ln(1 + max N)", SHARE, CHOICE);
    add(Figure.DEPRIVATION, "deprivation.formula", "sqrt(Edu * Liv)", SHARE, CHOICE);
    add(
        Figure.DEPRIVATION,
        "deprivation.floor",
        number(parameters.deprivation().floor()),
        "",
        CHOICE);
    for (DeprivationScale scale : parameters.deprivation().scales()) {
      add(
          Figure.DEPRIVATION,
          "deprivation." + scale.column().replace('_', '-'),
          scale.lacking() ? "deprivation.lacking" : "deprivation.column",
          range(scale, Settlement.URBAN) + " / " + range(scale, Settlement.RURAL),
          unit(scale.column()),
          CENSUS);
    }
    add(Figure.DEPRIVATION, "deprivation.left-out", "columns of N(t)", "", CHOICE);
    add(Figure.RANK, "rank.lists", "level, urban or rural", "", CHOICE);
    add(Figure.BAND, "rank.bands", "thirds", "", CHOICE);
  }

  private void evidence(MethodParameters parameters) {
    add(Figure.EVIDENCE, "evidence.months", number(parameters.evidenceMonths()), MONTHS, CHOICE);
    add(
        Figure.EVIDENCE,
        "evidence.inventory-months",
        number(parameters.inventoryMonths()),
        MONTHS,
        CHOICE);
    add(Figure.EVIDENCE_SHARE, "evidence.catchment", "sum f N known / sum f N", SHARE, CHOICE);
    add(Figure.EVIDENCE_SHARE, "evidence.gap", number(parameters.gapEvidence()), SHARE, CHOICE);
    add(Figure.EVIDENCE_SHARE, "evidence.rank", number(parameters.rankEvidence()), SHARE, CHOICE);
    add(Figure.EVIDENCE, "evidence.stale", "outside S", "", CHOICE);
    add(
        Figure.EVIDENCE,
        "evidence.above-commune",
        "active, none-confirmed, stale, no-data",
        "",
        CHOICE);
    add(Figure.EVIDENCE, "evidence.capacity-unknown", "no gap", "", CHOICE);
  }

  private void confidence(ConfidenceLimits limits) {
    add(
        Figure.CONFIDENCE,
        "confidence.high-evidence",
        number(limits.highEvidence()),
        SHARE,
        CHOICE);
    add(Figure.CONFIDENCE, "confidence.low-evidence", number(limits.lowEvidence()), SHARE, CHOICE);
    add(Figure.CONFIDENCE, "confidence.recent", number(limits.recentMonths()), MONTHS, CHOICE);
    add(Figure.CONFIDENCE, "confidence.some-imputed", number(limits.someImputed()), SHARE, CHOICE);
    add(Figure.CONFIDENCE, "confidence.much-imputed", number(limits.muchImputed()), SHARE, CHOICE);
    add(Figure.CONFIDENCE, "confidence.large-area", number(limits.largeAreaKm2()), "km2", CHOICE);
  }

  private void trend() {
    add(Figure.TREND, "trend.editions", number(TrendRule.LEAST_EDITIONS), "editions", CHOICE);
    add(Figure.TREND, "trend.panel", "reporters of every edition", "", CHOICE);
    add(
        Figure.TREND,
        "trend.test",
        "Mann-Kendall, corrected for autocorrelation",
        "",
        HAMED_RAO,
        List.of(percent(MannKendall.SIGNIFICANCE_OF_LAGS)));
    add(
        Figure.TREND,
        "trend.slope",
        "median of pairwise slopes",
        "places per year and edition",
        SEN);
  }

  private void certainty(Uncertainty drawn, MethodParameters parameters) {
    add(Figure.MEDIAN_RANK, "draws.number", number(drawn.draws()), "draws", CHOICE);
    add(Figure.MEDIAN_RANK, "draws.fixed", "need, evidence, lists", "", CHOICE);
    add(Figure.MEDIAN_RANK, "draws.seed", Long.toString(drawn.seed()), "", SALMON);
    add(Figure.MEDIAN_RANK, "draws.urban-speed", spread(drawn.speed()), "", CHOICE);
    add(Figure.MEDIAN_RANK, "draws.rural-speed", spread(drawn.speed()), "", CHOICE);
    add(Figure.MEDIAN_RANK, "draws.track", spread(drawn.track()), "", CHOICE);
    for (int band = 2; band <= parameters.decay().bands().size(); band++) {
      add(
          Figure.MEDIAN_RANK,
          "draws.band-" + band,
          "draws.band",
          spread(drawn.bands()),
          "",
          CHOICE);
    }
    add(Figure.MEDIAN_RANK, "draws.tau", spread(drawn.tau()), "", CHOICE);
    add(
        Figure.MEDIAN_RANK,
        "draws.capacity",
        number(drawn.capacityLow()) + ".." + number(drawn.capacityHigh()),
        "quantile",
        CHOICE);
    add(
        Figure.MEDIAN_RANK,
        "draws.deprivation",
        spread(drawn.deprivation()),
        "",
        CHOICE,
        List.of(number(drawn.deprivation())));
    add(
        Figure.DEPRIVATION_RANK,
        "deprivation.draws",
        number(drawn.draws()) + ", " + spread(drawn.deprivation()),
        "",
        CHOICE);
    add(Figure.P_TOP, "draws.top", number(drawn.top()), "areas", CHOICE);
    add(Figure.MEDIAN_RANK, "draws.held", number(drawn.held()), SHARE, CHOICE);
    add(
        Figure.FIRST_ORDER,
        "draws.first-order",
        "Var(E[rank | x]) / Var(rank)",
        SHARE,
        PLISCHKE,
        List.of(number(FirstOrder.BINS)));
    otherModels();
    add(
        Figure.HOT_SPOT,
        "hotspot.statistic",
        "Gi*, " + number(HotSpots.NEIGHBOURS) + ", " + number(HotSpots.LEVEL),
        "",
        GETIS_ORD,
        List.of(number(HotSpots.NEIGHBOURS), percent(HotSpots.LEVEL)));
    add(
        Figure.HOT_SPOT,
        "hotspot.data",
        number(HotSpots.LEAST_NEIGHBOURS),
        "neighbours",
        CHOICE,
        List.of(number(HotSpots.NEIGHBOURS)));
    add(Figure.HOT_SPOT, "hotspot.least", number(HotSpots.LEAST_UNITS), "communes", CHOICE);
    add(
        Figure.STEADIED_RATE,
        "hotspot.steadied",
        "the commune and its " + number(HotSpots.NEIGHBOURS) + " neighbours with data",
        "",
        "Marshall 1991, Journal of the Royal Statistical Society C 40(2)");
    add(
        Figure.STEADIED_RATE,
        "hotspot.activity-places",
        "sum s^2 / sum s",
        "places",
        "McCullagh and Nelder 1989, Generalized Linear Models, section 6.2");
    add(Figure.GINI, "equity.indices", "Gini, Theil T", "", "Sen 1973; Theil 1967");
    add(
        Figure.CONCENTRATION,
        "equity.funding",
        "concentration index",
        "-1..1",
        "Kakwani, Wagstaff, van Doorslaer 1997, Journal of Econometrics 77");
    add(Figure.ACCESS, "origin.parts", number(AccessOrigin.NAMED), "areas", CHOICE);
    add(Figure.FIFTHS, "equity.fifths", number(EquityFifth.COUNT), "parts", CHOICE);
    add(
        Figure.COMPLETENESS,
        "completeness.estimator",
        "(n1 + 1) (n2 + 1) / (m + 1) - 1",
        "organizations",
        "Chapman 1951, University of California Publications in Statistics 1");
    add(
        Figure.COMPLETENESS,
        "completeness.interval",
        "0.95",
        "",
        "Chao 1987, Biometrics 43; Seber 1970, Biometrics 26");
    add(Figure.COMPLETENESS, "completeness.areas", "country, region, province", "", CHOICE);
    add(Figure.COMPLETENESS, "completeness.matching", "number, or name and province", "", CHOICE);
    add(
        Figure.COMPLETENESS,
        "completeness.least",
        number(Completeness.LEAST_LISTED),
        "organizations",
        "Robson and Regier 1964, Transactions of the American Fisheries Society 93",
        List.of(number(Completeness.LEAST_MATCHED)));
  }

  private void otherModels() {
    add(Figure.OTHER_MODELS, "models.m2sfca", "R f^2", "", "Delamater 2013, Health & Place 24");
    add(
        Figure.OTHER_MODELS,
        "models.gaussian",
        number(GaussianDecay.LUO_QI.sigmaShare()),
        "M",
        LUO_QI);
    add(
        Figure.OTHER_MODELS,
        "models.2sfca",
        "1",
        "",
        "Luo and Wang 2003, Environment and Planning B 30(6)");
    add(
        Figure.OTHER_MODELS,
        "models.3sfca",
        "f / sum f",
        "",
        "Wan, Zou and Sternberg 2012, International Journal of Geographical Information Science 26");
    add(Figure.OTHER_MODELS, "models.tau", "sum N A / sum N", "places per person", CHOICE);
    add(Figure.OTHER_MODELS, "models.fixed", "M, minutes, in place, E, lists", "", CHOICE);
    add(
        Figure.OTHER_MODELS,
        "models.correlation",
        "Spearman",
        "-1..1",
        "Spearman 1904, American Journal of Psychology 15");
  }

  private static String spread(double share) {
    return "x " + number(1 - share) + ".." + number(1 + share);
  }

  private void matching(MatchingParameters matching) {
    add(Figure.ALLOCATION, "matching.level", "province", "", CHOICE);
    add(Figure.ALLOCATION, "matching.lacking", "tau * U", "places", CHOICE);
    add(Figure.COST_PER_PLACE, "matching.cost", "median", "MAD", CHOICE);
    add(
        Figure.COST_PER_PLACE,
        "matching.cost-flows",
        number(matching.leastFlows()),
        "flows",
        CHOICE);
    add(
        Figure.COST_PER_PLACE,
        "matching.cost-interval",
        number(matching.costConfidence()),
        SHARE,
        "David and Nagaraja 2003, Order Statistics, 3rd edition, section 7.1");
    add(Figure.COST_PER_PLACE, "matching.currency", "MAD", "", CHOICE);
    add(Figure.ALLOCATION, "matching.weight", "P / max P * (1 - f)^(1/3)", SHARE, CHOICE);
    add(Figure.ALLOCATION, "matching.slices", number(matching.slices()), "", CHOICE);
    add(
        Figure.ALLOCATION,
        "matching.transport",
        "max sum weight * MAD",
        "",
        "Federgruen and Groenevelt 1986, Operations Research 34(6); Dantzig 1957, Operations Research 5");
    add(Figure.ALLOCATION, "matching.ticket", "rounding", "", CHOICE);
    add(
        Figure.ALLOCATION,
        "matching.exact-pairs",
        number(matching.mostExactPairs()),
        "",
        "ojAlgo 56");
    add(Figure.ALLOCATION, "matching.calls", "money, MAD, open", "", CHOICE);
    add(
        Figure.ALLOCATION,
        "matching.inequality",
        "Gini, Theil, concentration of C",
        "",
        "Sen 1973; Theil 1967; Kakwani, Wagstaff and van Doorslaer 1997");
    add(
        Figure.ALLOCATION,
        "matching.hidden-funders",
        number(matching.leastHiddenFunders()),
        "",
        CHOICE);
  }

  private void siting() {
    add(Figure.RELIEF, "siting.relief", "U", "persons", CHURCH_REVELLE);
    add(Figure.REACH, "siting.reach", "N", "persons", CHURCH_REVELLE);
    add(Figure.RELIEF, "siting.capacity", "median / tau", "persons", CHOICE);
    add(Figure.REACH, "siting.most-sites", number(Placement.MOST_SITES), "sites", CHOICE);
    add(Figure.OPTIMUM_SHARE, "siting.greedy", "value + K largest marginals", "persons", MINOUX);
    add(
        Figure.OPTIMUM_SHARE,
        "siting.exact",
        number(ExactLimit.STANDARD.candidates()),
        "candidates",
        CHOICE);
    add(Figure.REACH, "siting.ties", "most left in reach", "", CHOICE);
    add(Figure.REACH, "siting.border", "both sides", "", CHOICE);
    add(Figure.REACH, "siting.unknown", "not counted", "", CHOICE);
    add(Figure.REACH, "siting.projects", "planned, running", "", CHOICE);
    add(Figure.RELIEF, "siting.rerun", "A + R f", "places per person", LUO_QI);
  }

  private void add(Figure figure, String name, String value, String unit, String source) {
    add(figure, name, name, value, unit, source, List.of());
  }

  private void add(
      Figure figure, String name, String textKey, String value, String unit, String source) {
    add(figure, name, textKey, value, unit, source, List.of());
  }

  /** With the numbers that the text has for {0} and {1}. */
  private void add(
      Figure figure, String name, String value, String unit, String source, List<String> numbers) {
    add(figure, name, name, value, unit, source, numbers);
  }

  private void add(
      Figure figure,
      String name,
      String textKey,
      String value,
      String unit,
      String source,
      List<String> numbers) {
    declarations.add(
        new MethodDeclaration(
            declarations.size() + 1,
            figure,
            name,
            value,
            unit,
            source,
            FR.text(textKey, numbers),
            AR.text(textKey, numbers),
            EN.text(textKey, numbers)));
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

  private static String percent(double share) {
    return number(Math.round(share * 10_000) / 100.0);
  }

  private static double round(double share) {
    return Math.round(share * 100) / 100.0;
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.format(Locale.ROOT, "%.0f", value)
        : Double.toString(value);
  }
}
