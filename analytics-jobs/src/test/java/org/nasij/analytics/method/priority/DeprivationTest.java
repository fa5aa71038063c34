package org.nasij.analytics.method.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.hipparchus.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nasij.analytics.method.SmallWorld;
import org.nasij.analytics.method.declaration.MethodParameters;
import org.nasij.analytics.method.need.Demand;
import org.nasij.geo.area.Settlement;
import org.nasij.geo.reference.ReferenceFiles;

/** Deprivation of METHOD 6. */
class DeprivationTest {
  private static final Deprivation STANDARD = MethodParameters.STANDARD.deprivation();

  /** The check of METHOD 6 against the multidimensional poverty headcount of 2014. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"RURAL, .84", "URBAN, .82"})
  void agreesWithThePovertyMapOf2014(Settlement settlement, double expected) throws IOException {
    Demand demand =
        new Demand(ReferenceFiles.areas(), ReferenceFiles.census(), ReferenceFiles.themes());
    double[] deprivation = STANDARD.index(demand, Set.of()).byCommune();
    List<double[]> pairs = new ArrayList<>();
    for (CSVRecord row : poverty()) {
      int commune = demand.position(row.get("code"));
      if (demand.settlement(commune) == settlement && !Double.isNaN(deprivation[commune])) {
        pairs.add(
            new double[] {
              deprivation[commune], Double.parseDouble(row.get("multidimensional_poverty_pct"))
            });
      }
    }

    double spearman =
        new SpearmansCorrelation()
            .correlation(
                pairs.stream().mapToDouble(p -> p[0]).toArray(),
                pairs.stream().mapToDouble(p -> p[1]).toArray());

    assertThat(pairs).hasSize(settlement == Settlement.RURAL ? 1279 : 255);
    assertThat(spearman).isCloseTo(expected, within(0.005));
  }

  private static List<CSVRecord> poverty() throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = ReferenceFiles.open("poverty_2014.csv");
        CSVParser parser = format.parse(reader)) {
      return parser.getRecords();
    }
  }

  @Test
  void isTheGeometricMeanOfTheTwoDimensions() {
    Demand demand =
        new SmallWorld()
            .commune("a", 0, 100)
            .census("a", "no_schooling_pct", 43.9)
            .census("a", "running_water_pct", 100 - 50.55)
            .census("a", "electricity_pct", 100 - 11.4)
            .census("a", "toilet_pct", 100 - 26.15)
            .census("a", "cooking_wood_pct", 37.8)
            .census("a", "persons_per_room", 1.7)
            .census("a", "paved_road_km", 3.4)
            .demand();

    // Every column lies in the middle of its rural range.
    assertThat(STANDARD.index(demand, Set.of()).byCommune()[0]).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void clipsAndKeepsTheFloor() {
    Demand demand =
        new SmallWorld()
            .commune("a", 0, 100)
            .census("a", "no_schooling_pct", 99)
            .census("a", "running_water_pct", 100)
            .census("a", "electricity_pct", 100)
            .census("a", "toilet_pct", 100)
            .census("a", "cooking_wood_pct", 0)
            .census("a", "persons_per_room", 1)
            .census("a", "paved_road_km", 0)
            .demand();

    // Education is clipped to 1; living conditions are 0, so the floor of .05 stands for them.
    assertThat(STANDARD.index(demand, Set.of()).byCommune()[0])
        .isCloseTo(Math.sqrt(0.05), within(1e-12));
  }

  @Test
  void aColumnThatDefinesTheNeedIsLeftOut() {
    SmallWorld world =
        new SmallWorld()
            .commune("a", 0, 100)
            .census("a", "no_schooling_pct", 43.9)
            .census("a", "running_water_pct", 100 - 50.55)
            .census("a", "electricity_pct", 100 - 11.4)
            .census("a", "toilet_pct", 0)
            .census("a", "cooking_wood_pct", 37.8)
            .census("a", "persons_per_room", 1.7)
            .census("a", "paved_road_km", 3.4);
    Demand demand = world.demand();

    assertThat(STANDARD.index(demand, Set.of("toilet", "HP")).byCommune()[0])
        .isCloseTo(0.5, within(1e-12));
    assertThat(STANDARD.index(demand, Set.of()).byCommune()[0])
        .isCloseTo(Math.sqrt(0.5 * (5 * 0.5 + 1) / 6), within(1e-12));
    assertThat(STANDARD.index(demand, Set.of("toilet", "no_schooling")).byCommune()[0])
        .isCloseTo(0.5, within(1e-12));
  }

  @Test
  void thePavedRoadCountsInRuralCommunesOnly() {
    SmallWorld world =
        new SmallWorld().commune("P", "town", "urban", 0, 100, 10).commune("village", 10, 100);

    double[] near = STANDARD.index(world.demand(), Set.of()).byCommune();
    double[] far =
        STANDARD
            .index(
                world
                    .census("town", "paved_road_km", 6)
                    .census("village", "paved_road_km", 6)
                    .demand(),
                Set.of())
            .byCommune();

    assertThat(far[0]).isEqualTo(near[0]);
    assertThat(far[1]).isGreaterThan(near[1]);
  }

  @Test
  void unpublishedRatesGiveNone() {
    Demand demand = new SmallWorld().commune("a", 0, 100).unpublished("a").demand();

    assertThat(STANDARD.index(demand, Set.of()).byCommune()[0]).isNaN();
  }

  @Test
  void anEmptyRangeIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new DeprivationScale.Range(1, 1));
  }
}
