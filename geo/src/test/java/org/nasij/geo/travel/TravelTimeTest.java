package org.nasij.geo.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nasij.geo.area.Areas;
import org.nasij.geo.area.Settlement;
import org.nasij.geo.census.Census;
import org.nasij.geo.coordinates.LonLat;
import org.nasij.geo.reference.ReferenceFiles;

class TravelTimeTest {
  private static final TravelTime TRAVEL = TravelTime.STANDARD;
  private static final LonLat ORIGIN = new LonLat(-7, 32);

  private static DemandArea area(Settlement settlement, double areaKm2, double pavedRoadKm) {
    return new DemandArea("a", settlement, ORIGIN, areaKm2, pavedRoadKm);
  }

  /** A point so many kilometres north on the same meridian. */
  private static LonLat north(double km) {
    return new LonLat(ORIGIN.lon(), ORIGIN.lat() + Math.toDegrees(km / LonLat.EARTH_RADIUS_KM));
  }

  @ParameterizedTest(name = "{0} to {1}, {2} km, {3} km of track: {4} min")
  @CsvSource({
    "URBAN, URBAN,   0, 0,   0",
    "URBAN, URBAN,  10, 0,  31.2", // 60 * 1.3 * 10 / 25
    "URBAN, URBAN,  10, 3,  31.2", // no track from an urban area
    "URBAN, URBAN,  20, 0,  37.333333333", // beyond 15 km: 60 * 1.4 * 20 / 45
    "URBAN, RURAL,  10, 0,  18.666666667",
    "RURAL, URBAN,  10, 0,  18.666666667",
    "RURAL, RURAL,  30, 0,  56",
    "RURAL, RURAL,  30, 2,  68", // 6 * 2 of track
    "RURAL, RURAL,  30, 50, 96", // at most 40 of track
    "RURAL, RURAL,   0, 1,   6",
  })
  void minutesFollowTheFormula(
      Settlement from, Settlement to, double km, double pavedRoadKm, double expected) {
    double minutes = TRAVEL.minutes(area(from, 50, pavedRoadKm), north(km), to);

    assertThat(minutes).isCloseTo(expected, within(1e-8));
  }

  @Test
  void fifteenKilometresAreStillUrban() {
    TravelTime wide =
        new TravelTime(
            new TravelParameters(25, 45, 1.3, 1.4, ORIGIN.greatCircleKm(north(15)), 6, 40));

    assertThat(wide.minutes(area(Settlement.URBAN, 50, 0), north(15), Settlement.URBAN))
        .isCloseTo(46.8, within(1e-8));
  }

  @ParameterizedTest(name = "{0} of {1} km2, M {2}: {3} min")
  @CsvSource({
    // 2/3 sqrt(A/pi) km: A = 9 pi gives 2 km, A = 900 pi 20 km
    "URBAN,   28.274333882308138, 30,  6.24",
    "RURAL,   28.274333882308138, 30,  3.733333333",
    "RURAL, 2827.4333882308138,  30, 20", // capped at two thirds of M
    "RURAL, 2827.4333882308138,  60, 37.333333333",
    "RURAL, 2827.4333882308138,  56, 37.333333333", // the cap includes its value
  })
  void withinOneCommune(Settlement settlement, double areaKm2, double catchment, double expected) {
    double minutes = TRAVEL.withinMinutes(area(settlement, areaKm2, 7), catchment);

    assertThat(minutes).isCloseTo(expected, within(1e-8));
  }

  @ParameterizedTest(name = "{0}, {1} km of track, {2} min: {3} km")
  @CsvSource({
    "RURAL, 0, 60, 32.142857143", // 60 * 45 / 84
    "RURAL, 5, 60, 16.071428571",
    "RURAL, 9, 30, -5.357142857", // the track takes the 40 minutes it may
    "URBAN, 0, 60, 32.142857143",
    "URBAN, 9, 20, 10.714285714",
  })
  void pairsReachAsFarAsTheFastestWay(
      Settlement settlement, double pavedRoadKm, double minutes, double expected) {
    DemandArea from = area(settlement, 50, pavedRoadKm);

    assertThat(TRAVEL.maxKm(from, minutes)).isCloseTo(expected, within(1e-8));
  }

  @Test
  void aSiteAtTheLimitIsWithin() {
    DemandArea from = area(Settlement.RURAL, 50, 1);
    LonLat limit = north(TRAVEL.maxKm(from, 60));
    LonLat beyond = north(TRAVEL.maxKm(from, 60) + 0.001);

    assertThat(TravelTime.isWithin(TRAVEL.minutes(from, limit, Settlement.RURAL), 60)).isTrue();
    assertThat(TravelTime.isWithin(TRAVEL.minutes(from, beyond, Settlement.RURAL), 60)).isFalse();
  }

  @Test
  void everyCommuneIsADemandArea() {
    Areas areas = ReferenceFiles.areas();
    Census census = ReferenceFiles.census();

    assertThat(DemandArea.listAll(areas, census))
        .hasSize(1538)
        .allSatisfy(
            area ->
                assertThat(TRAVEL.trackMinutes(area))
                    .isBetween(0.0, area.settlement() == Settlement.URBAN ? 0.0 : 40.0));
  }

  @Test
  void parametersOutOfRangeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TravelParameters(0, 45, 1.3, 1.4, 15, 6, 40));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TravelParameters(25, 45, 0.9, 1.4, 15, 6, 40));
    assertThatIllegalArgumentException().isThrownBy(() -> area(Settlement.RURAL, 0, 0));
  }
}
