package org.nasij.analytics.method.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.access.CatchmentIndex;
import org.nasij.analytics.method.access.CatchmentLimits;
import org.nasij.analytics.method.access.FormulaPairs;
import org.nasij.analytics.method.access.TravelPairs;
import org.nasij.analytics.method.coverage.ThemeFigures.TauKind;
import org.nasij.analytics.method.declaration.MethodParameters;
import org.nasij.analytics.method.evidence.CellEvidence;
import org.nasij.analytics.method.evidence.Inventory;
import org.nasij.analytics.method.need.Demand;
import org.nasij.analytics.method.priority.Deprivation;
import org.nasij.analytics.method.priority.DeprivationIndex;
import org.nasij.analytics.method.supply.Activity;
import org.nasij.analytics.method.supply.Sector;
import org.nasij.analytics.method.supply.Supply;
import org.nasij.analytics.method.supply.SupplyEntry;
import org.nasij.analytics.method.supply.SupplyLocation;
import org.nasij.geo.area.Settlement;
import org.nasij.geo.theme.NeedKind;
import org.nasij.geo.theme.Theme;
import org.nasij.geo.travel.DemandArea;
import org.nasij.geo.travel.TravelTime;

/**
 * The coverage-gap method (METHOD 1 to 4, 6 and 7), in two steps. Step one finds who reaches what:
 * a list of independent {@link #problems}, each solved over the travel pairs of {@link #locations},
 * or all together in parts, without pairs, as {@link #work}. Step two, {@link #complete}, makes the
 * figures of every area from the solutions. {@link #run} does both here; a cluster may do the parts
 * elsewhere, with the same result but for rounding.
 */
public final class CoverageModel {
  private final CoverageWorld world;
  private final MethodParameters parameters;
  private final Demand demand;
  private final Supply supply;
  private final List<DemandArea> demandAreas;
  private final Map<ThemeSector, CellEvidence> evidence = new HashMap<>();

  private record ThemeSector(String theme, Sector sector) {}

  /**
   * Reads a world.
   *
   * @throws IllegalArgumentException if a record names a theme or area that is not there
   */
  public CoverageModel(CoverageWorld world, MethodParameters parameters) {
    this(world, parameters, new Demand(world.areas(), world.census(), world.themes()));
  }

  private CoverageModel(CoverageWorld world, MethodParameters parameters, Demand demand) {
    this.world = world;
    this.parameters = parameters;
    this.demand = demand;
    this.demandAreas = DemandArea.listAll(world.areas(), world.census());
    this.supply =
        new Supply(
            world.asOf(),
            demand,
            world.themes(),
            world.activities(),
            parameters.evidenceMonths(),
            parameters.imputationCases());
    for (Theme theme : world.themes().list()) {
      for (Sector sector : Sector.values()) {
        evidence.put(
            new ThemeSector(theme.code(), sector),
            new CellEvidence(
                theme.code(),
                world.asOf(),
                demand,
                entries(theme, sector),
                world.inventories(),
                parameters.inventoryMonths()));
      }
    }
  }

  /**
   * Both steps, with pairs by the travel formula.
   *
   * @throws ConservationException if supply is lost or made on the way
   */
  public static CoverageResult run(CoverageWorld world, MethodParameters parameters) {
    CoverageModel model = new CoverageModel(world, parameters);
    TravelPairs pairs = model.formPairs();
    return model.complete(model.problems().stream().map(p -> p.solve(pairs)).toList());
  }

  /**
   * The same model of other records, or at another date; the need is not computed again.
   *
   * @throws IllegalArgumentException if a record names a theme or area that is not there
   */
  public CoverageModel of(
      LocalDate asOf,
      List<Activity> activities,
      List<Inventory> inventories,
      Map<String, Double> baseTau) {
    return new CoverageModel(
        new CoverageWorld(
            asOf, world.areas(), world.census(), world.themes(), activities, inventories, baseTau),
        parameters,
        demand);
  }

  /** What the model looks at. */
  public CoverageWorld world() {
    return world;
  }

  /** The choices it makes. */
  public MethodParameters parameters() {
    return parameters;
  }

  /** The recorded supply of all themes. */
  public Supply supply() {
    return supply;
  }

