package org.nasij.dashboards.atlas;

/**
 * Albers equal-area conic on the sphere (Snyder 1987, Map Projections: A Working Manual, section
 * 14), so that a shaded area weighs on the page what it weighs on the ground. Standard parallels
 * 24° and 33.5° N, central meridian 8.5° W: Morocco from Tangier to Lagouira.
 */
final class AlbersProjection {
  private static final double RADIUS_KM = 6371.0088;
  private static final double ORIGIN_LONGITUDE = Math.toRadians(-8.5);
  private static final double ORIGIN_LATITUDE = Math.toRadians(29);
  private static final double SOUTH = Math.toRadians(24);
  private static final double NORTH = Math.toRadians(33.5);
  private static final double N = (Math.sin(SOUTH) + Math.sin(NORTH)) / 2;
  private static final double C = Math.cos(SOUTH) * Math.cos(SOUTH) + 2 * N * Math.sin(SOUTH);
  private static final double RHO_ORIGIN = rho(ORIGIN_LATITUDE);

  private AlbersProjection() {}

  /** Kilometres east of the central meridian. */
  static double eastKm(double longitudeDegrees, double latitudeDegrees) {
    return RADIUS_KM * rho(Math.toRadians(latitudeDegrees)) * Math.sin(theta(longitudeDegrees));
  }

  /** Kilometres south of 29° N on the central meridian: positive downwards, as on a screen. */
  static double southKm(double longitudeDegrees, double latitudeDegrees) {
    return RADIUS_KM
        * (rho(Math.toRadians(latitudeDegrees)) * Math.cos(theta(longitudeDegrees)) - RHO_ORIGIN);
  }

  private static double theta(double longitudeDegrees) {
    return N * (Math.toRadians(longitudeDegrees) - ORIGIN_LONGITUDE);
  }

  private static double rho(double latitude) {
    return Math.sqrt(C - 2 * N * Math.sin(latitude)) / N;
  }
}
