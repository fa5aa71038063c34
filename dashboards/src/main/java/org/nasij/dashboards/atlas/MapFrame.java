package org.nasij.dashboards.atlas;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * The part of the projected plane that a drawing shows, and the drawing's own units: whole numbers,
 * x to the right, y downwards.
 *
 * @param westKm left edge, kilometres east of the central meridian
 * @param northKm upper edge, kilometres south of the origin
 * @param unitsPerKm drawing units per kilometre
 * @param width units
 * @param height units
 */
public record MapFrame(double westKm, double northKm, double unitsPerKm, int width, int height) {
  private static final int MARGIN = 6;

  /**
   * The frame that holds some areas.
   *
   * @param areas lon-lat geometries, at least one not empty
   * @param width units
   * @param mostHeight units; a tall set of areas is drawn narrower than the width
   */
  public static MapFrame around(Iterable<Geometry> areas, int width, int mostHeight) {
    Envelope plane = new Envelope();
    for (Geometry area : areas) {
      for (Coordinate corner : area.getCoordinates()) {
        plane.expandToInclude(
            AlbersProjection.eastKm(corner.x, corner.y),
            AlbersProjection.southKm(corner.x, corner.y));
      }
    }
    if (plane.isNull()) {
      throw new IllegalArgumentException("There is nothing to draw");
    }
    double scale =
        Math.min(
            (width - 2 * MARGIN) / Math.max(plane.getWidth(), 1e-6),
            (mostHeight - 2 * MARGIN) / Math.max(plane.getHeight(), 1e-6));
    double slack = (width - 2 * MARGIN - plane.getWidth() * scale) / 2;
    return new MapFrame(
        plane.getMinX() - (MARGIN + slack) / scale,
        plane.getMinY() - MARGIN / scale,
        scale,
        width,
        (int) Math.ceil(plane.getHeight() * scale) + 2 * MARGIN);
  }

  /** Units from the left edge of a place in degrees. */
  public long x(double longitude, double latitude) {
    return Math.round((AlbersProjection.eastKm(longitude, latitude) - westKm) * unitsPerKm);
  }

  /** Units from the upper edge of a place in degrees. */
  public long y(double longitude, double latitude) {
    return Math.round((AlbersProjection.southKm(longitude, latitude) - northKm) * unitsPerKm);
  }

  /**
   * An area as SVG path data, in relative whole units so that it stays small; corners that fall
   * together are dropped, and so are rings too small to see. Neighbours stay joined because equal
   * places are rounded equally.
   *
   * @param area a lon-lat polygon or multipolygon
   */
  public String path(Geometry area) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < area.getNumGeometries(); i++) {
      if (area.getGeometryN(i) instanceof Polygon polygon) {
        path.append(ring(polygon.getExteriorRing()));
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          path.append(ring(polygon.getInteriorRingN(hole)));
        }
      } else {
        throw new IllegalArgumentException(
            "An area must be a polygon or " + MultiPolygon.class.getSimpleName());
      }
    }
    return path.isEmpty() ? speck(area.getInteriorPoint().getCoordinate()) : path.toString();
  }

  /** An area too small to see is still there to be found. */
  private String speck(Coordinate middle) {
    return "M" + x(middle.x, middle.y) + " " + y(middle.x, middle.y) + "h2v2h-2z";
  }

  private String ring(LineString ring) {
    StringBuilder path = new StringBuilder();
    long fromX = 0;
    long fromY = 0;
    int corners = 0;
    // The last corner repeats the first; z closes the ring.
    for (int i = 0; i < ring.getNumPoints() - 1; i++) {
      Coordinate corner = ring.getCoordinateN(i);
      long x = x(corner.x, corner.y);
      long y = y(corner.x, corner.y);
      if (corners == 0) {
        path.append('M').append(x).append(' ').append(y);
      } else if (x == fromX && y == fromY) {
        continue;
      } else {
        path.append(corners == 1 ? "l" : x < fromX ? "" : " ")
            .append(x - fromX)
            .append(y < fromY ? "" : " ")
            .append(y - fromY);
      }
      fromX = x;
      fromY = y;
      corners++;
    }
    return corners < 3 ? "" : path.append('z').toString();
  }
}
