package org.nasij.analytics.method.placement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.placement.Proposal.Alternative;
import org.nasij.analytics.method.placement.Proposal.Reached;
import org.nasij.analytics.method.siting.ExactLimit;
import org.nasij.analytics.method.siting.GreedyCover;
import org.nasij.geo.theme.NeedKind;

/**
 * Where the next sites of one theme would do most (METHOD 10): maximal covering over the communes
 * of an area, built up site by site, so that the plan for more sites goes on from the plan for
 * fewer. Sites stand in the area; whoever can reach them counts, on either side of its border.
 *
 * <p>{@code relief} covers unmet need, each site at most what its places cover; {@code reach}
 * covers persons without a site in reach. Communes of which too little is known are never counted:
 * no data is not no service. What a plan relieves is said by computing access again: access is a
 * sum over sites, so a new site adds to it and changes no other.
 *
 * <p>Immutable. Source: Church and ReVelle, Papers of the Regional Science Association 32 (1974).
 */
public final class ThemePlacement {
  /** Less than this is what rounding leaves of nobody. */
  private static final double NOBODY = 1e-6;

  private final NeedKind needKind;
  private final Catchments catchments;
  private final double[] need;
  private final boolean[] published;
  private final boolean[] known;
  private final boolean[] served;
  private final double[] access;
  private final double tau;
  private final double places;
  private final ExactLimit exactLimit;

  /**
   * @param need N by commune, persons; NaN: not published
   * @param known by commune: whether enough is known of its catchment for a gap
   * @param served by commune: whether a recorded or planned site is in its reach
   * @param access A by commune with what is planned, places per person
   * @param tau places per person that count as full coverage; NaN: not known
   * @param places of a new site, per year; NaN: not known
   */
  ThemePlacement(
      NeedKind needKind,
      Catchments catchments,
      double[] need,
      boolean[] known,
      boolean[] served,
      double[] access,
      double tau,
      double places,
      ExactLimit exactLimit) {
    this.needKind = needKind;
    this.catchments = catchments;
    this.need = Arrays.stream(need).map(n -> Double.isNaN(n) ? 0 : n).toArray();
    this.published = new boolean[need.length];
    this.known = new boolean[need.length];
    for (int commune = 0; commune < need.length; commune++) {
      published[commune] = !Double.isNaN(need[commune]);
      this.known[commune] = known[commune] && published[commune];
    }
    this.served = served.clone();
    this.access = access.clone();
    this.tau = tau;
    this.places = places;
    this.exactLimit = exactLimit;
  }

  /** Places per year of each proposed site: the theme's median; NaN: not known. */
  public double places() {
    return places;
  }

  /** Persons whom those places cover in full; NaN: it cannot be said. */
  public double personsCovered() {
    return hasRelief() ? places / tau : Double.NaN;
  }

  /**
   * The way from a commune to a site.
   *
   * @param minutes travel time; 0 where the theme works in place
   */
  public record Way(int commune, double minutes) {}

  /** Whom a site in a commune reaches, within the catchment, in no order. */
  public List<Way> ways(int site) {
    int[] communes = catchments.communes(site);
    return IntStream.range(0, communes.length)
        .mapToObj(i -> new Way(communes[i], catchments.minutes(site)[i]))
        .toList();
  }

  /**
   * The plan for an area.
   *
   * @param candidates its communes, each once
   * @param mostSites at most so many proposals; never more than candidates
   */
  public Plan plan(String areaCode, PlacementModel model, List<Integer> candidates, int mostSites) {
    double[] weights = weights(model);
    boolean[] inside = new boolean[need.length];
    candidates.forEach(commune -> inside[commune] = true);
    double start = sum(candidates, weights);
    double unknown = candidates.stream().filter(c -> !known[c]).mapToDouble(c -> need[c]).sum();
    PlacementStatus status = status(model, candidates, start);
    List<Proposal> proposals =
        status == PlacementStatus.PLAN
            ? new Run(model, weights, candidates, inside).proposals(mostSites)
            : List.of();
    boolean outOfReach = status == PlacementStatus.PLAN && mostSites > 0 && proposals.isEmpty();
    return new Plan(
        areaCode,
        model,
        outOfReach ? PlacementStatus.OUT_OF_REACH : status,
        candidates.size(),
        status == PlacementStatus.PLAN || status == PlacementStatus.NO_GAP ? start : Double.NaN,
        unknown,
        proposals);
  }

  private PlacementStatus status(PlacementModel model, List<Integer> candidates, double start) {
    if (needKind == NeedKind.NONE) {
      return PlacementStatus.NEED_NOT_DECLARED;
    }
    if (model == PlacementModel.RELIEF && needKind == NeedKind.BASE) {
      return PlacementStatus.REACH_ONLY;
    }
    if (model == PlacementModel.RELIEF && !hasRelief()) {
      return PlacementStatus.CAPACITY_UNKNOWN;
    }
    if (candidates.stream().noneMatch(commune -> published[commune])) {
      return PlacementStatus.NEED_NOT_PUBLISHED;
    }
    if (candidates.stream().noneMatch(commune -> known[commune])) {
      return PlacementStatus.NO_DATA;
    }
    return start > NOBODY ? PlacementStatus.PLAN : PlacementStatus.NO_GAP;
  }

  private boolean hasRelief() {
    return needKind == NeedKind.TARGET && tau > 0 && places > 0;
  }

