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
   * @throws IllegalArgumentException if the share is outside 0..1, or a place inside the country
   *     has neither area nor city
   */
  public FundingPlace {
    areaCodes = List.copyOf(areaCodes);
    FundingFlow.requireShare(share);
    if (isArea(level) && areaCodes.isEmpty() && cityCode == null) {
      throw new IllegalArgumentException("A place of level " + level.code() + " has no area");
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
