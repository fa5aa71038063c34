package org.nasij.analytics.method.supply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.need.Demand;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.PlaceLevel;
import org.nasij.geo.coordinates.LonLat;
import org.nasij.geo.theme.Theme;

/**
 * Reads recorded places as the method treats them and numbers the locations people travel to: first
 * the communes' own points, then the exact points of sites in the order in which they are met.
 */
final class PlaceReading {
  private final Demand demand;
  private final Map<SupplyLocation, Integer> locations = new LinkedHashMap<>();
  private final List<SupplyLocation> byNumber = new ArrayList<>();

  PlaceReading(Demand demand) {
    this.demand = demand;
    for (int commune = 0; commune < demand.size(); commune++) {
      byNumber.add(new SupplyLocation(commune, demand.point(commune)));
    }
  }

  List<SupplyLocation> locations() {
    return List.copyOf(byNumber);
  }

  /**
   * Where an activity stands for a theme: at its site where people come to it and the theme
   * travels, else in the areas it declares, else in the place of its site.
   */
  SupplyPlace place(Activity activity, Theme theme) {
    RecordedPlace site = activity.site();
    if (theme.travels() && activity.delivery() == Delivery.SITE && site != null) {
      return atSite(site);
    }
    if (!activity.areaCodes().isEmpty()) {
      return inAreas(activity.areaCodes());
    }
    return site == null ? new SupplyPlace.Unreachable(UnreachableReason.UNPLACED) : inPlace(site);
  }

  private SupplyPlace atSite(RecordedPlace site) {
    if (site.level() != PlaceLevel.POINT && site.level() != PlaceLevel.COMMUNE) {
      return inPlace(site);
    }
    int commune = demand.position(code(site.areaCode()));
    LonLat point = site.point();
    return new SupplyPlace.AtSite(point == null ? commune : location(commune, point), commune);
  }

  private int location(int commune, LonLat point) {
    SupplyLocation location = new SupplyLocation(commune, point);
    return locations.computeIfAbsent(
        location,
        added -> {
          byNumber.add(added);
          return byNumber.size() - 1;
        });
  }

  private SupplyPlace inPlace(RecordedPlace site) {
    return switch (site.level()) {
      case POINT, COMMUNE, PROVINCE, REGION, COUNTRY -> inAreas(List.of(code(site.areaCode())));
      case CITY -> new SupplyPlace.InPlace(List.of(), demand.positionsInCity(site.cityCode()));
      case OUTSIDE -> new SupplyPlace.Unreachable(UnreachableReason.OUTSIDE);
      case UNKNOWN -> new SupplyPlace.Unreachable(UnreachableReason.UNPLACED);
    };
  }

  private SupplyPlace inAreas(List<String> areaCodes) {
    List<Integer> named = new ArrayList<>();
    List<Integer> spread = new ArrayList<>();
    for (String areaCode : areaCodes) {
      AreaLevel level = demand.areas().get(areaCode).level();
      if (level == AreaLevel.COMMUNE) {
        named.add(demand.position(areaCode));
      } else if (level == AreaLevel.PROVINCE) {
        spread.addAll(demand.positionsInside(areaCode));
      }
    }
    return named.isEmpty() && spread.isEmpty()
        ? new SupplyPlace.Unreachable(UnreachableReason.ONLY_REGION_OR_COUNTRY)
        : new SupplyPlace.InPlace(named, spread);
  }

  private static String code(@Nullable String code) {
    if (code == null) {
      throw new IllegalStateException("A place inside the country without a code");
    }
    return code;
  }
}
