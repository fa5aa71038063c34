package org.nasij.analytics.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.nasij.analytics.bench.Measurement.Figure;
import org.nasij.analytics.bench.Measurement.Goal;
import org.nasij.analytics.certainty.ParallelDraws;
import org.nasij.analytics.method.access.TravelPairs;
import org.nasij.analytics.method.certainty.RankCertainty;
import org.nasij.analytics.method.certainty.RankDraws;
import org.nasij.analytics.method.composite.CounterRandom;
import org.nasij.analytics.method.coverage.Cell;
import org.nasij.analytics.method.coverage.CoverageModel;
import org.nasij.analytics.method.coverage.CoverageResult;
import org.nasij.analytics.method.coverage.CoverageWorld;
import org.nasij.analytics.method.declaration.MethodParameters;
import org.nasij.analytics.method.declaration.Uncertainty;
import org.nasij.analytics.method.evidence.Inventory;
import org.nasij.analytics.method.supply.Activity;
import org.nasij.analytics.method.supply.Delivery;
import org.nasij.analytics.method.supply.RecordedPlace;
import org.nasij.analytics.method.supply.Sector;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Areas;
import org.nasij.geo.area.PlaceLevel;
import org.nasij.geo.coordinates.LonLat;
import org.nasij.geo.reference.ReferenceFiles;
import org.nasij.geo.theme.NeedKind;
import org.nasij.geo.theme.Theme;
import org.nasij.geo.theme.Themes;

/**
 * The draws behind ranks: the whole ranking of every theme with a target group and both sectors, as
 * often as the method draws, over the real areas and seeded activities of which a third states no
 * capacity, in a country known whole, so that every area is ranked. Forming pairs and summing up
 * are in it; starting Spark and the published figures are not.
 */
final class DrawsLine implements BenchLine {
  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
  private static final int ACTIVITIES = 20_000;
  private static final long SEED = 12;
  private static final double MOST_SECONDS = 60;
  private static final double MOST_SECONDS_PER_THEME = 5;

  @Override
  public String key() {
    return "draws";
  }

  @Override
  public String title() {
    return "1,000 draws of the ranks of all areas, themes with a target group and sectors";
  }

  @Override
  public Measurement measure(Workbench bench) {
    ParallelDraws draws =
        new ParallelDraws(JavaSparkContext.fromSparkContext(bench.spark().sparkContext()));
    bench.say("publishing the figures to be drawn anew");
    CoverageModel model = new CoverageModel(world(), MethodParameters.STANDARD);
    TravelPairs pairs = model.formPairs();
    CoverageResult published =
        model.complete(model.problems().stream().map(p -> p.solve(pairs)).toList());
    double processorBefore = processorSeconds();
    double seconds = 0;
    double slowest = 0;
    int themes = 0;
    long ranks = 0;
    for (Theme theme : model.world().themes().list()) {
      if (theme.needKind() == NeedKind.TARGET) {
        bench.say("drawing the ranks of " + theme.code());
        long start = System.nanoTime();
        for (Sector sector : Sector.values()) {
          ranks += draw(draws, model, published, theme, sector);
        }
        double taken = Workbench.secondsSince(start);
        seconds += taken;
        slowest = Math.max(slowest, taken);
        themes++;
      }
    }
    return Measurement.of(
        List.of(
            new Figure("themes, each for two sectors", themes, "themes"),
            new Figure("activities", ACTIVITIES, "activities"),
            new Figure("ranks drawn", ranks, "ranks"),
            new Figure("processor time of all threads", processorSeconds() - processorBefore, "s")),
        List.of(
            Goal.atMost(MOST_SECONDS, "all draws", seconds, "s"),
            Goal.atMost(MOST_SECONDS_PER_THEME, "slowest theme, both sectors", slowest, "s")));
  }

  /** Of this process so far: what the draws cost, whatever else the machine does meanwhile. */
  private static double processorSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
  }

  private static long draw(
      ParallelDraws parallel,
      CoverageModel model,
      CoverageResult published,
      Theme theme,
      Sector sector) {
    List<Cell> cells =
        published.cells().stream()
            .filter(cell -> cell.sector() == sector && cell.theme().equals(theme.code()))
            .toList();
    double tau = published.findFigures(theme.code(), sector).orElseThrow().tau();
    Optional<RankDraws> draws =
        RankDraws.of(model, theme, sector, cells, tau, Uncertainty.STANDARD);
    if (draws.isEmpty()) {
      return 0;
    }
    short[][] ranks = parallel.ranks(draws.get(), Uncertainty.STANDARD.draws());
    return (long) RankCertainty.of(draws.get(), ranks).areas().size() * ranks.length;
  }

  private static CoverageWorld world() {
    Areas areas = ReferenceFiles.areas();
    Themes themes = ReferenceFiles.themes();
    List<Area> communes = areas.list(AreaLevel.COMMUNE);
    List<Activity> activities = new ArrayList<>();
    for (int number = 0; number < ACTIVITIES; number++) {
      // Squared, so that some communes have many and others few.
      double place = CounterRandom.uniform(SEED, number, 0);
      Area commune = communes.get((int) (place * place * communes.size()));
      Theme theme =
          themes.list().get((int) (CounterRandom.uniform(SEED, number, 1) * themes.list().size()));
      activities.add(activity(number, commune, theme));
    }
    return new CoverageWorld(
        AS_OF,
        areas,
        ReferenceFiles.census(),
        themes,
        activities,
        List.of(new Inventory("bench:inventory", Areas.COUNTRY, Set.of(), AS_OF)),
        Map.of());
  }

  private static Activity activity(int number, Area commune, Theme theme) {
    LonLat centre = commune.point().orElseThrow();
    LonLat point =
        new LonLat(
            centre.lon() + (CounterRandom.uniform(SEED, number, 2) - .5) / 20,
            centre.lat() + (CounterRandom.uniform(SEED, number, 3) - .5) / 20);
    boolean association = CounterRandom.uniform(SEED, number, 4) < .8;
    boolean unknown = CounterRandom.uniform(SEED, number, 5) < 1.0 / 3;
    return new Activity(
        "bench:" + number,
        "bench:organization-" + number,
        association ? "association" : "public-body",
        association ? "association" : "public",
        "bench:site-" + number,
        List.of(theme.code()),
        unknown ? Double.NaN : 10 + Math.floor(200 * CounterRandom.uniform(SEED, number, 6)),
        Delivery.SITE,
        new RecordedPlace(PlaceLevel.POINT, commune.code(), null, point),
        List.of(),
        AS_OF.minusMonths(3),
        null,
        null);
  }
}
