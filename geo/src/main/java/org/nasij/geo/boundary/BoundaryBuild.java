package org.nasij.geo.boundary;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Areas;
import org.nasij.geo.reference.ReferenceFiles;

/**
 * The build step that makes the boundaries of all areas from those of the provinces: 1. mends the
 * provinces, 2. simplifies them for drawing, neighbours keeping their common border, 3. joins them
 * to regions and the country, 4. cuts them into the communes' cells.
 */
public final class BoundaryBuild {
  /** Degrees; the most that a simplification moves is about this. */
  private static final double OUTLINE_TOLERANCE = 0.025;

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final Areas areas;
  private final Map<String, Geometry> provinces;

  private BoundaryBuild(Areas areas, Map<String, Geometry> sources) {
    this.areas = areas;
    this.provinces = ProvinceCoverage.of(sources);
  }

  /**
   * Writes both files unless they are newer than what they are made of.
   *
   * @param arguments the provinces' file, areas.csv, the folder to write to
   */
  public static void main(String[] arguments) throws IOException {
    Path source = Path.of(arguments[0]);
    Path areasFile = Path.of(arguments[1]);
    Path boundaries = Path.of(arguments[2]).resolve(BoundaryFile.BOUNDARIES);
    Path outlines = Path.of(arguments[2]).resolve(BoundaryFile.OUTLINES);
    List<Path> sources = new ArrayList<>(List.of(source, areasFile));
    sources.addAll(programs(Path.of(arguments[2])));
    if (newer(boundaries, sources) && newer(outlines, sources)) {
      return;
    }
    BoundaryBuild build = new BoundaryBuild(ReferenceFiles.areas(), read(source));
    write(build.boundaries(), boundaries);
    write(build.outlines(), outlines);
  }

  /** The classes of this package, which are compiled to the folder that is written to. */
  private static List<Path> programs(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".class")).toList();
    }
  }

  private static boolean newer(Path output, List<Path> sources) throws IOException {
    if (!Files.exists(output)) {
      return false;
    }
    for (Path source : sources) {
      if (Files.getLastModifiedTime(source).compareTo(Files.getLastModifiedTime(output)) > 0) {
        return false;
      }
    }
    return true;
  }

  private static Map<String, Geometry> read(Path source) throws IOException {
    GeoJsonReader reader = new GeoJsonReader(FACTORY);
    Map<String, Geometry> provinces = new LinkedHashMap<>();
    for (String line : Files.readAllLines(source)) {
      int tab = line.indexOf('\t');
      try {
        provinces.put(line.substring(0, tab), reader.read(line.substring(tab + 1)));
      } catch (ParseException e) {
        throw new UncheckedIOException(new IOException("Not a boundary in " + source, e));
      }
    }
    return provinces;
  }

  /** Written whole or not at all, so that an interrupted build is not taken for a finished one. */
  private static void write(Map<String, MultiPolygon> shapes, Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (OutputStream stream = Files.newOutputStream(part)) {
      BoundaryFile.write(shapes, stream);
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private Map<String, MultiPolygon> boundaries() {
    return allAreas(provinces);
  }

  private Map<String, MultiPolygon> outlines() {
    Geometry[] simplified =
        CoverageSimplifier.simplify(provinces.values().toArray(new Geometry[0]), OUTLINE_TOLERANCE);
    Map<String, Geometry> outlines = new LinkedHashMap<>();
    int i = 0;
    for (String code : provinces.keySet()) {
      outlines.put(code, simplified[i++]);
    }
    return allAreas(outlines);
  }

  /** The shapes of all areas, in the order of the area file, from those of the provinces. */
  private Map<String, MultiPolygon> allAreas(Map<String, Geometry> provinceShapes) {
    Map<String, Geometry> all = new LinkedHashMap<>(provinceShapes);
    provinces.forEach(
        (code, province) ->
            all.putAll(new CommuneCells(areas.listChildren(code), province).cut(shape(all, code))));
    for (Area region : areas.list(AreaLevel.REGION)) {
      all.put(
          region.code(),
          union(
              areas.listChildren(region.code()).stream()
                  .map(province -> shape(provinceShapes, province.code()))
                  .toList()));
    }
    all.put(Areas.COUNTRY, union(provinceShapes.values()));
    Map<String, MultiPolygon> ordered = new LinkedHashMap<>();
    areas.list().forEach(area -> ordered.put(area.code(), multiPolygon(area, all)));
    return ordered;
  }

  private static Geometry shape(Map<String, Geometry> shapes, String code) {
    Geometry shape = shapes.get(code);
    if (shape == null) {
      throw new IllegalStateException("No boundary was made for " + code);
    }
    return shape;
  }

  private static Geometry union(Iterable<? extends Geometry> shapes) {
    List<Geometry> all = new ArrayList<>();
    shapes.forEach(all::add);
    return CoverageUnion.union(FACTORY.buildGeometry(all));
  }

  private static MultiPolygon multiPolygon(Area area, Map<String, Geometry> shapes) {
    Geometry shape = shape(shapes, area.code());
    List<Polygon> polygons = new ArrayList<>();
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      // Where a cell only touches the boundary, the cut leaves points and lines.
      if (shape.getGeometryN(i) instanceof Polygon polygon) {
        polygons.add(polygon);
      }
    }
    MultiPolygon multiPolygon = FACTORY.createMultiPolygon(polygons.toArray(new Polygon[0]));
    if (multiPolygon.isEmpty() || !multiPolygon.isValid()) {
      throw new IllegalStateException(
          "The boundary made for " + area.level().code() + " " + area.code() + " is not valid");
    }
    return multiPolygon;
  }
}
