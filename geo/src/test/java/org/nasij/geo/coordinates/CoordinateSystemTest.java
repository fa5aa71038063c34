package org.nasij.geo.coordinates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.nasij.geo.database.Role;
import org.nasij.geo.testing.TestDatabase;

class CoordinateSystemTest {
  private static TestDatabase database;

  @BeforeAll
  static void open() {
    database = TestDatabase.create();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static Coordinate byPostgis(CoordinateSystem system, LonLat position)
      throws SQLException {
    try (Connection connection = database.as(Role.WEB).open();
        PreparedStatement query =
            connection.prepareStatement(
                "select st_x(p), st_y(p) from st_transform(st_setsrid(st_makepoint(?, ?), 4326), ?) p")) {
      query.setDouble(1, position.lon());
      query.setDouble(2, position.lat());
      query.setInt(3, system.epsg());
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return new Coordinate(row.getDouble(1), row.getDouble(2));
      }
    }
  }

  /** Both shift the datum by EPSG:1165; GeoTools' step through the geocentre costs millimetres. */
  private static double toleranceMeters(CoordinateSystem system) {
    return system == CoordinateSystem.MERCHICH_NORD_MAROC ? 0.01 : 0.001;
  }

  @ParameterizedTest(name = "{0}: {1}, {2} ({3})")
  @CsvSource({
    "MERCHICH_NORD_MAROC, -5.8129, 35.7806, Tangier",
    "MERCHICH_NORD_MAROC, -7.6200, 33.5900, Casablanca",
    "MERCHICH_NORD_MAROC, -1.9086, 34.6814, Oujda",
    "MERCHICH_NORD_MAROC, -8.0083, 31.6315, Marrakesh",
    "MERCHICH_NORD_MAROC, -4.4285, 31.9275, Errachidia",
    "UTM_29N, -5.8129, 35.7806, Tangier (zone 30)",
    "UTM_29N, -7.6200, 33.5900, Casablanca",
    "UTM_29N, -9.5982, 30.4202, Agadir",
    "UTM_29N, -13.2000, 27.1500, Laayoune (zone 28)",
    "WGS_84, -15.9300, 23.7000, Dakhla",
  })
  void agreesWithPostgis(CoordinateSystem system, double lon, double lat, String place)
      throws SQLException {
    LonLat position = new LonLat(lon, lat);

    Coordinate ours = system.fromLonLat(position);

    assertThat(ours.distance(byPostgis(system, position)))
        .as(place)
        .isLessThan(toleranceMeters(system));
  }

  @ParameterizedTest
  @EnumSource(
      value = CoordinateSystem.class,
      names = {"MERCHICH_NORD_MAROC", "UTM_29N"})
  void everyCommuneInItsReachAgreesWithPostgis(CoordinateSystem system) throws SQLException {
    int communes = 0;
    try (Connection connection = database.as(Role.WEB).open();
        PreparedStatement query =
            connection.prepareStatement(
                """
                select code, st_x(point), st_y(point), st_x(p), st_y(p)
                from reference.area, st_transform(point, ?) p
                where level = 'commune' and st_y(point) > 31.5 and abs(st_x(point) + 9) < 4
                """)) {
      query.setInt(1, system.epsg());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          Coordinate ours = system.fromLonLat(new LonLat(row.getDouble(2), row.getDouble(3)));
          assertThat(ours.distance(new Coordinate(row.getDouble(4), row.getDouble(5))))
              .as(row.getString(1))
              .isLessThan(toleranceMeters(system));
          communes++;
        }
      }
    }

    assertThat(communes).isGreaterThan(700);
  }

  @ParameterizedTest
  @EnumSource(CoordinateSystem.class)
  void thereAndBackIsTheSamePlace(CoordinateSystem system) {
    LonLat position = new LonLat(-6.8326, 34.0133);

    Coordinate there = system.fromLonLat(position);
    LonLat back = system.toLonLat(there.x, there.y);

    assertThat(back.greatCircleKm(position) * 1000).isLessThan(2 * toleranceMeters(system));
  }

  @ParameterizedTest
  @EnumSource(CoordinateSystem.class)
  void theDefinitionIsTheRegistrys(CoordinateSystem system) throws Exception {
    boolean longitudeFirst = true;
    LonLat position = new LonLat(-6.8326, 34.0133);
    var registry =
        CRS.findMathTransform(
            CRS.decode("EPSG:4326", longitudeFirst),
            CRS.decode("EPSG:" + system.epsg(), longitudeFirst));
    double[] expected = new double[2];
    registry.transform(new double[] {position.lon(), position.lat()}, 0, expected, 0, 1);

    Coordinate ours = system.fromLonLat(position);

    assertThat(ours.distance(new Coordinate(expected[0], expected[1]))).isLessThan(1e-6);
    assertThat(CoordinateSystem.findByEpsg(system.epsg())).contains(system);
  }

  @Test
  void geometriesComeOutLongitudeFirst() {
    Coordinate casablanca = CoordinateSystem.UTM_29N.fromLonLat(new LonLat(-7.62, 33.59));

    Coordinate back =
        CoordinateSystem.UTM_29N
            .toWgs84(new GeometryFactory().createPoint(casablanca))
            .getCoordinate();

    assertThat(back.x).isCloseTo(-7.62, within(1e-9));
    assertThat(back.y).isCloseTo(33.59, within(1e-9));
  }

  @Test
  void aPositionOfNoSystemIsRefused() {
    assertThat(CoordinateSystem.findByEpsg(2154)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CoordinateSystem.WGS_84.toLonLat(-200, 95));
  }
}
