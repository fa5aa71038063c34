package org.nasij.analytics.method.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nasij.analytics.method.SmallWorld;
import org.nasij.analytics.method.funding.FundingFlow.ThemeShare;
import org.nasij.analytics.method.funding.Ledger.Entry;
import org.nasij.analytics.method.funding.Ledger.Line;
import org.nasij.analytics.method.funding.Ledger.Total;
import org.nasij.analytics.method.need.Demand;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.PlaceLevel;
import org.nasij.geo.reference.ReferenceFiles;
import org.nasij.geo.theme.Themes;

/** The ledger of METHOD 5. In the small world care needs 100, 200 and 700 persons in a, b and q. */
class FundingLedgerTest {
  private static final Themes THEMES = SmallWorld.themes();
  private static final Demand DEMAND =
      new SmallWorld()
          .commune("a", 0, 100)
          .commune("b", 10, 200)
          .commune("Q", "q", "rural", 100, 700, 20)
          .city("town", "a", "b")
          .demand();

  private static FundingFlow flow(
      @Nullable String amount, List<ThemeShare> themes, FundingPlace... places) {
    return new FundingFlow(
        "f",
        amount == null ? null : new BigDecimal(amount),
        "MAD",
        "civil-society",
        "commitment",
        themes,
        List.of(places));
  }

  private static final List<ThemeShare> CARE = List.of(new ThemeShare("care", Double.NaN));

  private static FundingPlace place(PlaceLevel level, double share, String... areaCodes) {
    return new FundingPlace(level, List.of(areaCodes), null, share);
  }

  private static FundingPlace place(PlaceLevel level, String... areaCodes) {
    return place(level, Double.NaN, areaCodes);
  }

  private static List<String> lines(FundingFlow... flows) {
    return ledger(flows).entries().stream()
        .map(
            e ->
                e.line().code()
                    + e.areaCode().map(c -> " " + c).orElse("")
                    + e.theme().map(t -> " " + t).orElse("")
                    + " "
                    + e.amount())
        .toList();
  }

  private static Ledger ledger(FundingFlow... flows) {
    return FundingLedger.of(DEMAND, THEMES, List.of(flows));
  }

  @Test
  void withoutSharesAreasDivideInProportionToNeed() {
    assertThat(lines(flow("1000.00", CARE, place(PlaceLevel.REGION, "R"))))
        .containsExactly("areas a care 100.00", "areas b care 200.00", "areas q care 700.00");
    assertThat(
            lines(
                flow(
                    "900",
                    CARE,
                    place(PlaceLevel.PROVINCE, "P"),
                    place(PlaceLevel.COMMUNE, "a"),
                    place(PlaceLevel.POINT, "a"))))
        .containsExactly("areas a care 300.00", "areas b care 600.00");
  }

  @Test
  void aCityStandsOverItsArrondissements() {
    assertThat(
            lines(
                flow(
                    "3.00",
                    CARE,
                    new FundingPlace(PlaceLevel.CITY, List.of("P"), "town", Double.NaN))))
        .containsExactly("areas a care 1.00", "areas b care 2.00");
  }

  @Test
  void statedSharesComeFirst() {
    assertThat(
            lines(
                flow(
                    "100",
                    CARE,
                    place(PlaceLevel.COMMUNE, 0.5, "a"),
                    place(PlaceLevel.OUTSIDE, 0.2),
                    place(PlaceLevel.COUNTRY, 0.1),
                    place(PlaceLevel.UNKNOWN, 0.1),
                    place(PlaceLevel.COMMUNE, "q"))))
        .containsExactly(
            "outside care 20.00",
            "national care 10.00",
            "unlocated care 10.00",
            "areas a care 50.00",
            "areas q care 10.00");
  }

  @Test
  void whatStatedSharesLeaveHasNoPlaceOrNoTheme() {
    assertThat(
            lines(
                flow(
                    "100",
                    List.of(new ThemeShare("care", 0.6)),
                    place(PlaceLevel.COMMUNE, 0.5, "a"))))
        .containsExactly("no-theme 40.00", "unlocated care 30.00", "areas a care 30.00");
  }

