package org.nasij.analytics.method.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.evidence.Inventory;
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
import org.nasij.geo.reference.ReferenceFiles;
import org.nasij.geo.theme.Theme;
import org.nasij.geo.theme.Themes;

/** Seeded records of every kind over the real areas, census and themes. */
public final class RandomWorld {
  static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
  static final Areas AREAS = ReferenceFiles.areas();
  static final Census CENSUS = ReferenceFiles.census();
  static final Themes THEMES = ReferenceFiles.themes();

  private static final List<String> KINDS =
      List.of(
          "association", "association", "association", "foundation", "cooperative", "public-body");

  private final Random random;

  private RandomWorld(long seed) {
    this.random = new Random(seed);
  }

  public static CoverageWorld of(long seed, int activities) {
    RandomWorld world = new RandomWorld(seed);
    List<Activity> list = new ArrayList<>();
    for (int i = 0; i < activities; i++) {
      list.add(world.activity(i));
    }
    return of(list, world.inventories());
  }

  static CoverageWorld of(List<Activity> activities, List<Inventory> inventories) {
    return new CoverageWorld(AS_OF, AREAS, CENSUS, THEMES, activities, inventories, Map.of());
  }

  private Activity activity(int number) {
    String kind = pick(KINDS);
    boolean outreach = random.nextInt(5) == 0;
    RecordedPlace site = outreach && random.nextBoolean() ? null : place();
    return new Activity(
        "random:" + number,
        "random:organization-" + random.nextInt(1 + number / 2),
        kind,
        switch (kind) {
          case "cooperative" -> "cooperative";
          case "public-body" -> "public";
          default -> "association";
        },
        site == null ? null : "random:site-" + number,
        themes(),
        random.nextInt(3) == 0 ? Double.NaN : 5 + random.nextInt(500),
        outreach ? Delivery.OUTREACH : Delivery.SITE,
        site,
        outreach ? areaCodes() : List.of(),
        AS_OF.minusDays(random.nextInt(1000)),
        null,
        random.nextInt(20) == 0 ? AS_OF.minusDays(1) : null);
  }

  private List<String> themes() {
    List<String> themes = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      themes.add(pick(THEMES.list()).code());
    }
    return themes;
  }

  private List<String> areaCodes() {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < random.nextInt(4); i++) {
      codes.add(pick(AREAS.list(AreaLevel.COMMUNE)).code());
    }
    if (random.nextInt(10) == 0) {
      codes.add(pick(AREAS.list(AreaLevel.PROVINCE)).code());
    }
    return codes;
  }

  private @Nullable RecordedPlace place() {
    int kind = random.nextInt(20);
    return switch (kind) {
      case 0 -> RecordedPlace.UNKNOWN;
      case 1 -> new RecordedPlace(PlaceLevel.OUTSIDE, null, null, null);
      case 2 -> new RecordedPlace(PlaceLevel.COUNTRY, Areas.COUNTRY, null, null);
      case 3 ->
          new RecordedPlace(
              PlaceLevel.REGION, pick(AREAS.list(AreaLevel.REGION)).code(), null, null);
      case 4, 5 ->
          new RecordedPlace(
              PlaceLevel.PROVINCE, pick(AREAS.list(AreaLevel.PROVINCE)).code(), null, null);
      case 6 -> {
        City city = pick(AREAS.listCities());
        yield new RecordedPlace(PlaceLevel.CITY, city.provinceCode(), city.code(), null);
      }
      case 7, 8, 9 ->
          new RecordedPlace(
              PlaceLevel.COMMUNE, pick(AREAS.list(AreaLevel.COMMUNE)).code(), null, null);
      default -> {
        Area commune = pick(AREAS.list(AreaLevel.COMMUNE));
        LonLat point = commune.point().orElseThrow();
        yield new RecordedPlace(
            PlaceLevel.POINT,
            commune.code(),
            null,
            new LonLat(
                point.lon() + random.nextGaussian() / 50,
                point.lat() + random.nextGaussian() / 50));
      }
    };
  }

  private List<Inventory> inventories() {
    List<Inventory> inventories = new ArrayList<>();
    for (Area province : AREAS.list(AreaLevel.PROVINCE)) {
      if (random.nextInt(3) > 0) {
        inventories.add(
            new Inventory(
                "random:inventory-" + province.code(),
                province.code(),
                random.nextBoolean() ? Set.of() : Set.copyOf(themeCodes()),
                AS_OF.minusDays(random.nextInt(900))));
      }
    }
    return inventories;
  }

  private List<String> themeCodes() {
    return THEMES.list().stream().map(Theme::code).filter(c -> random.nextInt(4) > 0).toList();
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
