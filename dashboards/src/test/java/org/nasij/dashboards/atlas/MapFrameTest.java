package org.nasij.dashboards.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class MapFrameTest {
  private static final double RADIUS_KM = 6371.0088;

  /** The area of a small quadrangle on the page is that on the sphere: R² Δλ (sin φ2 - sin φ1). */
  @ParameterizedTest
  @CsvSource({"-17, 21", "-8.5, 29", "-1.2, 34.9", "-5.8, 35.8", "-13, 24"})
  void theProjectionKeepsAreas(double longitude, double latitude) {
    double size = 0.01;
    double width =
        AlbersProjection.eastKm(longitude + size, latitude)
            - AlbersProjection.eastKm(longitude, latitude);
    double slantY =
        AlbersProjection.southKm(longitude + size, latitude)
            - AlbersProjection.southKm(longitude, latitude);
    double height =
        AlbersProjection.southKm(longitude, latitude)
            - AlbersProjection.southKm(longitude, latitude + size);
    double slantX =
        AlbersProjection.eastKm(longitude, latitude + size)
            - AlbersProjection.eastKm(longitude, latitude);
    double onPage = Math.abs(width * height + slantX * slantY);
    double onSphere =
        RADIUS_KM
            * RADIUS_KM
            * Math.toRadians(size)
            * (Math.sin(Math.toRadians(latitude + size)) - Math.sin(Math.toRadians(latitude)));
    assertThat(onPage / onSphere).isCloseTo(1, within(1e-3));
  }

  @Test
  void theMiddleOfTheProjectionIsItsOrigin() {
    assertThat(AlbersProjection.eastKm(-8.5, 29)).isCloseTo(0, within(1e-9));
    assertThat(AlbersProjection.southKm(-8.5, 29)).isCloseTo(0, within(1e-9));
    assertThat(AlbersProjection.southKm(-8.5, 30)).isNegative();
    assertThat(AlbersProjection.eastKm(-7, 29)).isPositive();
  }

  @Test
  void aFrameHoldsWhatItIsDrawnAround() {
    // Given a box of two degrees
    Geometry box = box(-6, -4, 31, 33);
    // When
    MapFrame frame = MapFrame.around(List.of(box), 1000, 700);
    // Then its corners lie inside, and the taller side sets the scale
    assertThat(frame.height()).isBetween(690, 712);
    for (var corner : box.getCoordinates()) {
      assertThat(frame.x(corner.x, corner.y)).isBetween(0L, 1000L);
      assertThat(frame.y(corner.x, corner.y)).isBetween(0L, (long) frame.height());
    }
  }

  @Test
  void neighboursShareTheCornersOfTheirBorder() {
    // Given two boxes with a common side
    Geometry west = box(-6, -5, 31, 32);
    Geometry east = box(-5, -4, 31, 32);
    MapFrame frame = MapFrame.around(List.of(west, east), 1000, 1000);
    // When
    String westPath = frame.path(west);
    // Then both start and end where the other does
    String corner = frame.x(-5, 31) + " " + frame.y(-5, 31);
    assertThat(frame.path(east)).startsWith("M" + corner);
    assertThat(westPath).startsWith("M").endsWith("z").doesNotContain(".");
  }

  @Test
  void anAreaTooSmallToSeeIsStillThere() {
    Geometry speck = box(-5, -4.9999, 31, 31.0001);
    MapFrame frame = MapFrame.around(List.of(box(-17, -1, 21, 36)), 1000, 1000);
    assertThat(frame.path(speck)).endsWith("h2v2h-2z");
  }

  private static Geometry box(double west, double east, double south, double north) {
    return new GeometryFactory().toGeometry(new Envelope(west, east, south, north));
  }
}
