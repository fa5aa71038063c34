package org.nasij.geo.travel;

import java.io.Serializable;

/**
 * What the travel formula assumes (METHOD 2). All are choices of this project, varied by the
 * sensitivity runs; an imported origin-destination table replaces the formula.
 *
 * @param urbanSpeedKmh speed between two urban ends, km/h, above 0
 * @param ruralSpeedKmh speed otherwise, km/h, above 0
 * @param urbanDetour way travelled per great-circle distance between two urban ends, at least 1
 * @param ruralDetour the same otherwise, at least 1
 * @param urbanMaxKm how far apart two urban ends may be for the urban values, km, inclusive
 * @param trackMinutesPerKm minutes to the paved road per kilometre of track, rural demand only
 * @param trackMaxMinutes most minutes to the paved road
 */
public record TravelParameters(
    double urbanSpeedKmh,
    double ruralSpeedKmh,
    double urbanDetour,
    double ruralDetour,
    double urbanMaxKm,
    double trackMinutesPerKm,
    double trackMaxMinutes)
    implements Serializable {

  /** The method's own values. */
  public static final TravelParameters STANDARD = new TravelParameters(25, 45, 1.3, 1.4, 15, 6, 40);

  /**
   * @throws IllegalArgumentException if a value is out of its range
   */
  public TravelParameters {
    if (!(urbanSpeedKmh > 0 && ruralSpeedKmh > 0)) {
      throw new IllegalArgumentException(
          "Speeds must be above 0: " + urbanSpeedKmh + ", " + ruralSpeedKmh);
    }
    if (!(urbanDetour >= 1 && ruralDetour >= 1)) {
      throw new IllegalArgumentException(
          "Detours must be at least 1: " + urbanDetour + ", " + ruralDetour);
    }
    if (!(urbanMaxKm >= 0 && trackMinutesPerKm >= 0 && trackMaxMinutes >= 0)) {
      throw new IllegalArgumentException(
          "Must not be negative: "
              + urbanMaxKm
              + ", "
              + trackMinutesPerKm
              + ", "
              + trackMaxMinutes);
    }
  }
}
