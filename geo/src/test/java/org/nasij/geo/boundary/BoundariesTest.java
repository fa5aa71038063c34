package org.nasij.geo.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Areas;
import org.nasij.geo.coordinates.LonLat;
import org.nasij.geo.reference.ReferenceFiles;

class BoundariesTest {
  private static final Areas AREAS = ReferenceFiles.areas();
  private static final Boundaries BOUNDARIES = Boundaries.load();

  @ParameterizedTest(name = "{1} of level {0}")
  @CsvSource({"COUNTRY, 1", "REGION, 12", "PROVINCE, 75", "COMMUNE, 1538"})
  void everyAreaHasAValidBoundaryAndOutline(AreaLevel level, int count) {
    List<Area> areas = AREAS.list(level);

    assertThat(areas).hasSize(count);
    assertThat(areas)
        .allSatisfy(
            area -> {
              assertThat(isSound(BOUNDARIES.boundary(area.code()))).isTrue();
              assertThat(isSound(BOUNDARIES.outline(area.code()))).isTrue();
            });
  }

  private static boolean isSound(MultiPolygon shape) {
    return shape.isValid() && !shape.isEmpty() && shape.getArea() > 0;
  }

  @ParameterizedTest(name = "the areas inside a {0} cover it exactly")
  @EnumSource(
      value = AreaLevel.class,
      names = {"COUNTRY", "REGION", "PROVINCE"})
  void childrenCoverTheirParent(AreaLevel level) {
    for (Area parent : AREAS.list(level)) {
      double whole = BOUNDARIES.boundary(parent.code()).getArea();
      double parts =
          AREAS.listChildren(parent.code()).stream()
              .mapToDouble(child -> BOUNDARIES.boundary(child.code()).getArea())
              .sum();
      assertThat(parts / whole).as(parent.code()).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void provincesShareTheirBordersWithoutGapsOrOverlaps() {
    assertThat(CoverageValidator.isValid(provinces(true))).isTrue();
    assertThat(CoverageValidator.isValid(provinces(false))).isTrue();
  }

  @Test
  void theCountryIsWhole() {
    MultiPolygon country = BOUNDARIES.boundary(Areas.COUNTRY);
    Polygon mainland = (Polygon) country.getGeometryN(0);

    assertThat(mainland.getNumInteriorRing()).as("holes").isZero();
    // From Aousserd in the south to Tangier and Figuig: the Saharan provinces are complete.
    assertThat(country.getEnvelopeInternal().getMinY()).isCloseTo(20.77, within(0.02));
    assertThat(country.getEnvelopeInternal().getMaxY()).isCloseTo(35.93, within(0.02));
    assertThat(country.getEnvelopeInternal().getMinX()).isCloseTo(-17.10, within(0.02));
    assertThat(country.getEnvelopeInternal().getMaxX()).isCloseTo(-1.0, within(0.05));
  }

  private static Geometry[] provinces(boolean outline) {
    return AREAS.list(AreaLevel.PROVINCE).stream()
        .map(area -> outline ? BOUNDARIES.outline(area.code()) : BOUNDARIES.boundary(area.code()))
        .toArray(Geometry[]::new);
  }

  @Test
  void provincesAreSmallEnoughToDraw() {
    GeoJsonWriter writer = new GeoJsonWriter(3);
    writer.setEncodeCRS(false);
    int bytes = 0;
    for (Geometry province : provinces(true)) {
      bytes += writer.write(province).length();
    }

    assertThat(bytes).isBetween(20_000, 60_000);
  }

  @Test
  void communesLieInTheirProvinceButTwo() {
    // Their points, from another map, lie just outside; their cells start at the nearest place
    // inside.
    List<String> outside =
        AREAS.list(AreaLevel.COMMUNE).stream()
            .filter(commune -> !BOUNDARIES.boundary(commune.parentCode()).covers(point(commune)))
            .map(Area::code)
            .toList();

    assertThat(outside).hasSize(2);
    assertThat(outside)
        .allSatisfy(
            code ->
                assertThat(BOUNDARIES.boundary(code).distance(point(AREAS.get(code))))
                    .isLessThan(0.02));
  }

  private static Point point(Area commune) {
    LonLat point = commune.point().orElseThrow();
    return new GeometryFactory().createPoint(new Coordinate(point.lon(), point.lat()));
  }

  @Test
  void aPointIsLocatedInItsCommune() {
    AreaLocator locator = AreaLocator.of(AREAS, BOUNDARIES);

    Map<Boolean, List<Area>> located =
        AREAS.list(AreaLevel.COMMUNE).stream()
            .collect(
                Collectors.partitioningBy(
                    commune ->
                        locator
                            .locate(commune.point().orElseThrow())
                            .map(commune::equals)
                            .orElse(false)));

    assertThat(located.get(true)).hasSize(1536);
    assertThat(located.get(false))
        .allMatch(commune -> !BOUNDARIES.boundary(commune.parentCode()).covers(point(commune)));
  }

  @ParameterizedTest(name = "{0}, {1} is in {2}")
  @CsvSource({
    "-6.8326, 34.0133, MA-RAB",
    "-15.93, 23.70, MA-OUD", // Dakhla
    "-7.62, 33.59, MA-CAS",
    "-8.629386, 33.161475, MA-JDI", // the harbour of Jorf Lasfar, 77 m off the drawn coast
    "-8.64, 33.17, ''", // a kilometre and a half off it
    "-5.60, 36.00, ''", // Tarifa, Spain
    "-5.32, 35.89, ''", // Ceuta
    "-2.94, 35.29, ''", // Melilla
    "-1.32, 34.88, ''", // Tlemcen, Algeria
    "-20, 30, ''", // the Atlantic
  })
  void aPointIsLocatedInItsProvinceOrOutside(double lon, double lat, String province) {
    AreaLocator locator = AreaLocator.of(AREAS, BOUNDARIES);

    assertThat(locator.locate(new LonLat(lon, lat)).map(Area::parentCode).orElse(""))
        .isEqualTo(province);
  }

  @Test
  void anUnknownCodeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BOUNDARIES.boundary("MA-XXX"))
        .withMessageContaining("MA-XXX");
  }
}
