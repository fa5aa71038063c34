package org.nasij.analytics.method.access;

import java.io.Serializable;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import org.nasij.geo.area.Settlement;
import org.nasij.geo.coordinates.LonLat;
import org.nasij.geo.travel.DemandArea;
import org.nasij.geo.travel.TravelTime;

/**
 * Finds the areas that reach a location within their limits by the travel formula (METHOD 2): a
 * tree over the boxes around the areas' largest catchments names the candidates, and the formula's
 * minutes decide. Immutable; many threads may ask it.
 */
public final class CatchmentIndex implements Serializable {
  private static final long serialVersionUID = 1;

  /** Rounding of the boxes, in radians: a hundredth of a millimetre on the ground. */
  private static final double MARGIN = 1e-9;

  private final DemandArea[] areas;
  private final double[] limitMinutes;
  private final TravelTime travel;
  private final STRtree tree = new STRtree();

  /**
   * Builds the tree.
   *
   * @param areas the demand areas, in the order of their numbers
   * @param limitMinutes the largest catchment by area, inclusive
   */
  public CatchmentIndex(List<DemandArea> areas, double[] limitMinutes, TravelTime travel) {
    this.areas = areas.toArray(DemandArea[]::new);
    this.limitMinutes = limitMinutes.clone();
    this.travel = travel;
    for (int area = 0; area < limitMinutes.length; area++) {
      double km = travel.maxKm(this.areas[area], limitMinutes[area]);
      if (km >= 0) {
        tree.insert(box(this.areas[area].point(), km), area);
      }
    }
    tree.build();
  }

  /** The box around a disc on the sphere; all longitudes where it holds a pole or the date line. */
  private static Envelope box(LonLat centre, double km) {
    double radius = km / LonLat.EARTH_RADIUS_KM + MARGIN;
    double lat = Math.toRadians(centre.lat());
    double south = Math.toDegrees(lat - radius);
    double north = Math.toDegrees(lat + radius);
    double sine = Math.sin(Math.min(radius, Math.PI / 2)) / Math.cos(lat);
    double lon = south <= -90 || north >= 90 || sine >= 1 ? 180 : asinDegrees(sine);
    double west = centre.lon() - lon;
    double east = centre.lon() + lon;
    return west < -180 || east > 180
        ? new Envelope(-180, 180, south, north)
        : new Envelope(west, east, south, north);
  }

  private static double asinDegrees(double sine) {
    return Math.toDegrees(Math.asin(sine) + MARGIN);
  }

  /**
   * The areas that reach a location, and their minutes.
   *
   * @param location its point
   * @param own the area it lies in, which is left out: there d(a,a) holds
   * @param into emptied and filled
   */
  public void find(LonLat location, int own, Reach into) {
    into.clear();
    Settlement settlement = areas[own].settlement();
    tree.query(
        new Envelope(new Coordinate(location.lon(), location.lat())),
        item -> {
          int area = (int) item;
          double minutes = travel.minutes(areas[area], location, settlement);
          if (area != own && TravelTime.isWithin(minutes, limitMinutes[area])) {
            into.add(area, minutes);
          }
        });
  }
}
