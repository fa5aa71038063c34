package org.nasij.analytics.method.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nasij.analytics.method.need.Demand;
import org.nasij.geo.area.PlaceLevel;
import org.nasij.geo.reference.ReferenceFiles;

class FundingIntensityTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
  private static final Demand DEMAND =
      new Demand(ReferenceFiles.areas(), ReferenceFiles.census(), ReferenceFiles.themes());

  private static FundingFlow flow(
      String amount, String currency, String flowClass, String type, String area) {
    return new FundingFlow(
        "f",
        new BigDecimal(amount),
        currency,
        flowClass,
        type,
        List.of(new FundingFlow.ThemeShare("education", 1)),
        List.of(new FundingPlace(PlaceLevel.PROVINCE, List.of(area), null, Double.NaN)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-01, 0",
    "2026-06-30, 1",
    "2025-06-30, 1",
    // One half-life before the 12 months: 365 days of 365.25.
    "2024-06-30, 0.50024",
    "2023-06-30, 0.24976",
  })
  void moneyCountsWholeForTwelveMonthsAndHalfAYearLater(LocalDate day, double weight) {
    assertThat(FundingIntensity.weight(day, AS_OF)).isCloseTo(weight, within(3e-4));
  }

  @Test
  void aFlowIsSpreadOverItsPlaceInProportionToNeedAndNothingIsLost() {
    FundingIntensity intensity = intensity();
    intensity.add(flow("1000.00", "MAD", "civil-society", "disbursement", "MA-TNG"), AS_OF);

    double[] mad = intensity.mad("education");
    double[] need = DEMAND.need("education");
    List<Integer> inside = DEMAND.positionsInside("MA-TNG");
    assertThat(Arrays.stream(mad).sum()).isCloseTo(1000, within(1e-9));
    assertThat(inside.stream().mapToDouble(i -> mad[i]).sum()).isCloseTo(1000, within(1e-9));
    int first = inside.get(0);
    double total = inside.stream().mapToDouble(i -> need[i]).sum();
    assertThat(mad[first]).isCloseTo(1000 * need[first] / total, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "EUR, civil-society, disbursement",
    "MAD, public,        disbursement",
    "MAD, loan,          disbursement",
    "MAD, civil-society, commitment",
  })
  void otherMoneyDoesNotCount(String currency, String flowClass, String type) {
    FundingIntensity intensity = intensity();
    intensity.add(flow("1000.00", currency, flowClass, type, "MA-TNG"), AS_OF);

    assertThat(Arrays.stream(intensity.mad("education")).sum()).isZero();
    assertThat(Arrays.stream(intensity.mad("health")).sum()).isZero();
  }

  private static FundingIntensity intensity() {
    return new FundingIntensity(DEMAND, ReferenceFiles.themes(), Set.of("education"), AS_OF);
  }
}
