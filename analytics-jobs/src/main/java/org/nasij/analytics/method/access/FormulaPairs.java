package org.nasij.analytics.method.access;

import java.util.List;
import org.nasij.analytics.method.supply.SupplyLocation;
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
   * CatchmentLimits#select} adds these by theme).
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
    CatchmentIndex index = new CatchmentIndex(areas, limitMinutes, travel);
    TravelPairs.Builder pairs = TravelPairs.builder(locations.size());
    Reach reach = new Reach();
    for (int number = 0; number < locations.size(); number++) {
      SupplyLocation location = locations.get(number);
      index.find(location.point(), location.commune(), reach);
      for (int i = 0; i < reach.size(); i++) {
        pairs.add(number, reach.area(i), reach.minutes(i));
      }
    }
    return pairs.build();
  }
}
