package org.nasij.analytics.method.access;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.nasij.analytics.method.supply.SupplyLocation;
import org.nasij.geo.area.Settlement;
import org.nasij.geo.coordinates.LonLat;
import org.nasij.geo.travel.DemandArea;
import org.nasij.geo.travel.TravelTime;

/**
 * Forms the pairs of areas and locations outside them by the travel formula (METHOD 2). Pairs
 * beyond the limit are never formed.
 */
public final class FormulaPairs {
  private FormulaPairs() {}

  /**
   * The pairs within each area's limit, without those of a location and the area it lies in ({@link
   * TravelPairs#withOwn} adds these by theme).
   *
   * @param areas the demand areas, in the order of their numbers
   * @param locations in the order of their numbers
   * @param limitMinutes the largest catchment by area, inclusive
   */
  public static TravelPairs form(
      List<DemandArea> areas,
      List<SupplyLocation> locations,
      TravelTime travel,
      double[] limitMinutes) {
    List<Integer> byLatitude =
        IntStream.range(0, areas.size())
            .boxed()
            .sorted(Comparator.comparingDouble(area -> areas.get(area).point().lat()))
            .toList();
    double reachKm =
        IntStream.range(0, areas.size())
            .mapToDouble(area -> travel.maxKm(areas.get(area), limitMinutes[area]))
            .max()
            .orElse(0);
    // A degree of latitude is at least this far on the sphere in use; the margin is for rounding.
    double reachDegrees = Math.toDegrees(reachKm / LonLat.EARTH_RADIUS_KM) + 1e-9;
    TravelPairs.Builder pairs = TravelPairs.builder(locations.size());
    for (int number = 0; number < locations.size(); number++) {
      SupplyLocation location = locations.get(number);
      Settlement settlement = areas.get(location.commune()).settlement();
      double south = location.point().lat() - reachDegrees;
      for (int i = firstFrom(byLatitude, areas, south); i < byLatitude.size(); i++) {
        int area = byLatitude.get(i);
        DemandArea from = areas.get(area);
        if (from.point().lat() > location.point().lat() + reachDegrees) {
          break;
        }
        double minutes = travel.minutes(from, location.point(), settlement);
        if (area != location.commune() && TravelTime.isWithin(minutes, limitMinutes[area])) {
          pairs.add(number, area, minutes);
        }
      }
    }
    return pairs.build();
  }

  private static int firstFrom(List<Integer> byLatitude, List<DemandArea> areas, double south) {
    int low = 0;
    int high = byLatitude.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (areas.get(byLatitude.get(middle)).point().lat() < south) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
