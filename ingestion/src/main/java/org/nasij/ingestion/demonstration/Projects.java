package org.nasij.ingestion.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.nasij.geo.area.Area;

/** The projects of the invented world: half of them where no association founded itself so far. */
final class Projects {
  private static final int PROJECTS = 120;

  /** How far a project is, and how often. */
  private enum Status {
    IDEA("idea", 0.22),
    SEEKS_A_LEAD("seeks-a-lead", 0.18),
    PLANNED("planned", 0.25),
    RUNNING("running", 0.23),
    CLOSED("closed", 0.12);

    private final String code;
    private final double share;

    Status(String code, double share) {
      this.code = code;
      this.share = share;
    }
  }

  private final Landscape landscape;
  private final List<Area> deserts;
  private final List<Directory.Member> members;
  private final Map<String, List<Words.Title>> titles;
  private final Map<String, String> activityOfMember;
  private final Lottery<Words.ThemeProfile> themes;
  private final Dice dice;
  private final List<Row> rows = new ArrayList<>();

  private Projects(
      Landscape landscape, Directory directory, List<Words.ThemeProfile> themes, long seed) {
    this.landscape = landscape;
    this.deserts = landscape.deserts();
    this.members = directory.members();
    this.titles = Words.titles().stream().collect(Collectors.groupingBy(Words.Title::theme));
    this.activityOfMember =
        directory.activities().stream()
            .map(Row::cells)
            .collect(
                Collectors.toMap(
                    cells -> cells.getOrDefault("organization_id", ""),
                    cells -> cells.getOrDefault("id", ""),
                    (first, other) -> first));
    this.themes = new Lottery<>(themes, Words.ThemeProfile::share);
    this.dice = new Dice(seed, "projects");
  }

  static List<Row> generate(
      Landscape landscape,
      Directory directory,
      List<Words.ThemeProfile> themes,
      long seed,
      double scale) {
    Projects projects = new Projects(landscape, directory, themes, seed);
    Lottery<Status> statuses = new Lottery<>(List.of(Status.values()), status -> status.share);
    for (int number = 1; number <= Math.round(PROJECTS * scale); number++) {
      projects.add(number, statuses.draw(projects.dice));
    }
    return List.copyOf(projects.rows);
  }

  private void add(int number, Status status) {
    Directory.Member member = dice.pick(members);
    Words.ThemeProfile theme = dice.chance(0.6) ? member.theme() : themes.draw(dice);
    Area commune = dice.chance(0.5) ? dice.pick(deserts) : member.commune();
    Words.Title title = dice.pick(titles.getOrDefault(theme.code(), List.of()));
    Row row =
        new Row()
            .with("id", String.format(Locale.ROOT, "project-%04d", number))
            .with("title", title.name().fr() + ", " + commune.nameFr() + Words.MARK_FR)
            .with("description", title.name().ar() + "، " + commune.nameAr() + Words.MARK_AR)
            .with("status", status.code)
            .with("themes", theme.code());
    if (status != Status.SEEKS_A_LEAD && (status != Status.IDEA || dice.chance(0.5))) {
      row.with("organization_id", member.id());
    }
    place(row, theme, commune);
    double capacity = Math.max(10, Math.round(dice.logNormal(theme.medianCapacity(), 0.6) / 5) * 5);
    if (dice.chance(0.8)) {
      row.with("capacity", Long.toString((long) capacity));
    }
    addMoney(row, status, capacity * dice.logNormal(theme.placeCostMad(), 0.3));
    addPeriod(row, status);
    if (status == Status.CLOSED && dice.chance(0.5)) {
      row.with("activity_id", activityOfMember.getOrDefault(member.id(), ""));
    }
    row.with("recorded_on", DemonstrationWorld.AS_OF.minusDays(dice.between(5, 500)));
    rows.add(row);
  }

  private void place(Row row, Words.ThemeProfile theme, Area commune) {
    if (dice.chance(theme.outreach())) {
      List<Area> near = landscape.neighbours(commune);
      row.with("delivery", "outreach")
          .with(
              "area_codes",
              near.stream()
                  .limit(dice.between(1, 4))
                  .map(Area::code)
                  .collect(Collectors.joining(";")));
    } else {
      row.with("delivery", "site").with("area_codes", commune.code());
    }
  }

  private void addMoney(Row row, Status status, double cost) {
    if (status == Status.IDEA && dice.chance(0.6)) {
      return;
    }
    long stated = Math.max(1_000, Math.round(cost / 1_000) * 1_000);
    double share =
        switch (status) {
          case IDEA, SEEKS_A_LEAD -> 1;
          case PLANNED -> 0.2 + 0.7 * dice.fraction();
          case RUNNING -> 0.4 * dice.fraction();
          case CLOSED -> 0;
        };
    row.with("cost", Long.toString(stated))
        .with("sought", Long.toString(Math.round(stated * share)))
        .with("currency", "MAD");
  }

  private void addPeriod(Row row, Status status) {
    LocalDate today = DemonstrationWorld.AS_OF;
    switch (status) {
      case IDEA, SEEKS_A_LEAD -> {
        // Nobody has said when.
      }
      case PLANNED -> row.with("starts_on", today.plusDays(dice.between(20, 300)));
      case RUNNING ->
          row.with("starts_on", today.minusDays(dice.between(20, 500)))
              .with("ends_on", today.plusDays(dice.between(60, 900)));
      case CLOSED -> {
        LocalDate end = today.minusDays(dice.between(30, 400));
        row.with("starts_on", end.minusDays(dice.between(200, 700))).with("ends_on", end);
      }
    }
  }
}
