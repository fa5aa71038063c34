package org.nasij.geo.travel;

import java.io.Serializable;
import org.nasij.geo.area.Settlement;
import org.nasij.geo.coordinates.LonLat;

/**
 * Minutes from a demand area to a site, by a formula over the great-circle distance (METHOD 2):
 * {@code minutes = t0 + 60 * detour * km / speed}. Pure; immutable.
 *
 * <p>Detour and speed are the urban ones where both ends are urban and at most {@code urbanMaxKm}
 * apart, else the rural ones. {@code t0}, the track to the paved road, is {@code
 * min(trackMaxMinutes, trackMinutesPerKm * pavedRoadKm)} for rural demand and 0 for urban. Minutes
 * do not rise with distance across {@code urbanMaxKm}: beyond it the faster rural road is taken.
 *
 * @param parameters what is assumed
 */
public record TravelTime(TravelParameters parameters) implements Serializable {
  /** With the method's own values. */
  public static final TravelTime STANDARD = new TravelTime(TravelParameters.STANDARD);

  /** The mean distance of a disc's points from its centre, in radii. */
  private static final double MEAN_RADIUS = 2.0 / 3;

  /** The most of the catchment that a way within one commune takes. */
  public static final double WITHIN_SHARE = 2.0 / 3;

  private static final double ROUNDING_MINUTES = 1e-9;

  /**
   * Minutes from an area to a site outside it; at least 0. For a site inside the area, however
   * exactly it is placed, {@link #withinMinutes} holds instead.
   *
   * @param to the site's point, or its commune's if only that is known
   * @param toSettlement the settlement of the commune in which the site stands
   */
  public double minutes(DemandArea from, LonLat to, Settlement toSettlement) {
    double km = from.point().greatCircleKm(to);
    return trackMinutes(from) + roadMinutes(km, from.settlement(), toSettlement);
  }

  /**
   * d(a,a): minutes from an area to any site inside it: the mean way in a disc of the area's size,
   * at most two thirds of the catchment, so that no commune is out of its own reach. The track to
   * the paved road is in it; none is added.
   *
   * @param catchmentMinutes M of the theme for this area's settlement, minutes, at least 0
   */
  public double withinMinutes(DemandArea area, double catchmentMinutes) {
    return Math.min(
        roadMinutes(withinKm(area), area.settlement(), area.settlement()),
        WITHIN_SHARE * catchmentMinutes);
  }

  /** The mean great-circle way from an area to a site inside it, kilometres. */
  public static double withinKm(DemandArea area) {
    return MEAN_RADIUS * Math.sqrt(area.areaKm2() / Math.PI);
  }

  /** t0: minutes from a rural area to the paved road; 0 for an urban one. */
  public double trackMinutes(DemandArea from) {
    return from.settlement() == Settlement.URBAN
        ? 0
        : Math.min(
            parameters.trackMaxMinutes(), parameters.trackMinutesPerKm() * from.pavedRoadKm());
  }

  /**
   * The largest great-circle distance, kilometres, at which a site outside the area can still be
   * within the minutes; negative if none can, the track alone taking longer. Not every nearer site
   * is: form pairs up to it, then ask {@link #minutes} and {@link #isWithin}.
   *
   * @param minutes the catchment M, minutes, at least 0
   */
  public double maxKm(DemandArea from, double minutes) {
    return maxRoadKm(minutes - trackMinutes(from), from.settlement());
  }

  /** The same for any area of a settlement: the distance that holds where there is no track. */
  public double maxKm(Settlement from, double minutes) {
    return maxRoadKm(minutes, from);
  }

  /** Whether minutes are within a limit; the limit itself is, also after rounding. */
  public static boolean isWithin(double minutes, double limitMinutes) {
    return minutes <= limitMinutes + ROUNDING_MINUTES;
  }

  /** Whether a way between two ends takes the urban speed and detour. */
  public boolean isUrban(double km, Settlement from, Settlement to) {
    return from == Settlement.URBAN && to == Settlement.URBAN && km <= parameters.urbanMaxKm();
  }

  /** Minutes on the road for a great-circle distance, without the track. */
  public double roadMinutes(double km, Settlement from, Settlement to) {
    return isUrban(km, from, to)
        ? 60 * parameters.urbanDetour() * km / parameters.urbanSpeedKmh()
        : 60 * parameters.ruralDetour() * km / parameters.ruralSpeedKmh();
  }

  private double maxRoadKm(double minutes, Settlement from) {
    double rural = minutes * parameters.ruralSpeedKmh() / (60 * parameters.ruralDetour());
    if (from == Settlement.RURAL) {
      return rural;
    }
    double urban = minutes * parameters.urbanSpeedKmh() / (60 * parameters.urbanDetour());
    return Math.max(rural, Math.min(urban, parameters.urbanMaxKm()));
  }
}
