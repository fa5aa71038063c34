package org.nasij.analytics.method.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.nasij.analytics.method.SmallWorld.AS_OF;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nasij.analytics.method.SmallWorld;
import org.nasij.analytics.method.need.Demand;
import org.nasij.analytics.method.supply.SupplyPlace.AtSite;
import org.nasij.analytics.method.supply.SupplyPlace.InPlace;
import org.nasij.analytics.method.supply.SupplyPlace.Unreachable;
import org.nasij.geo.area.PlaceLevel;
import org.nasij.geo.coordinates.LonLat;

/** What counts as supply, where it stands, and what stands in for a missing capacity. */
class SupplyTest {
  private static final Demand DEMAND =
      new SmallWorld()
          .commune("a", 0, 100)
          .commune("b", 10, 200)
          .commune("P", "town", "urban", 20, 300, 10)
          .commune("Q", "q", "rural", 40, 300, 10)
          .city("city", "a", "b")
          .demand();
  private static final double UNKNOWN = Double.NaN;

  private static Supply supply(Activity... activities) {
    return new Supply(AS_OF, DEMAND, SmallWorld.themes(), List.of(activities), 24, 10);
  }

  private static Activity at(PlaceLevel level, @Nullable String areaCode) {
    return SmallWorld.at(
        "x",
        List.of("care"),
        new RecordedPlace(level, areaCode, null, null),
        10,
        AS_OF.minusMonths(1));
  }

  private static SupplyPlace place(Activity activity, String theme) {
    return supply(activity).entries(theme).get(0).place();
  }

  private static Activity with(Activity a, String theme, Delivery delivery, String... areaCodes) {
    return new Activity(
        a.id(),
        a.organizationId(),
        a.organizationKind(),
        a.organizationSector(),
        a.siteId(),
        List.of(theme),
        a.capacity(),
        delivery,
        a.site(),
        List.of(areaCodes),
        a.evidenceOn(),
        null,
        null);
  }

  /** METHOD 2 and 3: where supply stands. */
  @Test
  void placesAreReadByHowExactlyTheyAreKnown() {
    assertThat(place(at(PlaceLevel.COMMUNE, "b"), "care")).isEqualTo(new AtSite(1, 1));
    assertThat(place(at(PlaceLevel.PROVINCE, "P"), "care"))
        .isEqualTo(new InPlace(List.of(), List.of(0, 1, 2)));
    assertThat(place(at(PlaceLevel.REGION, "R"), "care"))
        .isEqualTo(new Unreachable(UnreachableReason.ONLY_REGION_OR_COUNTRY));
    assertThat(place(at(PlaceLevel.COUNTRY, "MA"), "care"))
        .isEqualTo(new Unreachable(UnreachableReason.ONLY_REGION_OR_COUNTRY));
    assertThat(place(at(PlaceLevel.OUTSIDE, null), "care"))
        .isEqualTo(new Unreachable(UnreachableReason.OUTSIDE));
    assertThat(place(at(PlaceLevel.UNKNOWN, null), "care"))
        .isEqualTo(new Unreachable(UnreachableReason.UNPLACED));
  }

  @Test
  void aCityIsInPlaceOverItsArrondissements() {
    Activity activity =
        SmallWorld.at(
            "x", List.of("care"), new RecordedPlace(PlaceLevel.CITY, "P", "city", null), 10, AS_OF);

    assertThat(place(activity, "care")).isEqualTo(new InPlace(List.of(), List.of(0, 1)));
  }

  @Test
  void exactPointsAreLocationsAfterTheCommunes() {
    LonLat point = new LonLat(-6.01, 32.01);
    Activity first =
        SmallWorld.at(
            "x1",
            List.of("care"),
            new RecordedPlace(PlaceLevel.POINT, "a", null, point),
            10,
            AS_OF);
    Activity second =
        SmallWorld.at(
            "x2",
            List.of("care", "base"),
            new RecordedPlace(PlaceLevel.POINT, "a", null, point),
            10,
            AS_OF);

    Supply supply = supply(second, first);

    assertThat(supply.locations()).hasSize(5).last().isEqualTo(new SupplyLocation(0, point));
    assertThat(supply.entries("care"))
        .extracting(SupplyEntry::place)
        .containsExactly(new AtSite(4, 0), new AtSite(4, 0));
  }

