package org.nasij.ingestion.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.City;
import org.nasij.geo.census.Census;
import org.nasij.geo.coordinates.LonLat;

/** The organizations of the invented world, their sites and what they do there. */
final class Directory {
  private static final int ORGANIZATIONS = 4_000;
  private static final int ACTIVITIES = 9_000;
  private static final double KM_PER_DEGREE = 111.195;

  /** What a row of an organization is called in each kind, and how often the kind occurs. */
  private enum Kind {
    ASSOCIATION("association", 0.80, "Association", "جمعية"),
    COOPERATIVE("cooperative", 0.09, "Coopérative", "تعاونية"),
    FEDERATION("federation", 0.03, "Fédération", "فيدرالية"),
    FOUNDATION("foundation", 0.02, "Fondation", "مؤسسة"),
    SOCIAL_ENTERPRISE("social-enterprise", 0.02, "Entreprise solidaire", "مقاولة تضامنية"),
    PUBLIC_BODY("public-body", 0.03, "Centre public", "مركز عمومي"),
    INFORMAL_GROUP("informal-group", 0.01, "Collectif", "مجموعة");

    private final String code;
    private final double share;
    private final String fr;
    private final String ar;

    Kind(String code, double share, String fr, String ar) {
      this.code = code;
      this.share = share;
      this.fr = fr;
      this.ar = ar;
    }
  }

  /**
   * An organization, as far as its sites, activities and funding depend on it.
   *
   * @param size how much it does, relative to others
   */
  record Member(String id, String name, Area commune, Words.ThemeProfile theme, double size) {}

  private record Site(String id, Area commune) {}

  private final Landscape landscape;
  private final Census census;
  private final List<Words.ThemeProfile> themes;
  private final Map<String, List<Words.Title>> titles;
  private final List<Words.Name> names = Words.names();
  private final Dice dice;
  private final Map<String, Long> communesOfName;
  private final Map<String, Lottery<Words.ThemeProfile>> themesOfProvince = new LinkedHashMap<>();
  private final List<Member> members = new ArrayList<>();
  private final List<Row> organizations = new ArrayList<>();
  private final List<Row> sites = new ArrayList<>();
  private final List<Row> activities = new ArrayList<>();

  private Directory(
      Landscape landscape, Census census, List<Words.ThemeProfile> themes, long seed) {
    this.landscape = landscape;
    this.census = census;
    this.themes = themes;
    this.titles = Words.titles().stream().collect(Collectors.groupingBy(Words.Title::theme));
    this.dice = new Dice(seed, "directory");
    this.communesOfName =
        landscape.areas().list().stream()
            .collect(Collectors.groupingBy(Area::nameFr, Collectors.counting()));
  }

  static Directory generate(
      Landscape landscape,
      Census census,
      List<Words.ThemeProfile> themes,
      long seed,
      double scale) {
    Directory directory = new Directory(landscape, census, themes, seed);
    directory.addOrganizations((int) Math.round(ORGANIZATIONS * scale));
    directory.addActivities((int) Math.round(ACTIVITIES * scale));
    return directory;
  }

  List<Member> members() {
    return List.copyOf(members);
  }

  List<Row> organizations() {
    return List.copyOf(organizations);
  }

  List<Row> sites() {
    return List.copyOf(sites);
  }

  List<Row> activities() {
    return List.copyOf(activities);
  }

