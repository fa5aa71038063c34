package org.nasij.analytics.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.nasij.analytics.method.coverage.CoverageModel;
import org.nasij.analytics.method.coverage.CoverageWorld;
import org.nasij.analytics.method.declaration.MethodParameters;
import org.nasij.analytics.method.supply.Activity;
import org.nasij.analytics.method.supply.Delivery;
import org.nasij.analytics.method.supply.RecordedPlace;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Areas;
import org.nasij.geo.area.PlaceLevel;
import org.nasij.geo.coordinates.LonLat;
import org.nasij.geo.reference.ReferenceFiles;
import org.nasij.geo.theme.Theme;
import org.nasij.geo.theme.Themes;

/** Invented sites around the real communes, for measurements alone. */
final class BenchWorld {
  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
  private static final long SEED = 1;

  /** How far sites lie from their commune's point, degrees, standard deviation. */
  private static final double SPREAD_DEGREES = 0.02;

  private BenchWorld() {}

  /**
   * A model of sites with one activity each.
   *
   * @param themes what every activity serves
   */
  static CoverageModel model(int sites, Themes themes) {
    Areas areas = ReferenceFiles.areas();
    List<Area> communes = areas.list(AreaLevel.COMMUNE);
    List<String> codes = themes.list().stream().map(Theme::code).toList();
    Random random = new Random(SEED);
    List<Activity> activities = new ArrayList<>(sites);
    for (int site = 0; site < sites; site++) {
      activities.add(activity(site, communes.get(random.nextInt(communes.size())), codes, random));
    }
    return new CoverageModel(
        new CoverageWorld(
            AS_OF, areas, ReferenceFiles.census(), themes, activities, List.of(), Map.of()),
        MethodParameters.STANDARD);
  }

  private static Activity activity(int number, Area commune, List<String> themes, Random random) {
    LonLat centre = commune.point().orElseThrow();
    LonLat point =
        new LonLat(
            centre.lon() + random.nextGaussian() * SPREAD_DEGREES,
            centre.lat() + random.nextGaussian() * SPREAD_DEGREES);
    String id = "bench:" + number;
    return new Activity(
        id,
        id,
        "public-body",
        "public",
        id,
        themes,
        themes.size() * (10.0 + random.nextInt(500)),
        Delivery.SITE,
        new RecordedPlace(PlaceLevel.POINT, commune.code(), null, point),
        List.of(),
        AS_OF.minusDays(random.nextInt(700)),
        null,
        null);
  }
}
