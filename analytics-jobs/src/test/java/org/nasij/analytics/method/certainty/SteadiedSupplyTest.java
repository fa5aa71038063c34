package org.nasij.analytics.method.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nasij.analytics.method.SmallWorld;
import org.nasij.analytics.method.spatial.Neighbours;
import org.nasij.analytics.method.supply.Activity;
import org.nasij.analytics.method.supply.SupplyEntry;
import org.nasij.analytics.method.supply.SupplyPlace;

/** Supply per person, drawn towards what is around. */
class SteadiedSupplyTest {
  private static final Neighbours ALL =
      new Neighbours(List.of(Set.of(1, 2), Set.of(0, 2), Set.of(0, 1)));

  private static SupplyEntry entry(double places, boolean current) {
    Activity activity =
        SmallWorld.site("a", List.of("care"), "x", places, SmallWorld.AS_OF.minusMonths(1));
    return new SupplyEntry(activity, "care", places, false, current, new SupplyPlace.AtSite(0, 0));
  }

  @Test
  void aTypicalActivityIsTheOneTheAveragePlaceStandsIn() {
    assertThat(
            SteadiedSupply.activityPlaces(
                List.of(
                    entry(30, true), entry(10, true), entry(Double.NaN, true), entry(9, false))))
        .isEqualTo((900 + 100) / 40.0);
    assertThat(SteadiedSupply.activityPlaces(List.of())).isNaN();
  }

  /** Marshall's estimator by hand: events 1, 0, 9 of 20 places over 100, 100 and 200 persons. */
  @Test
  void ratesAreDrawnTowardsTheMeanByWhatChanceExplains() {
    double mean = 10 / 400.0;
    double spread = (100 * 2.25e-4 + 100 * 6.25e-4 + 200 * 4e-4) / 400;
    double variance = spread - mean / (400 / 3.0);

    double[] rates =
        SteadiedSupply.rates(new double[] {20, 0, 180}, new double[] {100, 100, 200}, ALL, 20);

    double small = variance / (variance + mean / 100);
    double large = variance / (variance + mean / 200);
    assertThat(rates)
        .containsExactly(
            new double[] {
              20 * (mean + small * (.01 - mean)),
              20 * (mean - small * mean),
              20 * (mean + large * (.045 - mean))
            },
            within(1e-12));
  }

  @Test
  void theSmallerThePlaceTheMoreItIsDrawn() {
    double[] need = {20, 2000, 2000, 2000};
    double[] supply = {10, 500, 100, 20};
    Neighbours around =
        new Neighbours(List.of(Set.of(1, 2, 3), Set.of(0, 2, 3), Set.of(0, 1, 3), Set.of(0, 1, 2)));

    double[] rates = SteadiedSupply.rates(supply, need, around, 10);

    double mean = 630 / 6020.0;
    double small = (.5 - rates[0]) / (.5 - mean);
    double large = (.25 - rates[1]) / (.25 - mean);
    assertThat(small).isBetween(.2, 1.0).isGreaterThan(10 * large);
    assertThat(rates[1]).isBetween(mean, .25);
  }

  /** A place that comes alone says more than one of twenty that come together. */
  @Test
  void placesThatComeTogetherAreDrawnMore() {
    double[] supply = {40, 0, 20};
    double[] need = {100, 120, 110};
    double alone = SteadiedSupply.rates(supply, need, ALL, 1)[0];
    double together = SteadiedSupply.rates(supply, need, ALL, 20)[0];
    assertThat(together).isCloseTo(60 / 330.0, within(1e-12));
    assertThat(alone).isBetween(.35, .4);
  }
}