  @Test
  void outreachWorksInItsDeclaredAreas() {
    Activity site = SmallWorld.site("x", List.of("care"), "b", 10, AS_OF);

    assertThat(place(with(site, "care", Delivery.OUTREACH, "a", "Q", "a"), "care"))
        .isEqualTo(new InPlace(List.of(0), List.of(3)));
    assertThat(place(with(site, "care", Delivery.OUTREACH), "care"))
        .isEqualTo(new InPlace(List.of(1), List.of()));
    assertThat(place(with(site, "care", Delivery.OUTREACH, "a", "P"), "care"))
        .isEqualTo(new InPlace(List.of(0), List.of(1, 2)));
    assertThat(place(with(site, "care", Delivery.OUTREACH, "R"), "care"))
        .isEqualTo(new Unreachable(UnreachableReason.ONLY_REGION_OR_COUNTRY));
    assertThat(place(with(site, "care", Delivery.SITE, "a"), "care")).isEqualTo(new AtSite(1, 1));
    assertThat(place(SmallWorld.outreach("x", "care", 10), "care"))
        .isEqualTo(new Unreachable(UnreachableReason.UNPLACED));
  }

  /** METHOD 3: every theme with catchment = area is in place. */
  @Test
  void aThemeWithoutTravelIsInPlaceEvenAtASite() {
    Activity site = SmallWorld.site("x", List.of("works"), "b", 10, AS_OF);

    assertThat(place(site, "works")).isEqualTo(new InPlace(List.of(1), List.of()));
    assertThat(place(with(site, "works", Delivery.SITE, "a"), "works"))
        .isEqualTo(new InPlace(List.of(0), List.of()));
  }

  @Test
  void capacityIsDividedEquallyOverThemes() {
    Supply supply =
        supply(SmallWorld.site("x", List.of("care", "works", "none", "care"), "a", 60, AS_OF));

    assertThat(supply.entries("care")).singleElement().matches(e -> e.supply() == 20);
    assertThat(supply.entries("works")).singleElement().matches(e -> e.supply() == 20);
    assertThat(supply.entries("none")).singleElement().matches(e -> e.supply() == 20);
    assertThat(supply.entries("base")).isEmpty();
  }

