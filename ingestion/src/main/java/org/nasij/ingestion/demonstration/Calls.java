package org.nasij.ingestion.demonstration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.AreaLevel;

/** What funders of the invented world have open: for whom, where, and how much. */
final class Calls {
  private static final int CALLS = 60;

  private final List<Area> regions;
  private final Lottery<Funding.Funder> funders;
  private final Lottery<Words.ThemeProfile> themes;
  private final Dice dice;
  private final List<Row> rows = new ArrayList<>();

  private Calls(Landscape landscape, Funding funding, List<Words.ThemeProfile> themes, long seed) {
    this.regions = landscape.areas().list(AreaLevel.REGION);
    this.funders = new Lottery<>(funding.all(), Funding.Funder::size);
    this.themes = new Lottery<>(themes, Words.ThemeProfile::share);
    this.dice = new Dice(seed, "calls");
  }

  static List<Row> generate(
      Landscape landscape,
      Funding funding,
      List<Words.ThemeProfile> themes,
      long seed,
      double scale) {
    Calls calls = new Calls(landscape, funding, themes, seed);
    for (int number = 1; number <= Math.round(CALLS * scale); number++) {
      calls.add(number);
    }
    return List.copyOf(calls.rows);
  }

  private void add(int number) {
    Funding.Funder funder = funders.draw(dice);
    long smallest = 10_000L * dice.between(1, 10);
    long largest = smallest * dice.between(3, 12);
    long budget = largest * dice.between(4, 20);
    Row row =
        new Row()
            .with("id", String.format(Locale.ROOT, "call-%03d", number))
            .with("funder_id", funder.id())
            .with("title", "Appel à projets " + number + ", " + funder.name() + Words.MARK_FR)
            .with("description", "نداء لتقديم المشاريع" + Words.MARK_AR)
            .with("themes", themes())
            .with("area_codes", areas())
            .with("support_kinds", dice.chance(0.7) ? "money" : "money;goods;training")
            .with("budget", Long.toString(budget))
            .with("smallest_ticket", Long.toString(smallest))
            .with("largest_ticket", Long.toString(largest))
            .with("currency", dice.chance(0.85) ? "MAD" : "EUR")
            .with("recorded_on", DemonstrationWorld.AS_OF.minusDays(dice.between(5, 300)));
    // Most are open on the world's day; some are over, some still to come.
    double sort = dice.fraction();
    int opens = sort < 0.75 ? -dice.between(5, 120) : sort < 0.9 ? -400 : dice.between(10, 90);
    row.with("opens_on", DemonstrationWorld.AS_OF.plusDays(opens));
    if (sort < 0.6) {
      row.with("closes_on", DemonstrationWorld.AS_OF.plusDays(dice.between(20, 240)));
    } else if (sort >= 0.75) {
      row.with("closes_on", DemonstrationWorld.AS_OF.plusDays(opens + dice.between(60, 200)));
    }
    rows.add(row);
  }

  private String themes() {
    Set<String> codes = new LinkedHashSet<>();
    int wished = dice.between(0, 3);
    while (codes.size() < wished) {
      codes.add(themes.draw(dice).code());
    }
    return String.join(";", codes);
  }

  private String areas() {
    Set<String> codes = new LinkedHashSet<>();
    int wished = dice.chance(0.5) ? 0 : dice.between(1, 3);
    while (codes.size() < wished) {
      codes.add(dice.pick(regions).code());
    }
    return String.join(";", codes);
  }
}
