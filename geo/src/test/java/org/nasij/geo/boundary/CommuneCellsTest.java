package org.nasij.geo.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Areas;
import org.nasij.geo.coordinates.LonLat;
import org.nasij.geo.reference.ReferenceFiles;
import org.nasij.geo.testing.Samples;

class CommuneCellsTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private static Area commune(String code, double lon, double lat) {
    return new Area(
        AreaLevel.COMMUNE,
        code,
        "P",
        code,
        code,
        code,
        null,
        "rural",
        new LonLat(lon, lat),
        1,
        null);
  }

  @Test
  void twoCommunesHalveASquare() {
    Geometry square = FACTORY.toGeometry(new Envelope(0, 4, -1, 1));

    Map<String, Geometry> cells =
        new CommuneCells(List.of(commune("west", 1, 0), commune("east", 3, 0)), square).cut(square);

    assertThat(cells.get("west").equalsTopo(FACTORY.toGeometry(new Envelope(0, 2, -1, 1))))
        .isTrue();
    assertThat(cells.get("east").equalsTopo(FACTORY.toGeometry(new Envelope(2, 4, -1, 1))))
        .isTrue();
  }

  @Test
  void nearnessIsMeasuredOnTheGround() {
    // At 60 degrees north a degree of longitude is half as long as one of latitude.
    Geometry square = FACTORY.toGeometry(new Envelope(0, 4, 59, 61));

    Map<String, Geometry> cells =
        new CommuneCells(List.of(commune("a", 1, 60.5), commune("b", 3, 59.5)), square).cut(square);

    // On the ground the points are equally far apart in both directions, so that the border passes
    // 2.5, 60.25; in degrees it would pass 2.5, 61.
    assertThat(cells.get("a").covers(FACTORY.createPoint(new Coordinate(2.5, 60.3)))).isTrue();
    assertThat(cells.get("b").covers(FACTORY.createPoint(new Coordinate(2.5, 60.2)))).isTrue();
  }

  @Test
  void aCommuneOutsideItsProvinceGetsTheNearestPartOfIt() {
    Geometry square = FACTORY.toGeometry(new Envelope(0, 4, -1, 1));

    Map<String, Geometry> cells =
        new CommuneCells(List.of(commune("inside", 1, 0), commune("outside", 4.5, 0)), square)
            .cut(square);

    assertThat(cells.get("outside").equalsTopo(FACTORY.toGeometry(new Envelope(2.5, 4, -1, 1))))
        .isTrue();
  }

  /** How far the approximate cells are from real boundaries, where those can be had. */
  @Test
  void cellsResembleTheRealCommunes() throws IOException {
    Path file = Samples.require("geometry/communes_corrected.geojson");
    Areas areas = ReferenceFiles.areas();
    Boundaries boundaries = Boundaries.load();
    AreaLocator locator = AreaLocator.of(areas, boundaries);

    List<Double> overlaps = new ArrayList<>();
    int inside = 0;
    for (Map.Entry<String, Geometry> real : read(file).entrySet()) {
      Area commune = areas.get(real.getKey());
      Geometry cell = boundaries.boundary(commune.code());
      double common =
          OverlayNGRobust.overlay(real.getValue(), cell, OverlayNG.INTERSECTION).getArea();
      overlaps.add(common / (real.getValue().getArea() + cell.getArea() - common));
      if (locator.locate(commune.point().orElseThrow()).filter(commune::equals).isPresent()) {
        inside++;
      }
    }

    double[] sorted = overlaps.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double median = sorted[sorted.length / 2];
    System.out.printf(
        "Commune cells: %d of %d hold their point; overlap with the real commune (intersection over"
            + " union): median %.3f, lower quartile %.3f, mean %.3f%n",
        inside,
        sorted.length,
        median,
        sorted[sorted.length / 4],
        Arrays.stream(sorted).average().orElseThrow());
    assertThat(inside).isEqualTo(1536);
    assertThat(median).isGreaterThan(0.5);
  }

  private static Map<String, Geometry> read(Path file) throws IOException {
    // The reader of geometries leaves properties out: each feature begins with its code.
    Pattern feature =
        Pattern.compile("\"code\":\"(\\d+)\".*?\"geometry\":(\\{.*?\\]\\]\\]\\]?\\})");
    Map<String, Geometry> communes = new LinkedHashMap<>();
    Matcher matcher = feature.matcher(Files.readString(file));
    GeoJsonReader reader = new GeoJsonReader(FACTORY);
    while (matcher.find()) {
      try {
        communes.put(matcher.group(1), GeometryFixer.fix(reader.read(matcher.group(2))));
      } catch (ParseException e) {
        throw new IOException("Commune " + matcher.group(1), e);
      }
    }
    assertThat(communes).hasSize(1538);
    return communes;
  }
}
