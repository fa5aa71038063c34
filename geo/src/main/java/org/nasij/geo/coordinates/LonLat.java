package org.nasij.geo.coordinates;

import java.io.Serializable;

/**
 * A position in WGS 84 (EPSG:4326), longitude first.
 *
 * @param lon degrees east, -180..180
 * @param lat degrees north, -90..90
 */
public record LonLat(double lon, double lat) implements Serializable {
  /** Mean radius of the earth in kilometres (IUGG R1). */
  public static final double EARTH_RADIUS_KM = 6371.0088;

  /**
   * @throws IllegalArgumentException outside the ranges above, or not a number
   */
  public LonLat {
    if (!(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90)) {
      throw new IllegalArgumentException("Not a position in degrees: lon " + lon + ", lat " + lat);
    }
  }

  /** Great-circle distance on the sphere of {@link #EARTH_RADIUS_KM}, kilometres (haversine). */
  public double greatCircleKm(LonLat other) {
    double lat1 = Math.toRadians(lat);
    double lat2 = Math.toRadians(other.lat);
    double sinLat = Math.sin((lat2 - lat1) / 2);
    double sinLon = Math.sin(Math.toRadians(other.lon - lon) / 2);
    double h = sinLat * sinLat + Math.cos(lat1) * Math.cos(lat2) * sinLon * sinLon;
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  }
}