  private void addOrganizations(int count) {
    Lottery<Area> communes = landscape.communes();
    Lottery<Kind> kinds = new Lottery<>(List.of(Kind.values()), kind -> kind.share);
    Lottery<String> levels =
        new Lottery<>(
            List.of("self-declared", "document-seen", "peer", "certified"),
            level ->
                switch (level) {
                  case "self-declared" -> 0.68;
                  case "document-seen" -> 0.2;
                  case "peer" -> 0.08;
                  default -> 0.04;
                });
    for (int number = 1; number <= count; number++) {
      Area commune = communes.draw(dice);
      Kind kind = kinds.draw(dice);
      Words.ThemeProfile theme = drawTheme(landscape.province(commune).code());
      Words.Name word = dice.pick(names);
      String id = String.format(Locale.ROOT, "organization-%05d", number);
      String name =
          kind.fr + " " + word.fr() + " " + theme.purpose().fr() + ", " + commune.nameFr();
      Row row =
          new Row()
              .with("id", id)
              .with("name", name + Words.MARK_FR)
              .with(
                  "name_ar",
                  kind.ar
                      + " "
                      + word.ar()
                      + " "
                      + theme.purpose().ar()
                      + "، "
                      + commune.nameAr()
                      + Words.MARK_AR)
              .with("kind", kind.code)
              .with("verification_level", levels.draw(dice))
              .with("description", "Organisation inventée pour montrer Nasij" + Words.MARK_FR)
              .with("languages", languages(commune));
      if (dice.chance(0.7)) {
        row.with("registration_number", String.format(Locale.ROOT, "DEMO-%05d", number));
      }
      if (dice.chance(0.15)) {
        row.with(
            "website", String.format(Locale.ROOT, "https://organization-%05d.example.org", number));
      }
      LocalDate firstRecord = dateRecord(row, commune);
      row.with("founded_on", firstRecord.minusDays((long) (200 + dice.exponential(3_200))));
      organizations.add(row);
      members.add(new Member(id, name, commune, theme, dice.logNormal(1, 1)));
    }
  }

  private Words.ThemeProfile drawTheme(String province) {
    return themesOfProvince
        .computeIfAbsent(
            province,
            code ->
                new Lottery<>(
                    themes, theme -> theme.share() * landscape.themeFactor(code, theme.code())))
        .draw(dice);
  }

  private String languages(Area commune) {
    List<String> languages = new ArrayList<>(List.of("ar"));
    addTongue(languages, "shi", commune, "tachelhit_pct");
    addTongue(languages, "tzm", commune, "tamazight_pct");
    addTongue(languages, "rif", commune, "tarifit_pct");
    if (dice.chance(0.6)) {
      languages.add("fr");
    }
    return String.join(";", languages);
  }

  private void addTongue(List<String> languages, String code, Area commune, String column) {
    // Not published for a few communes: NaN compares as false.
    if (dice.fraction() * 100 < census.value(commune.code(), column)) {
      languages.add(code);
    }
  }

  /**
   * Evidence is fresh in the first province; elsewhere about a fifth of it is two years old.
   *
   * @return the day of the record
   */
  private LocalDate dateRecord(Row row, Area commune) {
    boolean first = landscape.province(commune).code().equals(Landscape.FIRST_PROVINCE);
    long evidenceDays =
        first ? dice.between(20, 330) : Math.min(2_000, (long) (15 + dice.exponential(430)));
    LocalDate evidence = DemonstrationWorld.AS_OF.minusDays(evidenceDays);
    LocalDate recorded = evidence;
    if (dice.chance(0.35)) {
      recorded = evidence.minusDays(dice.between(60, 900));
      row.with("confirmed_on", evidence);
    }
    row.with("recorded_on", recorded);
    return recorded;
  }

  private void addActivities(int count) {
    Map<String, List<Site>> sitesOfMember = new LinkedHashMap<>();
    Lottery<Member> bySize = new Lottery<>(members, Member::size);
    for (int number = 1; number <= count; number++) {
      // Each has one activity first; the others go where much is done already.
      Member member = number <= members.size() ? members.get(number - 1) : bySize.draw(dice);
      List<Site> own = sitesOfMember.computeIfAbsent(member.id(), id -> addSites(member));
      addActivity(number, member, dice.pick(own));
    }
  }

  private List<Site> addSites(Member member) {
    List<Site> own = new ArrayList<>();
    int count = dice.chance(0.16) ? dice.between(2, 3) : 1;
    List<Area> near = landscape.neighbours(member.commune());
    for (int i = 0; i < count; i++) {
      Area commune =
          i == 0 ? member.commune() : near.get(dice.between(0, Math.min(6, near.size() - 1)));
      Site site = new Site(String.format(Locale.ROOT, "site-%05d", sites.size() + 1), commune);
      Row row =
          new Row()
              .with("id", site.id())
              .with("organization_id", member.id())
              .with("name", "Local " + (i + 1) + ", " + member.name() + Words.MARK_FR);
      placeSite(row, commune);
      dateRecord(row, commune);
      sites.add(row);
      own.add(site);
    }
    return own;
  }

