package org.nasij.ingestion.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What organizations of the invented world that are open to support need. */
final class SupportNeeds {
  private static final int NEEDS = 600;

  private SupportNeeds() {}

  static List<Row> generate(Directory directory, long seed, double scale) {
    Dice dice = new Dice(seed, "support needs");
    Lottery<Directory.Member> members = new Lottery<>(directory.members(), member -> 1);
    Lottery<Words.Need> needs = new Lottery<>(Words.needs(), Words.Need::share);
    List<Row> rows = new ArrayList<>();
    for (int number = 1; number <= Math.round(NEEDS * scale); number++) {
      rows.add(row(number, members.draw(dice), needs.draw(dice), dice));
    }
    return List.copyOf(rows);
  }

  private static Row row(int number, Directory.Member member, Words.Need need, Dice dice) {
    Row row =
        new Row()
            .with("id", String.format(Locale.ROOT, "support-need-%04d", number))
            .with("organization_id", member.id())
            .with("kind", need.kind())
            .with("title", need.title().fr() + Words.MARK_FR)
            .with("description", need.title().ar() + Words.MARK_AR)
            .with("recorded_on", DemonstrationWorld.AS_OF.minusDays(dice.between(5, 500)));
    if (dice.chance(0.8)) {
      row.with("themes", member.theme().code());
    }
    if (need.kind().equals("money")) {
      long amount = Math.max(5_000, Math.round(dice.logNormal(90_000, 0.8) / 1_000) * 1_000);
      row.with("amount", Long.toString(amount)).with("currency", "MAD");
    }
    if (dice.chance(0.5)) {
      row.with("open_until", DemonstrationWorld.AS_OF.plusDays(dice.between(-60, 400)));
    }
    return row;
  }
}
