package org.nasij.ingestion.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Areas;
import org.nasij.geo.census.Census;
import org.nasij.geo.coordinates.LonLat;
import org.nasij.geo.reference.ReferenceFiles;
import org.nasij.geo.theme.Theme;
import org.nasij.ingestion.schema.Field;
import org.nasij.ingestion.schema.FileType;
import org.nasij.ingestion.schema.Schemas;

class DemonstrationWorldTest {
  private static final Areas AREAS = ReferenceFiles.areas();
  private static final Census CENSUS = ReferenceFiles.census();
  private static final DemonstrationWorld WORLD = DemonstrationWorld.generate(AREAS, CENSUS, 1, 1);

  @ParameterizedTest
  @CsvSource({
    "ORGANIZATIONS, 4000, 4000",
    "SITES,         4000, 5600",
    "ACTIVITIES,    9000, 9000",
    "INVENTORIES,     50,  120",
    "FUNDERS,        300,  300",
    "FUNDING,       6000, 6000",
    "OPPORTUNITIES, 3000, 3000",
    "VOLUNTEERS,    1200, 1200",
    "PROJECTS,       120,  120",
    "SUPPORT_NEEDS,  600,  600",
    "CALLS,           60,   60",
  })
  void isOfTheAnnouncedSize(FileType type, int atLeast, int atMost) {
    assertThat(WORLD.rows(type)).hasSizeBetween(atLeast, atMost);
  }

  @Test
  void isTheSameForASeedAndAnotherForAnother(@TempDir Path folder) throws IOException {
    WORLD.write(folder.resolve("first"));
    DemonstrationWorld.generate(AREAS, CENSUS, 1, 1).write(folder.resolve("again"));
    DemonstrationWorld.generate(AREAS, CENSUS, 2, 1).write(folder.resolve("other"));

    for (FileType type : FileType.values()) {
      String file = type.code() + ".csv";
      byte[] first = Files.readAllBytes(folder.resolve("first").resolve(file));
      assertThat(Files.readAllBytes(folder.resolve("again").resolve(file))).isEqualTo(first);
      assertThat(Files.readAllBytes(folder.resolve("other").resolve(file))).isNotEqualTo(first);
    }
    assertThat(folder.resolve("first/world.properties"))
        .hasContent("world=demonstration\nas_of=2026-06-30\nsource=demonstration\n");
  }

  @Test
  void growsWithTheScale() {
    DemonstrationWorld small = DemonstrationWorld.generate(AREAS, CENSUS, 1, 0.1);

    assertThat(small.rows(FileType.ORGANIZATIONS)).hasSize(400);
    assertThat(small.rows(FileType.FUNDING)).hasSize(600);
  }

  @ParameterizedTest
  @EnumSource(FileType.class)
  void everyRecordSaysThatItIsInvented(FileType type) {
    assertThat(WORLD.rows(type))
        .allSatisfy(
            row -> assertThat(row.cells().values()).anyMatch(cell -> cell.endsWith(Words.MARK_FR)));
  }

  @ParameterizedTest
  @EnumSource(FileType.class)
  void fillsOnlyFieldsOfTheSchemaAndAllThatAreRequired(FileType type) {
    List<Field> fields = Schemas.get(type.recordType()).fields();
    Set<String> known = fields.stream().map(Field::name).collect(Collectors.toSet());
    List<String> required = fields.stream().filter(Field::required).map(Field::name).toList();

    assertThat(WORLD.rows(type))
        .allSatisfy(
            row -> {
              assertThat(known).containsAll(row.cells().keySet());
              assertThat(row.cells().keySet()).containsAll(required);
            });
  }

  @Test
  void refersOnlyToWhatItHolds() {
    assertReferences(FileType.SITES, "organization_id", FileType.ORGANIZATIONS);
    assertReferences(FileType.ACTIVITIES, "organization_id", FileType.ORGANIZATIONS);
    assertReferences(FileType.ACTIVITIES, "site_id", FileType.SITES);
    assertReferences(FileType.FUNDING, "funder_id", FileType.FUNDERS);
    assertReferences(FileType.FUNDING, "recipient_id", FileType.ORGANIZATIONS);
    assertReferences(FileType.OPPORTUNITIES, "organization_id", FileType.ORGANIZATIONS);
    assertReferences(FileType.OPPORTUNITIES, "site_id", FileType.SITES);
    assertReferences(FileType.PROJECTS, "organization_id", FileType.ORGANIZATIONS);
    assertReferences(FileType.PROJECTS, "activity_id", FileType.ACTIVITIES);
    assertReferences(FileType.SUPPORT_NEEDS, "organization_id", FileType.ORGANIZATIONS);
    assertReferences(FileType.CALLS, "funder_id", FileType.FUNDERS);
  }