  @Test
  void sharesAboveTheWholeAreScaledDown() {
    assertThat(
            lines(
                flow(
                    "100",
                    List.of(new ThemeShare("care", 1), new ThemeShare("works", 1)),
                    place(PlaceLevel.COMMUNE, 0.9, "a"),
                    place(PlaceLevel.COMMUNE, 0.9, "b"))))
        .containsExactly(
            "areas a care 25.00",
            "areas a works 25.00",
            "areas b care 25.00",
            "areas b works 25.00");
  }

  @Test
  void themesWithoutSharesDivideEqually() {
    assertThat(
            lines(
                flow(
                    "100",
                    List.of(
                        new ThemeShare("care", 0.5),
                        new ThemeShare("works", Double.NaN),
                        new ThemeShare("none", Double.NaN)),
                    place(PlaceLevel.COMMUNE, "a"))))
        .containsExactly("areas a care 50.00", "areas a none 25.00", "areas a works 25.00");
  }

  @Test
  void byHouseholdPopulationWhereAThemeHasNoNeed() {
    assertThat(
            lines(
                flow(
                    "300",
                    List.of(new ThemeShare("none", Double.NaN)),
                    place(PlaceLevel.PROVINCE, "P"))))
        .containsExactly("areas a none 100.00", "areas b none 200.00");
  }

  @Test
  void whereNothingIsPublishedCommunesCountAlike() {
    Demand silent =
        new SmallWorld()
            .commune("a", 0, 100)
            .commune("b", 10, 200)
            .unpublished("a")
            .unpublished("b")
            .demand();

    Ledger ledger =
        FundingLedger.of(
            silent, THEMES, List.of(flow("0.03", CARE, place(PlaceLevel.PROVINCE, "P"))));

    assertThat(ledger.entries())
        .extracting(Entry::amount)
        .containsExactly(new BigDecimal("0.02"), new BigDecimal("0.01"));
  }

  @Test
  void everyPartStandsOnTheFirstLineThatFits() {
    assertThat(lines(flow("1", List.of(), place(PlaceLevel.OUTSIDE))))
        .containsExactly("outside 1.00");
    assertThat(lines(flow("1", CARE, place(PlaceLevel.OUTSIDE))))
        .containsExactly("outside care 1.00");
    assertThat(lines(flow("1", List.of(), place(PlaceLevel.COMMUNE, "a"))))
        .containsExactly("no-theme 1.00");
    assertThat(lines(flow("1", List.of()))).containsExactly("no-theme 1.00");
    assertThat(lines(flow("1", CARE, place(PlaceLevel.COUNTRY))))
        .containsExactly("national care 1.00");
    assertThat(lines(flow("1", CARE, place(PlaceLevel.UNKNOWN))))
        .containsExactly("unlocated care 1.00");
    assertThat(lines(flow("1", CARE))).containsExactly("unlocated care 1.00");
  }

  @Test
  void aCountryWidePlaceWithoutSharesMakesTheFlowNational() {
    assertThat(
            lines(
                flow(
                    "1",
                    CARE,
                    place(PlaceLevel.COMMUNE, "a"),
                    place(PlaceLevel.OUTSIDE),
                    place(PlaceLevel.COUNTRY))))
        .containsExactly("national care 1.00");
  }

  @Test
  void outsideOnlyWhenEveryKnownPlaceIs() {
    assertThat(lines(flow("1", CARE, place(PlaceLevel.OUTSIDE), place(PlaceLevel.UNKNOWN))))
        .containsExactly("outside care 1.00");
    assertThat(lines(flow("1", CARE, place(PlaceLevel.OUTSIDE), place(PlaceLevel.COMMUNE, "a"))))
        .containsExactly("areas a care 1.00");
    assertThat(lines(flow("1", CARE, place(PlaceLevel.UNKNOWN), place(PlaceLevel.COMMUNE, "a"))))
        .containsExactly("areas a care 1.00");
  }

  @Test
  void unknownAndZeroAmountsAreCounted() {
    Ledger ledger =
        ledger(
            flow(null, CARE, place(PlaceLevel.COMMUNE, "a")),
            flow("0", CARE, place(PlaceLevel.COMMUNE, "a")),
            flow("0.00", CARE),
            flow("12.5", CARE, place(PlaceLevel.COMMUNE, "a")));

    assertThat(ledger.totals())
        .containsExactly(
            new Total("civil-society", "commitment", "MAD", new BigDecimal("12.50"), 4, 1, 2));
    assertThat(ledger.entries())
        .singleElement()
        .satisfies(entry -> assertThat(entry.flows()).isEqualTo(1));
  }