  /** What is to be covered by commune, persons; 0 where too little is known. */
  private double[] weights(PlacementModel model) {
    double[] weights = new double[need.length];
    for (int commune = 0; commune < weights.length; commune++) {
      if (known[commune]) {
        weights[commune] =
            model == PlacementModel.REACH
                ? (served[commune] ? 0 : need[commune])
                : (hasRelief() ? unmet(commune, access[commune]) : 0);
      }
    }
    return weights;
  }

  /** U = N (1 - min(1, A / tau)). */
  private double unmet(int commune, double placesPerPerson) {
    return need[commune] * (1 - Math.min(1, placesPerPerson / tau));
  }

  private static double sum(List<Integer> communes, double[] values) {
    return communes.stream().mapToDouble(commune -> values[commune]).sum();
  }

  /** One plan in the making. */
  private final class Run {
    private final List<Integer> candidates;
    private final boolean[] inside;
    private final int[][] reach;
    private final double[] weights;
    private final double @Nullable [] capacity;
    private final GreedyCover cover;
    private final double[] accessNow = access.clone();
    private double reliefTotal = hasRelief() ? 0 : Double.NaN;
    private double reliefInsideTotal = reliefTotal;

    Run(PlacementModel model, double[] weights, List<Integer> candidates, boolean[] inside) {
      this.candidates = candidates;
      this.inside = inside;
      this.weights = weights;
      this.reach =
          candidates.stream()
              .map(site -> weighted(catchments.communes(site), weights))
              .toArray(int[][]::new);
      this.capacity =
          model == PlacementModel.REACH
              ? null
              : candidates.stream().mapToDouble(site -> personsCovered()).toArray();
      this.cover = new GreedyCover(reach, weights, capacity, GreedyCover.Tie.MOST_LEFT);
    }

    private static int[] weighted(int[] communes, double[] weights) {
      return Arrays.stream(communes).filter(commune -> weights[commune] > 0).toArray();
    }

    List<Proposal> proposals(int mostSites) {
      int most = Math.min(mostSites, candidates.size());
      double[] best = cover.bounds(most);
      double reachable =
          Arrays.stream(reach)
              .flatMapToInt(Arrays::stream)
              .distinct()
              .mapToDouble(commune -> weights[commune])
              .sum();
      Arrays.setAll(best, sites -> Math.min(best[sites], reachable));
      List<Proposal> proposals = new ArrayList<>();
      for (int order = 1; order <= most; order++) {
        GreedyCover.Step next = cover.best().orElseThrow();
        if (next.gain() <= NOBODY) {
          break;
        }
        proposals.add(propose(order, next.site()));
        double[] bounds = cover.bounds(most);
        Arrays.setAll(best, sites -> Math.min(best[sites], bounds[sites]));
      }
      return bounded(proposals, best);
    }

    private Proposal propose(int order, int site) {
      Alternative alternative =
          cover
              .bestBut(site)
              .filter(other -> other.gain() > NOBODY)
              .map(
                  other ->
                      new Alternative(
                          candidates.get(other.site()),
                          other.gain(),
                          relief(candidates.get(other.site())).total()))
              .orElse(null);
      int commune = candidates.get(site);
      Relief relief = relief(commune);
      reliefTotal += relief.total();
      reliefInsideTotal += relief.inside();
      if (hasRelief()) {
        catchments.addAccess(commune, places, need, accessNow);
      }
      double gain = cover.open(site).gain();
      return new Proposal(
          order,
          commune,
          reached(commune),
          gain,
          cover.value(),
          Double.NaN,
          false,
          relief.total(),
          reliefTotal,
          reliefInsideTotal,
          alternative);
    }

    private record Relief(double total, double inside) {}

    /** The unmet need a site in a commune would remove now. */
    private Relief relief(int site) {
      if (!hasRelief()) {
        return new Relief(Double.NaN, Double.NaN);
      }
      double[] with = accessNow.clone();
      catchments.addAccess(site, places, need, with);
      double total = 0;
      double insideTotal = 0;
      for (int commune : catchments.communes(site)) {
        if (known[commune]) {
          double relieved = unmet(commune, accessNow[commune]) - unmet(commune, with[commune]);
          total += relieved;
          insideTotal += inside[commune] ? relieved : 0;
        }
      }
      return new Relief(total, insideTotal);
    }

    private Reached reached(int site) {
      int[] communes = catchments.communes(site);
      double persons = 0;
      double personsInside = 0;
      double personsUnknown = 0;
      double minutes = 0;
      for (int i = 0; i < communes.length; i++) {
        double n = need[communes[i]];
        persons += n;
        personsInside += inside[communes[i]] ? n : 0;
        personsUnknown += known[communes[i]] ? 0 : n;
        minutes += n * catchments.minutes(site)[i];
      }
      return new Reached(
          persons, personsInside, personsUnknown, persons > 0 ? minutes / persons : Double.NaN);
    }

    /** The proposals with what the best choice of as many sites could gain. */
    private List<Proposal> bounded(List<Proposal> proposals, double[] best) {
      return IntStream.range(0, proposals.size())
          .mapToObj(
              i -> {
                Proposal p = proposals.get(i);
                double bound = Math.max(p.gained(), best[i + 1]);
                if (bound - p.gained() <= NOBODY) {
                  return p.measuredBy(bound, true);
                }
                OptionalDouble exact =
                    exactLimit.allows(candidates.size(), capacity)
                        ? exactLimit.solve(reach, weights, p.order(), p.gained())
                        : OptionalDouble.empty();
                return p.measuredBy(exact.orElse(bound), exact.isPresent());
              })
          .toList();
    }
  }
}
