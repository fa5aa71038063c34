package org.nasij.geo.boundary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Makes a valid coverage of the source's province polygons. The source is quantized to some 150 m,
 * which left rings that touch or cross themselves: of 75 polygons 48 are invalid. All lines are
 * noded, the faces between them go to the province that contains them, and what is too small to be
 * more than a trace of the quantization, or lies between provinces, to the province it has most of
 * its border with.
 */
final class ProvinceCoverage {
  /** Vertices keep the six decimals of the source file: 11 cm. */
  private static final PrecisionModel SIX_DECIMALS = new PrecisionModel(1e6);

  /** Square degrees, some half a square kilometre: no smaller face says whose it is by itself. */
  private static final double SMALLEST_FACE = 5e-5;

  private static final int NOBODY = -1;

  private final List<String> codes;
  private final List<Geometry> sources;
  private final List<Polygon> faces;

  private ProvinceCoverage(Map<String, Geometry> sources) {
    this.codes = List.copyOf(sources.keySet());
    this.sources = List.copyOf(sources.values());
    this.faces = faces(this.sources);
  }

  /** The provinces by code, without gaps, overlaps or holes between them. */
  static Map<String, Geometry> of(Map<String, Geometry> sources) {
    return new ProvinceCoverage(sources).assemble();
  }

  private static List<Polygon> faces(List<Geometry> polygons) {
    List<Geometry> lines = new ArrayList<>();
    for (Geometry polygon : polygons) {
      for (Object line : LinearComponentExtracter.getLines(polygon)) {
        lines.add((Geometry) line);
      }
    }
    Polygonizer polygonizer = new Polygonizer();
    polygonizer.add(UnaryUnionNG.union(lines, SIX_DECIMALS));
    List<Polygon> faces = new ArrayList<>();
    for (Object face : (Collection<?>) polygonizer.getPolygons()) {
      faces.add((Polygon) face);
    }
    return faces;
  }

  private Map<String, Geometry> assemble() {
    int[] owners = ownersByPosition();
    settleByBorder(owners);
    Map<String, Geometry> provinces = new LinkedHashMap<>();
    for (int province = 0; province < codes.size(); province++) {
      List<Polygon> own = new ArrayList<>();
      for (int face = 0; face < owners.length; face++) {
        if (owners[face] == province) {
          own.add(faces.get(face));
        }
      }
      if (own.isEmpty()) {
        throw new IllegalStateException("Nothing is left of the province " + codes.get(province));
      }
      Geometry parts = own.get(0).getFactory().buildGeometry(own);
      provinces.put(codes.get(province), CoverageUnion.union(parts));
    }
    return provinces;
  }

  private int[] ownersByPosition() {
    List<PointOnGeometryLocator> locators = new ArrayList<>();
    sources.forEach(source -> locators.add(new IndexedPointInAreaLocator(source)));
    int[] owners = new int[faces.size()];
    for (int face = 0; face < owners.length; face++) {
      owners[face] = NOBODY;
      if (faces.get(face).getArea() >= SMALLEST_FACE) {
        Coordinate inside = faces.get(face).getInteriorPoint().getCoordinate();
        for (int province = 0; province < locators.size(); province++) {
          if (locators.get(province).locate(inside) == Location.INTERIOR) {
            owners[face] = province;
          }
        }
      }
    }
    return owners;
  }

  /** Faces nobody owns go to the neighbour with the longest common border; islets are left out. */
  private void settleByBorder(int[] owners) {
    List<Map<Integer, Double>> borders = borders();
    boolean settled = true;
    while (settled) {
      settled = false;
      for (int face = 0; face < owners.length; face++) {
        if (owners[face] == NOBODY) {
          owners[face] = longestBorder(borders.get(face), owners);
          settled |= owners[face] != NOBODY;
        }
      }
    }
  }

  private static int longestBorder(Map<Integer, Double> borders, int[] owners) {
    Map<Integer, Double> byOwner = new HashMap<>();
    borders.forEach((other, length) -> byOwner.merge(owners[other], length, Double::sum));
    byOwner.remove(NOBODY);
    return byOwner.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(NOBODY);
  }

  /** For each face the length of its border with each other face. */
  private List<Map<Integer, Double>> borders() {
    List<Map<Integer, Double>> borders = new ArrayList<>();
    Map<LineSegment, Integer> firstFace = new HashMap<>();
    for (int face = 0; face < faces.size(); face++) {
      borders.add(new HashMap<>());
      for (LineSegment segment : segments(faces.get(face))) {
        Integer other = firstFace.putIfAbsent(segment, face);
        if (other != null) {
          borders.get(face).merge(other, segment.getLength(), Double::sum);
          borders.get(other).merge(face, segment.getLength(), Double::sum);
        }
      }
    }
    return borders;
  }

  private static List<LineSegment> segments(Polygon face) {
    List<LinearRing> rings = new ArrayList<>();
    rings.add(face.getExteriorRing());
    for (int i = 0; i < face.getNumInteriorRing(); i++) {
      rings.add(face.getInteriorRingN(i));
    }
    List<LineSegment> segments = new ArrayList<>();
    for (LinearRing ring : rings) {
      Coordinate[] coordinates = ring.getCoordinates();
      for (int i = 1; i < coordinates.length; i++) {
        LineSegment segment = new LineSegment(coordinates[i - 1], coordinates[i]);
        segment.normalize();
        segments.add(segment);
      }
    }
    return segments;
  }
}
