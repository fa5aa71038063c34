package org.nasij.analytics.method.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.coverage.Cell.Knowledge;
import org.nasij.analytics.method.coverage.Cell.Reached;
import org.nasij.analytics.method.declaration.MethodParameters;
import org.nasij.analytics.method.evidence.CellEvidence;
import org.nasij.analytics.method.evidence.Evidence;
import org.nasij.analytics.method.need.Demand;
import org.nasij.analytics.method.supply.Sector;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.theme.NeedKind;
import org.nasij.geo.theme.Theme;

/** The cells of one theme and sector: first the communes, then what lies above them. */
final class ThemeCells {
  private final Theme theme;
  private final Sector sector;
  private final AreaTree tree;
  private final Demand demand;
  private final MethodParameters parameters;
  private final ConfidenceGrading grading;
  private final ThemeAccess access;
  private final CellEvidence evidence;
  private final StandingSupply standing;
  private final double[] deprivation;
  private final double tau;
  private final boolean capacityUnknown;

  /** N, persons; NaN: not published, or none declared. */
  private final double[] need;

  /** N, or the household population; 0 where not published. */
  private final double[] weights;

  ThemeCells(
      Theme theme,
      Sector sector,
      AreaTree tree,
      Demand demand,
      MethodParameters parameters,
      ConfidenceGrading grading,
      ThemeAccess access,
      CellEvidence evidence,
      StandingSupply standing,
      double[] deprivation,
      double tau,
      boolean capacityUnknown) {
    this.theme = theme;
    this.sector = sector;
    this.tree = tree;
    this.demand = demand;
    this.parameters = parameters;
    this.grading = grading;
    this.access = access;
    this.evidence = evidence;
    this.standing = standing;
    this.deprivation = deprivation;
    this.tau = tau;
    this.capacityUnknown = capacityUnknown;
    this.need = demand.need(theme.code());
    this.weights = demand.weights(theme.code());
  }

