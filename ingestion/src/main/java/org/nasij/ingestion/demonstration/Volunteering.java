package org.nasij.ingestion.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nasij.geo.area.Area;

/** The roles that the organizations of the invented world seek volunteers for, and who offers. */
final class Volunteering {
  private static final int OPPORTUNITIES = 3_000;
  private static final int VOLUNTEERS = 1_200;

  private final Landscape landscape;
  private final Directory directory;
  private final List<Words.ThemeProfile> themes;
  private final List<Words.Role> roles = Words.roles();
  private final Dice dice;
  private final List<Row> opportunities = new ArrayList<>();
  private final List<Row> volunteers = new ArrayList<>();

  private Volunteering(
      Landscape landscape, Directory directory, List<Words.ThemeProfile> themes, long seed) {
    this.landscape = landscape;
    this.directory = directory;
    this.themes = themes;
    this.dice = new Dice(seed, "volunteering");
  }

  static Volunteering generate(
      Landscape landscape,
      Directory directory,
      List<Words.ThemeProfile> themes,
      long seed,
      double scale) {
    Volunteering volunteering = new Volunteering(landscape, directory, themes, seed);
    volunteering.addOpportunities((int) Math.round(OPPORTUNITIES * scale));
    volunteering.addVolunteers((int) Math.round(VOLUNTEERS * scale));
    return volunteering;
  }

  List<Row> opportunities() {
    return List.copyOf(opportunities);
  }

  List<Row> volunteers() {
    return List.copyOf(volunteers);
  }

  private void addOpportunities(int count) {
    Lottery<Directory.Member> members = new Lottery<>(directory.members(), Directory.Member::size);
    Map<String, List<String>> sites =
        directory.sites().stream()
            .map(Row::cells)
            .collect(
                Collectors.groupingBy(
                    cells -> cells.getOrDefault("organization_id", ""),
                    Collectors.mapping(
                        cells -> cells.getOrDefault("id", ""), Collectors.toList())));
    for (int number = 1; number <= count; number++) {
      Directory.Member member = members.draw(dice);
      addOpportunity(number, member, sites.getOrDefault(member.id(), List.of()));
    }
  }

  private void addOpportunity(int number, Directory.Member member, List<String> sites) {
    Words.Role role = dice.pick(roles);
    Row row =
        new Row()
            .with("id", String.format(Locale.ROOT, "opportunity-%05d", number))
            .with("organization_id", member.id())
            .with("title", role.title().fr() + Words.MARK_FR)
            .with("description", role.title().ar() + Words.MARK_AR)
            .with("themes", member.theme().code())
            .with("skills", role.skill())
            .with("languages", dice.chance(0.5) ? "ar" : "ar;fr")
            .with("places", Integer.toString(dice.between(1, 8)))
            .with("hours_per_year", Integer.toString(5 * dice.between(2, 40)));
    double sort = dice.fraction();
    if (sort < 0.72 && !sites.isEmpty()) {
      row.with("delivery", "site").with("site_id", dice.pick(sites));
    } else if (sort < 0.9) {
      row.with("delivery", "outreach").with("area_codes", near(member.commune()));
    } else {
      row.with("delivery", "remote");
    }
    LocalDate recorded = DemonstrationWorld.AS_OF.minusDays(dice.between(5, 400));
    row.with("recorded_on", recorded);
    if (dice.chance(0.6)) {
      LocalDate start = DemonstrationWorld.AS_OF.plusDays(dice.between(-200, 120));
      row.with("starts_on", start).with("ends_on", start.plusDays(dice.between(90, 500)));
    }
    opportunities.add(row);
  }

  private String near(Area commune) {
    return landscape.neighbours(commune).stream()
        .limit(dice.between(1, 3))
        .map(Area::code)
        .collect(Collectors.joining(";"));
  }

  private void addVolunteers(int count) {
    Lottery<Area> communes = landscape.communes();
    Lottery<Words.ThemeProfile> wishes = new Lottery<>(themes, Words.ThemeProfile::share);
    for (int number = 1; number <= count; number++) {
      Area commune = communes.draw(dice);
      long hours = Math.round(dice.logNormal(60, 0.7) / 5) * 5;
      Row row =
          new Row()
              .with("id", String.format(Locale.ROOT, "volunteer-%05d", number) + Words.MARK_FR)
              .with("themes", wishes(wishes))
              .with("skills", dice.pick(roles).skill())
              .with("languages", dice.chance(0.4) ? "ar;fr" : "ar")
              .with("hours_per_year", Long.toString(Math.max(5, Math.min(600, hours))))
              .with("recorded_on", DemonstrationWorld.AS_OF.minusDays(dice.between(5, 700)));
      double told = dice.fraction();
      if (told < 0.4) {
        row.with("area_code", commune.code());
      } else if (told < 0.96) {
        row.with("area_code", landscape.province(commune).code());
      }
      if (dice.chance(0.1)) {
        row.with("available_until", DemonstrationWorld.AS_OF.plusDays(dice.between(-200, 300)));
      }
      volunteers.add(row);
    }
  }

  /** Most would help with several themes; some say none. */
  private String wishes(Lottery<Words.ThemeProfile> lottery) {
    if (dice.chance(0.06)) {
      return "";
    }
    Set<String> codes = new LinkedHashSet<>();
    int wished = dice.between(2, 5);
    while (codes.size() < wished) {
      codes.add(lottery.draw(dice).code());
    }
    return String.join(";", codes);
  }
}