  /** Half tell the point, the others the commune, a name, a coarse place, or nothing. */
  private void placeSite(Row row, Area commune) {
    double sort = dice.fraction();
    City city = landscape.areas().findCityOfCommune(commune.code()).orElse(null);
    if (sort < 0.04) {
      row.with("place_visibility", "unlisted");
    } else if (sort < 0.11) {
      row.with("place_visibility", "approximate").with("area_code", commune.code());
    } else {
      row.with("place_visibility", "exact");
      if (sort < 0.20 && city != null) {
        row.with("place", dice.chance(0.3) ? city.nameAr() : city.nameFr());
      } else if (sort < 0.30 && communesOfName.getOrDefault(commune.nameFr(), 0L) == 1) {
        row.with("place", commune.nameFr());
      } else if (sort < 0.45) {
        row.with("area_code", commune.code());
      } else {
        LonLat point = pointNear(commune);
        row.with("area_code", commune.code())
            .with("lon", String.format(Locale.ROOT, "%.5f", point.lon()))
            .with("lat", String.format(Locale.ROOT, "%.5f", point.lat()));
      }
    }
  }

  /** Within a quarter of the commune's radius, at most 2 km, of its representative point. */
  private LonLat pointNear(Area commune) {
    LonLat centre = commune.point().orElseThrow();
    double radiusKm =
        Math.min(2, 0.25 * Math.sqrt(commune.areaKm2().orElseThrow() / Math.PI))
            * Math.sqrt(dice.fraction());
    double angle = 2 * Math.PI * dice.fraction();
    double latDegrees = radiusKm * Math.sin(angle) / KM_PER_DEGREE;
    double lonDegrees =
        radiusKm * Math.cos(angle) / (KM_PER_DEGREE * Math.cos(Math.toRadians(centre.lat())));
    return new LonLat(centre.lon() + lonDegrees, centre.lat() + latDegrees);
  }

  private void addActivity(int number, Member member, Site site) {
    Words.ThemeProfile theme =
        dice.chance(0.72) ? member.theme() : drawTheme(landscape.province(site.commune()).code());
    Words.Title title = dice.pick(titles.getOrDefault(theme.code(), List.of()));
    Row row =
        new Row()
            .with("id", String.format(Locale.ROOT, "activity-%05d", number))
            .with("organization_id", member.id())
            .with("title", title.name().fr() + Words.MARK_FR)
            .with("description", title.name().ar() + Words.MARK_AR)
            .with("themes", themeCodes(theme, member.theme()))
            .with("target_groups", theme.targetGroups());
    if (dice.chance(theme.outreach())) {
      row.with("delivery", "outreach").with("area_codes", outreachAreas(site.commune()));
    } else {
      row.with("delivery", "site").with("site_id", site.id());
    }
    addCapacity(row, theme);
    addPeriod(row);
    dateRecord(row, site.commune());
    activities.add(row);
  }

  private String themeCodes(Words.ThemeProfile theme, Words.ThemeProfile other) {
    return theme.equals(other) || !dice.chance(0.35)
        ? theme.code()
        : theme.code() + ";" + other.code();
  }

  private String outreachAreas(Area commune) {
    return landscape.neighbours(commune).stream()
        .limit(dice.between(1, 5))
        .map(Area::code)
        .collect(Collectors.joining(";"));
  }

  private void addCapacity(Row row, Words.ThemeProfile theme) {
    if (dice.chance(theme.unknownCapacity())) {
      return;
    }
    long capacity = Math.max(5, Math.round(dice.logNormal(theme.medianCapacity(), 0.8) / 5) * 5);
    row.with("capacity", Long.toString(capacity));
    if (dice.chance(0.3)) {
      long beneficiaries = Math.round(capacity * (0.6 + 0.5 * dice.fraction()));
      row.with("beneficiaries", Long.toString(beneficiaries))
          .with("results", beneficiaries + " bénéficiaires inventés" + Words.MARK_FR);
    }
  }

  private void addPeriod(Row row) {
    if (dice.chance(0.5)) {
      row.with("starts_on", DemonstrationWorld.AS_OF.minusDays(dice.between(100, 2_500)));
      if (dice.chance(0.3)) {
        row.with("ends_on", DemonstrationWorld.AS_OF.plusDays(dice.between(60, 900)));
      }
    }
  }
}
