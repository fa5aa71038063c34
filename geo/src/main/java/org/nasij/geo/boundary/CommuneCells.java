package org.nasij.geo.boundary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;
import org.nasij.geo.area.Area;
import org.nasij.geo.coordinates.LonLat;

/**
 * Approximate commune boundaries: the Voronoi cells of the communes' points, cut to their province.
 * Nearness is measured with longitudes shortened to the province's mean latitude.
 */
final class CommuneCells {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final AffineTransformation shorten;
  private final AffineTransformation lengthen;
  private final Map<String, Geometry> cells = new LinkedHashMap<>();

  /**
   * @param communes of one province
   * @param province its boundary
   */
  CommuneCells(List<Area> communes, Geometry province) {
    double shortening = Math.cos(Math.toRadians(province.getCentroid().getY()));
    shorten = AffineTransformation.scaleInstance(shortening, 1);
    lengthen = AffineTransformation.scaleInstance(1 / shortening, 1);
    Map<Coordinate, String> sites = new LinkedHashMap<>();
    IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(province);
    for (Area commune : communes) {
      Coordinate site = site(commune, province, locator);
      String other = sites.put(shorten.transform(site, new Coordinate()), commune.code());
      if (other != null) {
        throw new IllegalArgumentException(
            "The communes " + other + " and " + commune.code() + " have the same point");
      }
    }
    VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
    voronoi.setSites(sites.keySet());
    voronoi.setClipEnvelope(shorten.transform(province).getEnvelopeInternal());
    Geometry diagram = voronoi.getDiagram(FACTORY);
    for (int i = 0; i < diagram.getNumGeometries(); i++) {
      Geometry cell = diagram.getGeometryN(i);
      String code = sites.get((Coordinate) cell.getUserData());
      cells.put(String.valueOf(code), lengthen.transform(cell));
    }
  }

  /** The commune's point; one that lies outside the province moves to the nearest place in it. */
  private static Coordinate site(
      Area commune, Geometry province, IndexedPointInAreaLocator locator) {
    LonLat point = commune.point().orElseThrow();
    Coordinate coordinate = new Coordinate(point.lon(), point.lat());
    if (locator.locate(coordinate) != Location.EXTERIOR) {
      return coordinate;
    }
    return DistanceOp.nearestPoints(province, FACTORY.createPoint(coordinate))[0];
  }

  /** What of a boundary is in each commune's cell, by code. Together they cover it. */
  Map<String, Geometry> cut(Geometry boundary) {
    Map<String, Geometry> parts = new LinkedHashMap<>();
    cells.forEach(
        (code, cell) ->
            parts.put(code, OverlayNGRobust.overlay(boundary, cell, OverlayNG.INTERSECTION)));
    return parts;
  }
}
