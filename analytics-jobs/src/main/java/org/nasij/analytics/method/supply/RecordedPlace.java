package org.nasij.analytics.method.supply;

import org.jspecify.annotations.Nullable;
import org.nasij.geo.area.PlaceLevel;
import org.nasij.geo.coordinates.LonLat;

/**
 * Where a site is, as recorded.
 *
 * @param level how exactly the place is known
 * @param areaCode the commune of a point or commune, the province of a city or province, the
 *     region, the country; null outside or unknown
 * @param cityCode the city, at level city
 * @param point the coordinates, at level point
 */
public record RecordedPlace(
    PlaceLevel level,
    @Nullable String areaCode,
    @Nullable String cityCode,
    @Nullable LonLat point) {

  /** No place given, or none that was found. */
  public static final RecordedPlace UNKNOWN =
      new RecordedPlace(PlaceLevel.UNKNOWN, null, null, null);

  /**
   * @throws IllegalArgumentException if the level needs an area or a city that is not there
   */
  public RecordedPlace {
    boolean placed = level != PlaceLevel.OUTSIDE && level != PlaceLevel.UNKNOWN;
    if (placed != (areaCode != null) || (level == PlaceLevel.CITY) != (cityCode != null)) {
      throw new IllegalArgumentException(
          "A place of level "
              + level.code()
              + " cannot have area "
              + areaCode
              + " and city "
              + cityCode);
    }
  }
}
