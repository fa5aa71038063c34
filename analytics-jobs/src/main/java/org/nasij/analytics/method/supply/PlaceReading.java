package org.nasij.analytics.method.supply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.need.Demand;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.PlaceLevel;
import org.nasij.geo.theme.Theme;
import org.nasij.geo.theme.Themes;

/**
 * Reads recorded places as the method treats them and numbers the locations people travel to: first
 * the communes' own points, then the exact points of sites, commune by commune and from west to
 * east. A site that is added or goes leaves the order of the others as it was, so that sums over
 * them stay the same to the last bit.
 */
final class PlaceReading {
  private static final Comparator<SupplyLocation> ORDER =
      Comparator.comparingInt(SupplyLocation::commune)
          .thenComparingDouble(location -> location.point().lon())
          .thenComparingDouble(location -> location.point().lat());

  private final Demand demand;
  private final Map<SupplyLocation, Integer> numbers = new HashMap<>();
  private final List<SupplyLocation> byNumber = new ArrayList<>();

  /**
   * @param activities all that are read
   */
  PlaceReading(Demand demand, Themes themes, List<Activity> activities) {
    this.demand = demand;
    for (int commune = 0; commune < demand.size(); commune++) {
      byNumber.add(new SupplyLocation(commune, demand.point(commune)));
    }
    activities.stream()
        .filter(
            activity -> activity.themes().stream().anyMatch(t -> isAtSite(activity, themes.get(t))))
        .flatMap(activity -> exactLocation(activity.site()).stream())
        .distinct()
        .sorted(ORDER)
        .forEach(
            location -> {
              numbers.put(location, byNumber.size());
              byNumber.add(location);
            });
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
    if (site != null && isAtSite(activity, theme)) {
      return atSite(site);
    }
    if (!activity.areaCodes().isEmpty()) {
      return inAreas(activity.areaCodes());
    }
    return site == null ? new SupplyPlace.Unreachable(UnreachableReason.UNPLACED) : inPlace(site);
  }

  private static boolean isAtSite(Activity activity, Theme theme) {
    return theme.travels() && activity.delivery() == Delivery.SITE && activity.site() != null;
  }

  private Optional<SupplyLocation> exactLocation(@Nullable RecordedPlace site) {
    if (site == null
        || site.point() == null
        || (site.level() != PlaceLevel.POINT && site.level() != PlaceLevel.COMMUNE)) {
      return Optional.empty();
    }
    return Optional.of(new SupplyLocation(demand.position(code(site.areaCode())), site.point()));
  }

  private SupplyPlace atSite(RecordedPlace site) {
    if (site.level() != PlaceLevel.POINT && site.level() != PlaceLevel.COMMUNE) {
      return inPlace(site);
    }
    int commune = demand.position(code(site.areaCode()));
    int location = exactLocation(site).map(numbers::get).orElse(commune);
    return new SupplyPlace.AtSite(location, commune);
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
