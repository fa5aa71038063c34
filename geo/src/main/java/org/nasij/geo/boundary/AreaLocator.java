package org.nasij.geo.boundary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Areas;
import org.nasij.geo.coordinates.LonLat;

/**
 * Finds the commune in which a point lies. The province is as exact as OpenStreetMap's boundary
 * (quantized to some 150 m); the commune is the one whose approximate cell holds the point.
 * Immutable; safe for many threads.
 */
public final class AreaLocator {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** The source is quantized to .0016 degrees, some 150 m. */
  private static final double ACCURACY_DEGREES = 0.0016;

  private record Distance(Area commune, double degrees) {}

  private record Cell(Area commune, PreparedGeometry shape) {}

  private final STRtree cells = new STRtree();

  private AreaLocator(Areas areas, Boundaries boundaries) {
    for (Area commune : areas.list(AreaLevel.COMMUNE)) {
      MultiPolygon boundary = boundaries.boundary(commune.code());
      cells.insert(
          boundary.getEnvelopeInternal(),
          new Cell(commune, PreparedGeometryFactory.prepare(boundary)));
    }
    cells.build();
  }

  /** Indexes the communes' cells. */
  public static AreaLocator of(Areas areas, Boundaries boundaries) {
    return new AreaLocator(areas, boundaries);
  }

  /**
   * The commune that holds a point; of several on whose border it lies the one with the lowest
   * code. A point outside by no more than the boundary's own inaccuracy, as of a harbour, is in the
   * nearest commune. Empty: outside the mapped country.
   */
  public Optional<Area> locate(LonLat point) {
    Point place = FACTORY.createPoint(new Coordinate(point.lon(), point.lat()));
    Envelope around = place.getEnvelopeInternal();
    around.expandBy(ACCURACY_DEGREES);
    List<Cell> near = new ArrayList<>();
    for (Object candidate : cells.query(around)) {
      near.add((Cell) candidate);
    }
    return near.stream()
        .filter(cell -> cell.shape().intersects(place))
        .map(Cell::commune)
        .min(Comparator.comparing(Area::code))
        .or(() -> nearest(near, place));
  }

  private static Optional<Area> nearest(List<Cell> cells, Point place) {
    return cells.stream()
        .map(cell -> new Distance(cell.commune(), cell.shape().getGeometry().distance(place)))
        .filter(distance -> distance.degrees() <= ACCURACY_DEGREES)
        .min(Comparator.comparingDouble(Distance::degrees))
        .map(Distance::commune);
  }
}