  /** All cells, with priorities and ranks. */
  List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (int commune = 0; commune < demand.size(); commune++) {
      cells.add(commune(commune));
    }
    for (int node = 0; node < tree.nodes().size(); node++) {
      cells.add(above(node));
    }
    return new PriorityLists(cells).ranked();
  }

  private Cell commune(int commune) {
    Area area = demand.commune(commune);
    CellStatus status = communeStatus(commune);
    double a = hasAccess() ? access.access(commune) : Double.NaN;
    boolean gap = status.hasGap();
    double coverage = gap ? coverage(commune) : Double.NaN;
    double withStale = gap ? coverageWithStale(commune) : Double.NaN;
    Reached reached =
        new Reached(
            a,
            a > 0 ? access.imputedAccess[commune] / a : Double.NaN,
            access.minutesNearest(commune),
            coverage,
            100 * (1 - coverage),
            need[commune] * (1 - coverage),
            100 * (1 - withStale));
    Evidence cell = evidence.cell(commune);
    Knowledge knowledge =
        new Knowledge(
            cell,
            access.evidenceShare(commune),
            isKnown(commune) ? 1 : 0,
            cell == Evidence.ACTIVE ? 1 : 0,
            cell == Evidence.NONE_CONFIRMED ? 1 : 0,
            cell == Evidence.STALE ? 1 : 0,
            cell == Evidence.NO_DATA ? 1 : 0);
    Confidence confidence =
        gap
            ? grading.grade(
                knowledge.evidenceShare(),
                evidenceDay(commune),
                reached.imputedShare(),
                area.areaKm2().orElse(Double.NaN))
            : null;
    return cell(
        area,
        need[commune],
        standing.commune(commune),
        reached,
        knowledge,
        status,
        deprivation[commune],
        confidence);
  }

  private Cell cell(
      Area area,
      double persons,
      Cell.Standing stands,
      Reached reached,
      Knowledge knowledge,
      CellStatus status,
      double areaDeprivation,
      @Nullable Confidence confidence) {
    return new Cell(
        theme.code(),
        sector,
        area,
        persons,
        demand.censusNeed(theme.code(), area.code()),
        stands,
        reached,
        knowledge,
        status,
        areaDeprivation,
        Double.NaN,
        confidence,
        null);
  }

  private boolean hasAccess() {
    return demand.hasNeed(theme.code()) && !capacityUnknown;
  }

  private double coverage(int commune) {
    return covered(access.access(commune));
  }

  private double coverageWithStale(int commune) {
    return covered(access.access(commune) + access.staleAccess[commune]);
  }

  /** C = min(1, A / tau), and 0 without access even while tau is 0 (METHOD 4). */
  private double covered(double placesPerPerson) {
    return placesPerPerson == 0 ? 0 : Math.min(1, placesPerPerson / tau);
  }

  private boolean isKnown(int commune) {
    return Limits.reaches(access.evidenceShare(commune), parameters.gapEvidence());
  }

  private double evidenceDay(int commune) {
    double day = access.medianEvidenceDay[commune];
    return Double.isNaN(day) ? evidence.inventoryDay(commune) : day;
  }

  private CellStatus communeStatus(int commune) {
    return status(
        need[commune],
        isKnown(commune),
        Limits.reaches(access.evidenceShare(commune), parameters.rankEvidence()));
  }

  private CellStatus status(double persons, boolean known, boolean rankable) {
    if (theme.needKind() == NeedKind.NONE) {
      return CellStatus.SUPPLY_ONLY;
    }
    if (Double.isNaN(persons)) {
      return CellStatus.NEED_NOT_PUBLISHED;
    }
    if (theme.needKind() == NeedKind.BASE) {
      return CellStatus.SUPPLY_ONLY;
    }
    if (persons == 0) {
      return CellStatus.NO_NEED;
    }
    if (!known) {
      return CellStatus.NO_DATA;
    }
    if (capacityUnknown) {
      return CellStatus.CAPACITY_UNKNOWN;
    }
    return rankable ? CellStatus.RANKED : CellStatus.UNRANKED;
  }

  private Cell above(int node) {
    AreaTree.Node area = tree.nodes().get(node);
    List<Integer> inside = area.communes();
    List<Integer> published = inside.stream().filter(c -> !Double.isNaN(need[c])).toList();
    List<Integer> known = published.stream().filter(this::isKnown).toList();
    double persons = published.isEmpty() ? Double.NaN : sum(published, c -> need[c]);
    double knownShare = persons > 0 ? sum(known, c -> need[c]) / persons : Double.NaN;
    CellStatus status =
        status(
            persons,
            Limits.reaches(knownShare, parameters.gapKnownNeed()),
            Limits.reaches(knownShare, parameters.rankKnownNeed())
                && area.area().level() != AreaLevel.COUNTRY);
    Reached reached = reached(inside, known, status);
    double evidenceShare = mean(inside, c -> access.evidenceShare(c));
    return cell(
        area.area(),
        persons,
        standing.node(node),
        reached,
        knowledge(inside, standing.node(node).activities(), evidenceShare, knownShare),
        status,
        mean(inside, c -> deprivation[c]),
        status.hasGap()
            ? grading.grade(evidenceShare, medianDay(known), reached.imputedShare(), Double.NaN)
            : null);
  }

  private Reached reached(List<Integer> inside, List<Integer> known, CellStatus status) {
    double persons = status.hasGap() ? sum(known, c -> need[c]) : Double.NaN;
    double unmet = sum(known, c -> need[c] * (1 - coverage(c)));
    double unmetWithStale = sum(known, c -> need[c] * (1 - coverageWithStale(c)));
    double places = sum(inside, c -> weights[c] * access.access(c));
    double imputed = sum(inside, c -> weights[c] * access.imputedAccess[c]);
    List<Integer> near =
        inside.stream().filter(c -> !Double.isNaN(access.minutesNearest(c))).toList();
    return new Reached(
        hasAccess() ? mean(inside, c -> access.access(c)) : Double.NaN,
        hasAccess() && places > 0 ? imputed / places : Double.NaN,
        mean(near, c -> access.minutesNearest(c)),
        1 - unmet / persons,
        100 * (unmet / persons),
        status.hasGap() ? unmet : Double.NaN,
        100 * (unmetWithStale / persons));
  }

  /**
   * The area's own evidence: active with any current activity inside; else none-confirmed where the
   * communes that are known hold enough of the need; else stale with any stale commune.
   */
  private Knowledge knowledge(
      List<Integer> inside, int activities, double evidenceShare, double knownShare) {
    int active = count(inside, Evidence.ACTIVE);
    int noneConfirmed = count(inside, Evidence.NONE_CONFIRMED);
    int stale = count(inside, Evidence.STALE);
    double confirmed = mean(inside, c -> evidence.cell(c).isKnown() ? 1 : 0);
    Evidence own =
        activities > 0
            ? Evidence.ACTIVE
            : Limits.reaches(confirmed, parameters.gapEvidence())
                ? Evidence.NONE_CONFIRMED
                : stale > 0 ? Evidence.STALE : Evidence.NO_DATA;
    return new Knowledge(
        own,
        evidenceShare,
        knownShare,
        active,
        noneConfirmed,
        stale,
        inside.size() - active - noneConfirmed - stale);
  }

  private int count(List<Integer> communes, Evidence wanted) {
    return (int) communes.stream().filter(c -> evidence.cell(c) == wanted).count();
  }

  /**
   * The median over communes of the day of their evidence, weighted by need; NaN: none is dated.
   */
  private double medianDay(List<Integer> communes) {
    List<Integer> dated =
        communes.stream()
            .filter(c -> !Double.isNaN(evidenceDay(c)))
            .sorted(Comparator.comparingDouble(this::evidenceDay))
            .toList();
    double half = sum(dated, c -> weights[c]) / 2;
    double passed = 0;
    for (int commune : dated) {
      passed += weights[commune];
      if (passed >= half) {
        return evidenceDay(commune);
      }
    }
    return Double.NaN;
  }

  private interface OfCommune {
    double value(int commune);
  }

  /** Added up in order, so that rounding never makes a sum of smaller terms the larger one. */
  private static double sum(List<Integer> communes, OfCommune values) {
    double sum = 0;
    for (int commune : communes) {
      sum += values.value(commune);
    }
    return sum;
  }

  /**
   * The mean over communes weighted by need, leaving out those without a weight; where no commune
   * has one, NaN.
   */
  private double mean(List<Integer> communes, OfCommune values) {
    List<Integer> weighted = communes.stream().filter(c -> weights[c] > 0).toList();
    return sum(weighted, c -> weights[c] * values.value(c)) / sum(weighted, c -> weights[c]);
  }
}
