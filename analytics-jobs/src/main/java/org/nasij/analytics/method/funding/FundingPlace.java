package org.nasij.analytics.method.funding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nasij.geo.area.PlaceLevel;

/**
 * A place a flow of money names.
 *
 * @param areaCodes the areas it stands for, of any level; empty at level city, country, outside and
 *     unknown
 * @param cityCode the city, at level city
 * @param share of the flow, 0..1; NaN: not stated
 */
public record FundingPlace(
    PlaceLevel level, List<String> areaCodes, @Nullable String cityCode, double share) {
  /**
   * @throws IllegalArgumentException if the share is outside 0..1, or a city is not named, or
   *     another place inside the country has no area
   */
  public FundingPlace {
    areaCodes = List.copyOf(areaCodes);
    FundingFlow.requireShare(share);
    if (level == PlaceLevel.CITY ? cityCode == null : isArea(level) && areaCodes.isEmpty()) {
      throw new IllegalArgumentException(
          "A place of level " + level.code() + " needs its area or city");
    }
  }

  private static boolean isArea(PlaceLevel level) {
    return switch (level) {
      case POINT, COMMUNE, CITY, PROVINCE, REGION -> true;
      case COUNTRY, OUTSIDE, UNKNOWN -> false;
    };
  }

  /** Whether it names an area inside the country, smaller than the country. */
  public boolean isArea() {
    return isArea(level);
  }
}