  /** METHOD 7: evidence at most 24 months old is current; the limit includes its value. */
  @ParameterizedTest(name = "{0}: current {1}")
  @CsvSource({
    "2026-06-30, true",
    "2024-06-30, true",
    "2024-06-29, false",
    "2020-01-01, false",
    "2026-07-15, true"
  })
  void evidenceIsCurrentFor24Months(LocalDate evidenceOn, boolean current) {
    Supply supply = supply(SmallWorld.site("x", List.of("care"), "a", 60, evidenceOn));

    assertThat(supply.entries("care")).singleElement().matches(e -> e.current() == current);
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    ", , 1",
    "2026-06-30, , 1",
    "2026-07-01, , 0",
    ", 2026-06-30, 1",
    ", 2026-06-29, 0",
    "2026-01-01, 2026-12-31, 1"
  })
  void onlyRunningActivitiesCount(
      @Nullable LocalDate startsOn, @Nullable LocalDate endsOn, int entries) {
    Activity a = SmallWorld.site("x", List.of("care"), "a", 60, AS_OF);

    Supply supply =
        supply(
            new Activity(
                a.id(),
                a.organizationId(),
                a.organizationKind(),
                a.organizationSector(),
                a.siteId(),
                a.themes(),
                a.capacity(),
                a.delivery(),
                a.site(),
                a.areaCodes(),
                a.evidenceOn(),
                startsOn,
                endsOn));

    assertThat(supply.entries("care")).hasSize(entries);
  }

  private static Activity sized(int number, String kind, String commune, double capacity) {
    return new Activity(
        "x" + number,
        "o" + number,
        kind,
        "association",
        "s" + number,
        List.of("care"),
        capacity,
        Delivery.SITE,
        new RecordedPlace(PlaceLevel.COMMUNE, commune, null, null),
        List.of(),
        AS_OF,
        null,
        null);
  }

  /** METHOD 7: the median of theme x kind x urban/rural, the theme's under 10 cases, flagged. */
  @Test
  void aMissingCapacityIsTheMedianOfItsLike() {
    List<Activity> activities = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      activities.add(sized(i, "association", "a", 10 * (i + 1)));
    }
    for (int i = 10; i < 19; i++) {
      activities.add(sized(i, "association", "town", 1000));
    }
    activities.add(sized(20, "association", "b", UNKNOWN));
    activities.add(sized(21, "association", "town", UNKNOWN));
    activities.add(sized(22, "foundation", "a", UNKNOWN));

    List<SupplyEntry> entries = supply(activities.toArray(Activity[]::new)).entries("care");

    // Ten known among rural associations: 10..100, median 55. Nine among urban ones: too few, so
    // the theme's, as for the foundation: of 10..100 and nine times 1000 the tenth, 100.
    assertThat(supplyOf(entries, "x20")).isCloseTo(55, within(1e-12));
    assertThat(supplyOf(entries, "x21")).isCloseTo(100, within(1e-12));
    assertThat(supplyOf(entries, "x22")).isCloseTo(100, within(1e-12));
    assertThat(entries.stream().filter(SupplyEntry::imputed))
        .extracting(e -> e.activity().id())
        .containsExactly("x20", "x21", "x22");
  }

  private static double supplyOf(List<SupplyEntry> entries, String id) {
    return entries.stream().filter(e -> e.activity().id().equals(id)).findFirst().get().supply();
  }

  @Test
  void staleCapacitiesAreInNoMedianButAreFilled() {
    Supply supply =
        supply(
            SmallWorld.site("x1", List.of("care"), "a", 500, AS_OF.minusYears(3)),
            SmallWorld.site("x2", List.of("care"), "a", 20, AS_OF),
            SmallWorld.site("x3", List.of("care"), "a", UNKNOWN, AS_OF),
            SmallWorld.site("x4", List.of("care"), "a", UNKNOWN, AS_OF.minusYears(3)));

    assertThat(supplyOf(supply.entries("care"), "x3")).isEqualTo(20);
    assertThat(supplyOf(supply.entries("care"), "x4")).isEqualTo(20);
  }

  @Test
  void aThemeWithoutAnyKnownCapacityIsUnknown() {
    Supply none = supply();
    Supply unknown = supply(SmallWorld.site("x", List.of("care"), "a", UNKNOWN, AS_OF));
    Supply known =
        supply(
            SmallWorld.site("x", List.of("care"), "a", UNKNOWN, AS_OF),
            SmallWorld.site("y", List.of("care"), "b", 0, AS_OF));

    assertThat(none.isCapacityUnknown("care")).isFalse();
    assertThat(unknown.isCapacityUnknown("care")).isTrue();
    assertThat(unknown.isCapacityUnknown("works")).isFalse();
    assertThat(known.isCapacityUnknown("care")).isFalse();
  }

  @Test
  void wrongRecordsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> supply(SmallWorld.site("x", List.of("nothing"), "a", 1, AS_OF)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> supply(SmallWorld.site("x", List.of("care"), "nowhere", 1, AS_OF)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SmallWorld.site("x", List.of(), "a", 1, AS_OF));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SmallWorld.site("x", List.of("care"), "a", -1, AS_OF));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecordedPlace(PlaceLevel.CITY, "P", null, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecordedPlace(PlaceLevel.OUTSIDE, "P", null, null));
  }
}