  private static void assertReferences(FileType from, String field, FileType to) {
    assertThat(ids(to)).hasSameSizeAs(WORLD.rows(to));
    assertThat(ids(to)).containsAll(filled(from, field));
  }

  private static Set<String> ids(FileType type) {
    return new HashSet<>(filled(type, "id"));
  }

  private static List<String> filled(FileType type, String field) {
    return WORLD.rows(type).stream()
        .map(row -> row.cells().getOrDefault(field, ""))
        .filter(cell -> !cell.isEmpty())
        .toList();
  }

  @Test
  void listsTwoThirdsOfTheProvincesAndTangierFirst() {
    List<String> inventoried =
        WORLD.rows(FileType.INVENTORIES).stream()
            .map(row -> AREAS.findAncestor(row.cells().get("area_code"), AreaLevel.PROVINCE))
            .map(province -> province.orElseThrow().code())
            .distinct()
            .toList();

    assertThat(inventoried).hasSize(50).startsWith("MA-TNG");
    assertThat(WORLD.rows(FileType.INVENTORIES).get(0).cells())
        .containsEntry("area_code", "MA-TNG")
        .containsEntry("themes", "");
  }

  @Test
  void coversEveryTheme() {
    Map<String, Long> activities =
        filled(FileType.ACTIVITIES, "themes").stream()
            .flatMap(cell -> Arrays.stream(cell.split(";")))
            .collect(Collectors.groupingBy(code -> code, Collectors.counting()));

    assertThat(activities.keySet())
        .containsExactlyInAnyOrderElementsOf(
            ReferenceFiles.themes().list().stream().map(Theme::code).toList());
    assertThat(activities.values()).allMatch(count -> count >= 60);
  }

  @Test
  void standsInCitiesFirstAndLeavesRealDeserts() {
    Map<String, Integer> sites = new HashMap<>();
    filled(FileType.SITES, "area_code").forEach(code -> sites.merge(code, 1, Integer::sum));
    long empty =
        AREAS.list(AreaLevel.COMMUNE).stream()
            .filter(commune -> !sites.containsKey(commune.code()))
            .count();
    long urban =
        sites.entrySet().stream()
            .filter(entry -> Landscape.isUrban(AREAS.get(entry.getKey())))
            .mapToLong(Map.Entry::getValue)
            .sum();

    assertThat(empty).isBetween(500L, 1_100L);
    assertThat((double) urban / sites.values().stream().mapToInt(n -> n).sum())
        .isBetween(0.6, 0.95);
  }

  @Test
  void keepsPointsInsideTheirCommune() {
    for (Row row : WORLD.rows(FileType.SITES)) {
      if (row.cells().containsKey("lon")) {
        Area commune = AREAS.get(row.cells().get("area_code"));
        LonLat point =
            new LonLat(
                Double.parseDouble(row.cells().get("lon")),
                Double.parseDouble(row.cells().get("lat")));
        double radiusKm = Math.sqrt(commune.areaKm2().orElseThrow() / Math.PI);
        assertThat(point.greatCircleKm(commune.point().orElseThrow())).isLessThan(0.26 * radiusKm);
      }
    }
  }

  @Test
  void protectsSomePlaces() {
    List<Row> unlisted =
        WORLD.rows(FileType.SITES).stream()
            .filter(row -> "unlisted".equals(row.cells().get("place_visibility")))
            .toList();

    assertThat(unlisted).hasSizeGreaterThan(100);
    assertThat(unlisted)
        .allSatisfy(
            row -> assertThat(row.cells()).doesNotContainKeys("area_code", "lon", "lat", "place"));
    assertThat(filled(FileType.SITES, "place_visibility")).contains("approximate", "exact");
  }

  @Test
  void knowsSomeCapacitiesAndNotOthers() {
    double known =
        (double) filled(FileType.ACTIVITIES, "capacity").size()
            / WORLD.rows(FileType.ACTIVITIES).size();

    assertThat(known).isBetween(0.75, 0.92);
  }

  @Test
  void isPartlyStaleButNotInTangier() {
    LocalDate limit = DemonstrationWorld.AS_OF.minusMonths(24);
    List<Row> stale =
        WORLD.rows(FileType.ACTIVITIES).stream()
            .filter(row -> evidence(row).isBefore(limit))
            .toList();
    Map<String, String> areaOfSite = new HashMap<>();
    for (Row row : WORLD.rows(FileType.SITES)) {
      areaOfSite.put(row.cells().get("id"), row.cells().getOrDefault("area_code", "MA"));
    }

    assertThat((double) stale.size() / WORLD.rows(FileType.ACTIVITIES).size()).isBetween(0.1, 0.3);
    assertThat(stale)
        .noneMatch(
            row ->
                AREAS
                    .findAncestor(
                        areaOfSite.getOrDefault(row.cells().getOrDefault("site_id", ""), "MA"),
                        AreaLevel.PROVINCE)
                    .filter(province -> province.code().equals("MA-TNG"))
                    .isPresent());
  }

