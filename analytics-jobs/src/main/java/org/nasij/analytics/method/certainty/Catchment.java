package org.nasij.analytics.method.certainty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.nasij.analytics.method.coverage.CoverageModel;
import org.nasij.analytics.method.declaration.Uncertainty;
import org.nasij.analytics.method.need.Demand;
import org.nasij.analytics.method.supply.SupplyLocation;
import org.nasij.geo.theme.Theme;

/**
 * Who is in the catchment of a commune: the communes within its theme's minutes, itself included,
 * over which the evidence E is taken (METHOD 7).
 *
 * @param communes how many
 * @param persons in need in them
 * @param members those that weigh most in E, by weight times persons
 */
public record Catchment(String areaCode, int communes, double persons, List<Member> members) {
  /** At most so many communes are named. */
  public static final int NAMED = 10;

  /**
   * A commune of a catchment.
   *
   * @param minutes d(a,b); d(a,a) for the commune itself
   * @param weight f, above 0
   */
  public record Member(String areaCode, double minutes, double weight) {}

  public Catchment {
    members = List.copyOf(members);
  }

  private record Candidate(int commune, double minutes, double weight) {}

  /** The catchments of a theme people travel for, of all communes. */
  public static List<Catchment> of(CoverageModel model, Theme theme) {
    Demand demand = model.demand();
    double[] need = demand.weights(theme.code());
    List<SupplyLocation> points =
        IntStream.range(0, demand.size())
            .mapToObj(commune -> new SupplyLocation(commune, demand.point(commune)))
            .toList();
    Reach reach = new Reach(model, theme, points, Uncertainty.STANDARD);
    Reach.Weighing weighing = reach.weigh(Draw.published(reach.variedBands(), List.of()));
    List<List<Candidate>> members = new ArrayList<>();
    for (int commune = 0; commune < demand.size(); commune++) {
      members.add(
          new ArrayList<>(
              List.of(
                  new Candidate(commune, weighing.ownMinutes(commune), weighing.own(commune)))));
    }
    for (int point = 0; point < points.size(); point++) {
      for (int pair = reach.first[point]; pair < reach.first[point + 1]; pair++) {
        double weight = weighing.pair(pair);
        if (weight > 0) {
          members
              .get(reach.area[pair])
              .add(new Candidate(point, weighing.pairMinutes(pair), weight));
        }
      }
    }
    return IntStream.range(0, members.size())
        .mapToObj(commune -> catchment(demand, commune, members.get(commune), need))
        .toList();
  }

  private static Catchment catchment(
      Demand demand, int commune, List<Candidate> candidates, double[] need) {
    double persons = candidates.stream().mapToDouble(c -> need[c.commune()]).sum();
    return new Catchment(
        demand.commune(commune).code(),
        candidates.size(),
        persons,
        candidates.stream()
            .sorted(
                Comparator.comparingDouble((Candidate c) -> -c.weight() * need[c.commune()])
                    .thenComparing(Candidate::commune))
            .limit(NAMED)
            .map(c -> new Member(demand.commune(c.commune()).code(), c.minutes(), c.weight()))
            .toList());
  }
}