  @Test
  void currenciesClassesAndTransactionsStandApart() {
    FundingFlow mad = flow("10", CARE);
    FundingFlow loan =
        new FundingFlow("l", new BigDecimal("5.55"), "USD", "loan", "commitment", CARE, List.of());
    FundingFlow paid =
        new FundingFlow("p", new BigDecimal("5"), "USD", "loan", "disbursement", CARE, List.of());

    Ledger ledger = ledger(mad, loan, paid, loan);

    assertThat(ledger.totals())
        .containsExactly(
            new Total("civil-society", "commitment", "MAD", new BigDecimal("10.00"), 1, 0, 0),
            new Total("loan", "commitment", "USD", new BigDecimal("11.10"), 2, 0, 0),
            new Total("loan", "disbursement", "USD", new BigDecimal("5.00"), 1, 0, 0));
  }

  @Test
  void wrongRecordsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger(flow("1", List.of(new ThemeShare("nothing", Double.NaN)))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger(flow("1", CARE, place(PlaceLevel.COMMUNE, "nowhere"))));
    assertThatIllegalArgumentException().isThrownBy(() -> new ThemeShare("care", 1.2));
    assertThatIllegalArgumentException().isThrownBy(() -> place(PlaceLevel.PROVINCE));
    assertThatIllegalArgumentException().isThrownBy(() -> place(PlaceLevel.CITY, "P"));
  }

  @Test
  void linesAddUpToTheTotalsWhateverTheOrder() {
    Demand real =
        new Demand(ReferenceFiles.areas(), ReferenceFiles.census(), ReferenceFiles.themes());
    Themes themes = ReferenceFiles.themes();
    List<FundingFlow> flows = randomFlows(real, themes, new Random(11), 400);

    Ledger ledger = FundingLedger.of(real, themes, flows);
    Collections.shuffle(flows, new Random(12));

    assertThat(FundingLedger.of(real, themes, flows)).isEqualTo(ledger);
    for (Total total : ledger.totals()) {
      BigDecimal sum =
          ledger.entries().stream()
              .filter(
                  e ->
                      e.currency().equals(total.currency())
                          && e.flowClass().equals(total.flowClass())
                          && e.transactionType().equals(total.transactionType()))
              .map(Entry::amount)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum).isEqualByComparingTo(total.amount());
    }
    assertThat(ledger.entries())
        .allMatch(e -> (e.line() == Line.AREAS) == e.areaCode().isPresent())
        .allMatch(e -> e.line() != Line.NO_THEME || e.theme().isEmpty());
  }

  private static List<FundingFlow> randomFlows(
      Demand demand, Themes themes, Random random, int count) {
    List<Area> areas =
        demand.areas().list().stream().filter(a -> a.level() != AreaLevel.COUNTRY).toList();
    List<FundingFlow> flows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<ThemeShare> shares = new ArrayList<>();
      for (int t = 0; t < random.nextInt(4); t++) {
        shares.add(
            new ThemeShare(
                themes.list().get(random.nextInt(16)).code(),
                random.nextBoolean() ? Double.NaN : random.nextDouble()));
      }
      List<FundingPlace> places = new ArrayList<>();
      for (int p = 0; p < random.nextInt(5); p++) {
        double share = random.nextBoolean() ? Double.NaN : random.nextDouble();
        Area area = areas.get(random.nextInt(areas.size()));
        places.add(
            switch (random.nextInt(8)) {
              case 0 -> place(PlaceLevel.OUTSIDE, share);
              case 1 -> place(PlaceLevel.UNKNOWN, share);
              case 2 -> place(PlaceLevel.COUNTRY, share);
              default -> place(PlaceLevel.valueOf(area.level().name()), share, area.code());
            });
      }
      flows.add(
          new FundingFlow(
              "f" + i,
              random.nextInt(20) == 0
                  ? null
                  : BigDecimal.valueOf(Math.abs(random.nextLong() >> random.nextInt(50)), 2),
              random.nextBoolean() ? "MAD" : "EUR",
              random.nextBoolean() ? "loan" : "public",
              "commitment",
              shares,
              places));
    }
    return flows;
  }
}
