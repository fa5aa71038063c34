package org.nasij.analytics.method;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.coverage.CoverageModel;
import org.nasij.analytics.method.coverage.CoverageResult;
import org.nasij.analytics.method.coverage.CoverageWorld;
import org.nasij.analytics.method.declaration.MethodParameters;
import org.nasij.analytics.method.evidence.Inventory;
import org.nasij.analytics.method.need.Demand;
import org.nasij.analytics.method.supply.Activity;
import org.nasij.analytics.method.supply.Delivery;
import org.nasij.analytics.method.supply.RecordedPlace;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Areas;
import org.nasij.geo.area.City;
import org.nasij.geo.area.PlaceLevel;
import org.nasij.geo.census.Census;
import org.nasij.geo.coordinates.LonLat;
import org.nasij.geo.theme.NeedKind;
import org.nasij.geo.theme.Theme;
import org.nasij.geo.theme.Themes;

/**
 * A small world with closed-form answers: region R with provinces P and Q, rural communes on a
 * meridian, placed by kilometres north. A rural kilometre takes 60 * 1.4 / 45 = 1.8667 minutes; a
 * commune of 9 pi km2 is 2 km from itself, 3.7333 minutes. Themes: {@code care} (target, persons in
 * need = population, travels 30 minutes), {@code works} (target, in place), {@code base}, {@code
 * none}. Its date is 30 June 2026.
 */
public final class SmallWorld {
  public static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
  public static final double OWN_MINUTES = 60 * 1.4 * 2 / 45;

  private static final List<String> COLUMNS =
      List.of(
          "population",
          "pop_15_plus",
          "age_0_4_pct",
          "age_5_9_pct",
          "age_10_14_pct",
          "no_schooling_pct",
          "running_water_pct",
          "electricity_pct",
          "toilet_pct",
          "cooking_wood_pct",
          "persons_per_room",
          "paved_road_km");

  private final List<Area> communes = new ArrayList<>();
  private final Map<String, double[]> census = new LinkedHashMap<>();
  private final List<Activity> activities = new ArrayList<>();
  private final List<Inventory> inventories = new ArrayList<>();
  private final List<City> cities = new ArrayList<>();
  private final Map<String, Double> baseTau = new LinkedHashMap<>();

  /** A rural commune of province P, some kilometres north of the origin. */
  public SmallWorld commune(String code, double northKm, double persons) {
    return commune("P", code, "rural", northKm, persons, 9 * Math.PI);
  }

  public SmallWorld commune(
      String province, String code, String kind, double northKm, double persons, double areaKm2) {
    double lat = 32 + Math.toDegrees(northKm / LonLat.EARTH_RADIUS_KM);
    communes.add(
        new Area(
            AreaLevel.COMMUNE,
            code,
            province,
            code,
            code,
            code,
            null,
            kind,
            new LonLat(-6, lat),
            areaKm2,
            null));
    census.put(code, new double[] {persons, persons, 0, 0, 0, 45, 50, 90, 80, 30, 1.5, Double.NaN});
    return this;
  }

  /** The same commune with a census value of its own. */
  public SmallWorld census(String code, String column, double value) {
    census.get(code)[COLUMNS.indexOf(column)] = value;
    return this;
  }

  /** The commune publishes no rates. */
  public SmallWorld unpublished(String code) {
    double[] row = census.get(code);
    java.util.Arrays.fill(row, 1, row.length, Double.NaN);
    return this;
  }

  public SmallWorld city(String code, String... communeCodes) {
    cities.add(new City(code, "P", code, code, List.of(communeCodes)));
    return this;
  }

  /** An association's activity at a site of which the commune is known, confirmed a month ago. */
  public SmallWorld site(String theme, String communeCode, double capacity) {
    return activity(
        site("a" + activities.size(), List.of(theme), communeCode, capacity, AS_OF.minusMonths(1)));
  }

  public SmallWorld activity(Activity activity) {
    activities.add(activity);
    return this;
  }

  public SmallWorld inventory(String areaCode, String... themes) {
    return inventory(areaCode, AS_OF.minusMonths(1), themes);
  }

  public SmallWorld inventory(String areaCode, LocalDate conductedOn, String... themes) {
    inventories.add(new Inventory("i" + inventories.size(), areaCode, Set.of(themes), conductedOn));
    return this;
  }

  public SmallWorld baseTau(String theme, double tau) {
    baseTau.put(theme, tau);
    return this;
  }

  public static Activity site(
      String id, List<String> themes, String communeCode, double capacity, LocalDate evidenceOn) {
    return at(
        id,
        themes,
        new RecordedPlace(PlaceLevel.COMMUNE, communeCode, null, null),
        capacity,
        evidenceOn);
  }

  public static Activity at(
      String id,
      List<String> themes,
      @Nullable RecordedPlace site,
      double capacity,
      LocalDate evidenceOn) {
    return new Activity(
        id,
        "o-" + id,
        "association",
        "association",
        "s-" + id,
        themes,
        capacity,
        Delivery.SITE,
        site,
        List.of(),
        evidenceOn,
        null,
        null);
  }

  public static Activity outreach(String id, String theme, double capacity, String... areaCodes) {
    return new Activity(
        id,
        "o-" + id,
        "association",
        "association",
        null,
        List.of(theme),
        capacity,
        Delivery.OUTREACH,
        null,
        List.of(areaCodes),
        AS_OF.minusMonths(1),
        null,
        null);
  }

  public static Activity publicSite(String id, String theme, String communeCode, double capacity) {
    return new Activity(
        id,
        "o-" + id,
        "public-body",
        "public",
        "s-" + id,
        List.of(theme),
        capacity,
        Delivery.SITE,
        new RecordedPlace(PlaceLevel.COMMUNE, communeCode, null, null),
        List.of(),
        AS_OF.minusMonths(1),
        null,
        null);
  }

  public Areas areas() {
    List<Area> areas = new ArrayList<>();
    areas.add(above(AreaLevel.COUNTRY, Areas.COUNTRY, null));
    areas.add(above(AreaLevel.REGION, "R", Areas.COUNTRY));
    areas.add(above(AreaLevel.PROVINCE, "P", "R"));
    areas.add(above(AreaLevel.PROVINCE, "Q", "R"));
    areas.addAll(communes);
    return new Areas(areas, cities);
  }

  private static Area above(AreaLevel level, String code, @Nullable String parent) {
    return new Area(
        level, code, parent, code, code, code, null, level.code(), null, Double.NaN, null);
  }

  public static Themes themes() {
    return new Themes(
        List.of(
            theme("care", 1, NeedKind.TARGET, "HP", true),
            theme("works", 2, NeedKind.TARGET, "HP*(1-toilet)", false),
            theme("base", 3, NeedKind.BASE, "HP", true),
            theme("none", 4, NeedKind.NONE, null, true)));
  }

  private static Theme theme(
      String code, int position, NeedKind kind, @Nullable String expression, boolean travels) {
    double minutes = travels ? 30 : Double.NaN;
    return new Theme(
        code,
        position,
        code,
        code,
        code,
        kind,
        expression,
        "u",
        "u",
        "u",
        travels,
        minutes,
        minutes,
        "",
        "",
        "");
  }

  public Demand demand() {
    return new Demand(areas(), new Census(COLUMNS, census), themes());
  }

  public CoverageWorld world() {
    return new CoverageWorld(
        AS_OF, areas(), new Census(COLUMNS, census), themes(), activities, inventories, baseTau);
  }

  public CoverageResult run() {
    return CoverageModel.run(world(), MethodParameters.STANDARD);
  }
}