  /** The codes of all themes, in their order. */
  public Set<String> themes() {
    return world.themes().list().stream()
        .map(Theme::code)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * The themes whose figures may differ from those of an earlier model of the same areas, census
   * and parameters: all that a theme's figures are computed from is the same for every other one.
   */
  public Set<String> differingThemes(CoverageModel earlier) {
    Set<String> differing = themes();
    if (world.asOf().equals(earlier.world.asOf())) {
      differing.removeIf(theme -> inputs(theme).equals(earlier.inputs(theme)));
    }
    return differing;
  }

  /** What is looked at for a theme, beside the date and what never changes. */
  private record Inputs(
      List<Counted> supply, List<Inventory> inventories, Optional<Double> baseTau) {}

  /** An activity's supply; where it stands follows from the activity. */
  private record Counted(Activity activity, double supply, boolean imputed, boolean current) {}

  private Inputs inputs(String theme) {
    return new Inputs(
        supply.entries(theme).stream()
            .map(e -> new Counted(e.activity(), e.supply(), e.imputed(), e.current()))
            .toList(),
        world.inventories().stream().filter(inventory -> inventory.covers(theme)).toList(),
        Optional.ofNullable(world.baseTau().get(theme)));
  }

  /** The demand: communes in the order of their numbers, and their need. */
  public Demand demand() {
    return demand;
  }

  /** The communes as travel sees them, in the order of their numbers. */
  public List<DemandArea> demandAreas() {
    return demandAreas;
  }

  /** The places people may travel to, in the order of their numbers. */
  public List<SupplyLocation> locations() {
    return supply.locations();
  }

  /** The largest catchment of any theme by commune, minutes: farther pairs are never formed. */
  public double[] largestCatchmentMinutes() {
    double[] largest = new double[demand.size()];
    for (Theme theme : world.themes().list()) {
      double[] limits = catchmentMinutes(theme);
      Arrays.setAll(
          largest, i -> Double.isNaN(limits[i]) ? largest[i] : Math.max(largest[i], limits[i]));
    }
    return largest;
  }

  /** How minutes follow from distance. */
  public TravelTime travel() {
    return new TravelTime(parameters.travel());
  }

  /** Finds the communes that reach a location, within their largest catchments. */
  public CatchmentIndex catchments() {
    return new CatchmentIndex(demandAreas, largestCatchmentMinutes(), travel());
  }

  /** The pairs of communes and locations outside them, by the travel formula. */
  public TravelPairs formPairs() {
    return FormulaPairs.form(demandAreas, locations(), travel(), largestCatchmentMinutes());
  }

  /**
   * The same as {@link #formPairs()}; only those of new locations are formed.
   *
   * @param earlier a model of the same areas, census and parameters
   * @param known its pairs
   */
  public TravelPairs formPairs(CoverageModel earlier, TravelPairs known) {
    if (locations().equals(earlier.locations())) {
      return known;
    }
    Map<SupplyLocation, Integer> numbers = new HashMap<>();
    for (int number = 0; number < known.locations(); number++) {
      numbers.put(earlier.locations().get(number), number);
    }
    List<SupplyLocation> added =
        locations().stream().filter(location -> !numbers.containsKey(location)).toList();
    TravelPairs formed = FormulaPairs.form(demandAreas, added, travel(), largestCatchmentMinutes());
    TravelPairs.Builder pairs = TravelPairs.builder(locations().size());
    int next = 0;
    for (int number = 0; number < locations().size(); number++) {
      Integer before = numbers.get(locations().get(number));
      pairs.addAll(number, before == null ? formed : known, before == null ? next++ : before);
    }
    return pairs.build();
  }

  /** Step one: a problem per theme and sector, in the themes' order. */
  public List<AccessProblem> problems() {
    return problems(themes());
  }

  /** Step one of some themes: a problem per theme and sector, in the themes' order. */
  public List<AccessProblem> problems(Set<String> themes) {
    Map<Catchments, CatchmentLimits> limits = new HashMap<>();
    List<AccessProblem> problems = new ArrayList<>();
    for (Theme theme : listOf(themes)) {
      double[] weights = demand.weights(theme.code());
      for (Sector sector : Sector.values()) {
        problems.add(
            new AccessProblem(
                theme.code(),
                sector,
                theme.travels()
                    ? limits.computeIfAbsent(Catchments.of(theme), key -> limits(theme))
                    : null,
                weights,
                evidence(theme, sector).known(),
                entries(theme, sector).stream().map(SupplyRow::of).toList(),
                locations()));
      }
    }
    return problems;
  }

  /** The same work, to be done in parts for all problems together. */
  public AccessWork work() {
    return new AccessWork(problems(), locations());
  }

  /** How far people travel for a theme, minutes; NaN: not at all. */
  private record Catchments(double urbanMinutes, double ruralMinutes) {
    static Catchments of(Theme theme) {
      return new Catchments(
          theme.catchmentMinutes(Settlement.URBAN).orElse(Double.NaN),
          theme.catchmentMinutes(Settlement.RURAL).orElse(Double.NaN));
    }
  }

  private CatchmentLimits limits(Theme theme) {
    double[] limits = catchmentMinutes(theme);
    return new CatchmentLimits(limits, withinMinutes(limits), parameters.decay());
  }

  /**
   * Step two: the figures of every area, theme and sector.
   *
   * @param solutions one for each of {@link #problems}, in any order
   * @throws IllegalArgumentException if one is missing
   * @throws ConservationException if supply is lost or made on the way
   */
  public CoverageResult complete(List<ThemeAccess> solutions) {
    return complete(themes(), solutions);
  }

  /**
   * Step two of some themes.
   *
   * @param solutions one for each of their {@link #problems}, in any order
   * @throws IllegalArgumentException if one is missing
   * @throws ConservationException if supply is lost or made on the way
   */
  public CoverageResult complete(Set<String> themes, List<ThemeAccess> solutions) {
    Map<ThemeSector, ThemeAccess> byKey = new HashMap<>();
    solutions.forEach(s -> byKey.put(new ThemeSector(s.theme(), s.sector()), s));
    AreaTree tree = new AreaTree(demand);
    List<ThemeFigures> figures = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    List<UnreachableSupply> unreachable = new ArrayList<>();
    for (Theme theme : listOf(themes)) {
      double base = world.baseTau().getOrDefault(theme.code(), 0.0);
      double tau = tau(theme, solution(byKey, theme, Sector.ALL), base);
      double[] deprivation = deprivation(theme).byCommune();
      for (Sector sector : Sector.values()) {
        ThemeAccess access = solution(byKey, theme, sector);
        SupplyBalance balance = SupplyBalance.of(theme, access, entries(theme, sector), demand);
        balance.requireConserved(parameters.conservationTolerance());
        figures.add(balance.figures(tau, tauKind(theme, tau)));
        unreachable.addAll(balance.unreachable());
        cells.addAll(cells(theme, tree, access, deprivation, tau));
      }
    }
    return new CoverageResult(figures, cells, unreachable);
  }

  /**
   * A theme with the access of another model, by the same rules: tau is the norm, else the frozen
   * one, else the mean of this access. Evidence stays as published, and so does who is ranked.
   * Supply need not be conserved: a model may leave part of it to nobody.
   *
   * @param published the solutions of both sectors
   * @param access of that model by sector, by commune, places per person
   * @param baseTau the tau frozen for that model; 0: none
   */
  public Remodelled remodel(
      Theme theme, List<ThemeAccess> published, Map<Sector, double[]> access, double baseTau) {
    Map<ThemeSector, ThemeAccess> byKey = new HashMap<>();
    access.forEach(
        (sector, places) ->
            published.stream()
                .filter(one -> one.theme().equals(theme.code()) && one.sector() == sector)
                .forEach(
                    one ->
                        byKey.put(new ThemeSector(theme.code(), sector), one.withAccess(places))));
    double tau = tau(theme, solution(byKey, theme, Sector.ALL), baseTau);
    AreaTree tree = new AreaTree(demand);
    double[] deprivation = deprivation(theme).byCommune();
    List<Remodelled.Outcome> outcomes = new ArrayList<>();
    for (Sector sector : Sector.values()) {
      ThemeAccess other = solution(byKey, theme, sector);
      cells(theme, tree, other, deprivation, tau).stream()
          .map(Remodelled.Outcome::of)
          .forEach(outcomes::add);
    }
    return new Remodelled(tau, outcomes);
  }

  private List<Cell> cells(
      Theme theme, AreaTree tree, ThemeAccess access, double[] deprivation, double tau) {
    Sector sector = access.sector();
    return new ThemeCells(
            theme,
            sector,
            tree,
            demand,
            parameters,
            new ConfidenceGrading(parameters.confidence(), world.asOf()),
            access,
            evidence(theme, sector),
            new StandingSupply(tree, demand.weights(theme.code()), entries(theme, sector)),
            deprivation,
            tau,
            supply.isCapacityUnknown(theme.code()))
        .cells();
  }

  private List<Theme> listOf(Set<String> themes) {
    return world.themes().list().stream().filter(theme -> themes.contains(theme.code())).toList();
  }

  private static ThemeAccess solution(
      Map<ThemeSector, ThemeAccess> byKey, Theme theme, Sector sector) {
    ThemeAccess solution = byKey.get(new ThemeSector(theme.code(), sector));
    if (solution == null) {
      throw new IllegalArgumentException(
          "No access was solved for theme " + theme.code() + ", sector " + sector.code());
    }
    return solution;
  }

  /**
   * What counts as full coverage, places per person: a declared norm, else the frozen one if an
   * edition had any above 0, else the mean access over communes whose catchment is known well
   * enough. One value for both sectors, so that leaving providers out never raises coverage. NaN:
   * none can be said.
   */
  private double tau(Theme theme, ThemeAccess all, double base) {
    MethodParameters.Norm norm = parameters.norms().get(theme.code());
    if (theme.needKind() != NeedKind.TARGET) {
      return Double.NaN;
    }
    if (norm != null) {
      return norm.placesPerPerson();
    }
    if (supply.isCapacityUnknown(theme.code())) {
      return Double.NaN;
    }
    return base > 0 ? base : meanAccess(theme, all);
  }

  private double meanAccess(Theme theme, ThemeAccess all) {
    double[] need = demand.weights(theme.code());
    double places = 0;
    double persons = 0;
    boolean known = false;
    for (int commune = 0; commune < need.length; commune++) {
      if (Limits.reaches(all.evidenceShare(commune), parameters.gapEvidence())) {
        places += need[commune] * all.access(commune);
        persons += need[commune];
        known = true;
      }
    }
    if (!known) {
      return Double.NaN;
    }
    return persons > 0 ? places / persons : 0;
  }

  private @Nullable TauKind tauKind(Theme theme, double tau) {
    if (Double.isNaN(tau)) {
      return null;
    }
    return parameters.norms().containsKey(theme.code()) ? TauKind.NORM : TauKind.RELATIVE;
  }

  /** The index of deprivation, without the columns that define the theme's need. */
  public DeprivationIndex deprivation(Theme theme) {
    return parameters.deprivation().index(demand, Deprivation.leftOut(theme));
  }

  /** M by commune, minutes; NaN where the theme does not travel. */
  public double[] catchmentMinutes(Theme theme) {
    double[] limits = new double[demand.size()];
    Arrays.setAll(
        limits, commune -> theme.catchmentMinutes(demand.settlement(commune)).orElse(Double.NaN));
    return limits;
  }

  private double[] withinMinutes(double[] limitMinutes) {
    TravelTime travel = travel();
    double[] within = new double[demand.size()];
    Arrays.setAll(
        within, commune -> travel.withinMinutes(demandAreas.get(commune), limitMinutes[commune]));
    return within;
  }

  /** A theme's entries of a sector, current and stale, ordered by activity. */
  public List<SupplyEntry> entries(Theme theme, Sector sector) {
    return supply.entries(theme.code()).stream()
        .filter(entry -> sector.counts(entry.activity().organizationSector()))
        .toList();
  }

  private CellEvidence evidence(Theme theme, Sector sector) {
    CellEvidence found = evidence.get(new ThemeSector(theme.code(), sector));
    if (found == null) {
      throw new IllegalStateException("No evidence of theme " + theme.code());
    }
    return found;
  }
}