  private static LocalDate evidence(Row row) {
    Map<String, String> cells = row.cells();
    return LocalDate.parse(
        cells.getOrDefault("confirmed_on", cells.getOrDefault("recorded_on", "")));
  }

  @Test
  void neverLooksAheadOfItsDay() {
    for (FileType type : FileType.values()) {
      for (String field : List.of("recorded_on", "confirmed_on", "dated_on", "conducted_on")) {
        assertThat(filled(type, field))
            .allMatch(day -> !LocalDate.parse(day).isAfter(DemonstrationWorld.AS_OF));
      }
    }
  }

  @Test
  void fundsInSeveralCurrenciesPlacesAndWithoutAny() {
    List<String> places =
        WORLD.rows(FileType.FUNDING).stream().map(row -> row.cells().get("places")).toList();

    assertThat(new HashSet<>(filled(FileType.FUNDING, "currency")))
        .containsExactlyInAnyOrder("MAD", "EUR", "USD", "GBP");
    assertThat(places).contains("", "MA", "FR").anyMatch(cell -> cell.contains("=0.6"));
    assertThat(filled(FileType.FUNDING, "themes"))
        .hasSizeLessThan(6_000)
        .anyMatch(cell -> cell.contains("=0.7"));
  }

  @Test
  void offersMoreThanTenVolunteersInManyProvincesAndFewerInOthers() {
    Map<String, Long> volunteers =
        filled(FileType.VOLUNTEERS, "area_code").stream()
            .map(code -> AREAS.findAncestor(code, AreaLevel.PROVINCE).orElseThrow().code())
            .collect(Collectors.groupingBy(code -> code, Collectors.counting()));
    long many = volunteers.values().stream().filter(count -> count >= 10).count();

    assertThat(many).isBetween(20L, 55L);
    assertThat(volunteers).hasSizeGreaterThan((int) many + 10);
  }

  @Test
  void knowsProjectsOfEveryStatusSomeWithCapacityWhereNothingIs() {
    Map<String, Long> statuses =
        filled(FileType.PROJECTS, "status").stream()
            .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
    Set<String> served = new HashSet<>(filled(FileType.SITES, "area_code"));
    long countedInDeserts =
        WORLD.rows(FileType.PROJECTS).stream()
            .map(Row::cells)
            .filter(cells -> List.of("planned", "running").contains(cells.get("status")))
            .filter(cells -> cells.containsKey("capacity"))
            .filter(cells -> !served.contains(cells.get("area_codes")))
            .count();

    assertThat(statuses).hasSize(5).allSatisfy((status, count) -> assertThat(count).isPositive());
    assertThat(countedInDeserts).isGreaterThanOrEqualTo(5);
  }

  @Test
  void tellsWhatAPlaceCostsInSomeThemesAndNotInOthers() {
    Map<String, Long> flows =
        WORLD.rows(FileType.FUNDING).stream()
            .map(Row::cells)
            .filter(cells -> "MAD".equals(cells.get("currency")))
            .filter(cells -> cells.containsKey("places_funded"))
            .filter(cells -> "civil-society".equals(cells.get("flow_class")))
            .map(cells -> cells.getOrDefault("themes", ""))
            .filter(themes -> !themes.isEmpty() && !themes.contains(";"))
            .collect(Collectors.groupingBy(theme -> theme, Collectors.counting()));
    long enough = flows.values().stream().filter(count -> count >= 10).count();

    assertThat(enough).isBetween(6L, 13L);
  }

  @ParameterizedTest
  @CsvSource({
    "organizations, Identifiant, (démonstration), (تجريبي)",
    "inventories,   المعرف,      (démonstration), MA-TNG",
    "funders,       Identifier,  (démonstration), (تجريبي)",
  })
  void writesUtf8WithHeadersInThreeLanguages(
      String file, String header, String mark, String other, @TempDir Path folder)
      throws IOException {
    WORLD.write(folder);

    List<String> lines = Files.readAllLines(folder.resolve(file + ".csv"), StandardCharsets.UTF_8);
    assertThat(lines.get(0)).startsWith(header + ",");
    assertThat(lines.get(1)).contains(mark, other);
  }
}
