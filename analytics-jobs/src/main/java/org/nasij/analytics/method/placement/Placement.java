package org.nasij.analytics.method.placement;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.hipparchus.stat.descriptive.rank.Median;
import org.nasij.analytics.method.access.TravelPairs;
import org.nasij.analytics.method.coverage.Cell;
import org.nasij.analytics.method.coverage.CoverageModel;
import org.nasij.analytics.method.coverage.CoverageResult;
import org.nasij.analytics.method.declaration.MethodParameters;
import org.nasij.analytics.method.evidence.Evidence;
import org.nasij.analytics.method.need.Demand;
import org.nasij.analytics.method.siting.ExactLimit;
import org.nasij.analytics.method.supply.Activity;
import org.nasij.analytics.method.supply.Delivery;
import org.nasij.analytics.method.supply.RecordedPlace;
import org.nasij.analytics.method.supply.Sector;
import org.nasij.analytics.method.supply.Supply;
import org.nasij.analytics.method.supply.SupplyEntry;
import org.nasij.analytics.method.supply.SupplyPlace;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.PlaceLevel;
import org.nasij.geo.theme.Theme;

/**
 * Where plans start from: the gaps as they are, and the projects that are planned or running, which
 * count as supply, so that two do not fill one gap (METHOD 10). Immutable.
 */
public final class Placement {
  /** Most proposals of a plan. */
  public static final int MOST_SITES = 20;

  private final CoverageModel model;
  private final TravelPairs pairs;
  private final CoverageResult result;
  private final Supply planned;

  /**
   * @param pairs of the model's locations and the communes outside them
   * @param result the model's figures
   * @param projects those that count; one whose evidence is too old, or that has ended, does not
   * @throws IllegalArgumentException if a project names a theme or area that is not there
   */
  public Placement(
      CoverageModel model,
      TravelPairs pairs,
      CoverageResult result,
      List<PlannedProject> projects) {
    this.model = model;
    this.pairs = pairs;
    this.result = result;
    MethodParameters parameters = model.parameters();
    this.planned =
        new Supply(
            model.world().asOf(),
            model.demand(),
            model.world().themes(),
            projects.stream().map(this::activity).toList(),
            parameters.evidenceMonths(),
            parameters.imputationCases());
  }

  /** A project as the supply it will be; it counts before its first day. */
  private Activity activity(PlannedProject project) {
    boolean atSite = project.areaCodes().size() == 1 && project.delivery() == Delivery.SITE;
    return new Activity(
        project.id(),
        project.id(),
        "association",
        "association",
        null,
        project.themes(),
        project.capacity(),
        project.delivery(),
        atSite ? place(project.areaCodes().get(0)) : null,
        atSite ? List.of() : project.areaCodes(),
        project.evidenceOn(),
        null,
        project.endsOn());
  }

  private RecordedPlace place(String areaCode) {
    PlaceLevel level = PlaceLevel.ofCode(model.demand().areas().get(areaCode).level().code());
    return new RecordedPlace(level, areaCode, null, null);
  }

  /**
   * The plans' start for one theme.
   *
   * @throws NoSuchElementException if the result has no figures of the theme
   */
  public ThemePlacement of(String themeCode) {
    Theme theme = model.world().themes().get(themeCode);
    Demand demand = model.demand();
    Catchments catchments = catchments(theme);
    double places = medianPlaces(themeCode);
    double[] access = new double[demand.size()];
    boolean[] known = new boolean[demand.size()];
    boolean[] served = new boolean[demand.size()];
    for (Cell cell : result.cells()) {
      if (isCommuneOf(cell, themeCode)) {
        int commune = demand.position(cell.area().code());
        access[commune] = cell.reached().access();
        known[commune] = cell.knowledge().knownNeedShare() == 1;
        served[commune] =
            !Double.isNaN(cell.reached().minutesNearest())
                || cell.knowledge().evidence() == Evidence.ACTIVE;
      }
    }
    double[] weights = demand.weights(themeCode);
    for (SupplyEntry entry : planned.entries(themeCode)) {
      if (entry.current()) {
        double supply = entry.imputed() || Double.isNaN(entry.supply()) ? places : entry.supply();
        add(entry.place(), supply, catchments, weights, access, served);
      }
    }
    double tau = result.findFigures(themeCode, Sector.ALL).orElseThrow().tau();
    return new ThemePlacement(
        theme.needKind(),
        catchments,
        demand.need(themeCode),
        known,
        served,
        access,
        tau,
        places,
        ExactLimit.STANDARD);
  }

  private static boolean isCommuneOf(Cell cell, String theme) {
    return cell.sector() == Sector.ALL
        && cell.area().level() == AreaLevel.COMMUNE
        && cell.theme().equals(theme);
  }

  private static void add(
      SupplyPlace place,
      double supply,
      Catchments catchments,
      double[] weights,
      double[] access,
      boolean[] served) {
    if (place instanceof SupplyPlace.AtSite site) {
      catchments.addAccess(site.commune(), supply, weights, access);
      Arrays.stream(catchments.communes(site.commune())).forEach(c -> served[c] = true);
    } else if (place instanceof SupplyPlace.InPlace inPlace) {
      double persons = inPlace.communes().stream().mapToDouble(c -> weights[c]).sum();
      if (persons > 0) {
        inPlace.communes().forEach(c -> access[c] += supply / persons);
      }
      inPlace.named().forEach(c -> served[c] = true);
    }
  }

  private Catchments catchments(Theme theme) {
    Demand demand = model.demand();
    if (!theme.travels()) {
      return Catchments.inPlace(demand.size());
    }
    double[] limits = new double[demand.size()];
    double[] within = new double[demand.size()];
    for (int commune = 0; commune < limits.length; commune++) {
      limits[commune] = theme.catchmentMinutes(demand.settlement(commune)).orElseThrow();
      within[commune] =
          model.travel().withinMinutes(model.demandAreas().get(commune), limits[commune]);
    }
    return Catchments.travelled(pairs, limits, within, model.parameters().decay());
  }

  /** The median of the known capacities of the theme's current supply; NaN: none is known. */
  private double medianPlaces(String theme) {
    double[] known =
        model.supply().entries(theme).stream()
            .filter(entry -> entry.current() && !entry.imputed())
            .mapToDouble(SupplyEntry::supply)
            .filter(supply -> !Double.isNaN(supply))
            .toArray();
    return known.length == 0 ? Double.NaN : new Median().evaluate(known);
  }

  /** The areas that have plans: every region and every province. */
  public List<Area> areas() {
    return Stream.of(AreaLevel.REGION, AreaLevel.PROVINCE)
        .flatMap(level -> model.demand().areas().list(level).stream())
        .toList();
  }
}
