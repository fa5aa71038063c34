package org.nasij.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Areas;
import org.nasij.geo.reference.ReferenceFiles;
import org.nasij.geo.testing.Samples;
import org.nasij.ingestion.schema.RecordType;
import org.nasij.ingestion.validation.NoticeCode;

/** The directory of 2014 against what a careful reader found in it; see golden/README.md. */
class DirectorySampleTest {
  private static final Areas AREAS = ReferenceFiles.areas();
  private static ReadFile read;
  private static List<CSVRecord> golden;

  @BeforeAll
  static void readSample(@TempDir Path folder) throws Exception {
    Path sample = Samples.require("samples/ngos_morocco_2014.csv");
    read = ReadFile.mapped(sample, "ngo-directory-2014", folder);
    try (InputStream in =
        DirectorySampleTest.class.getResourceAsStream(
            "/org/nasij/ingestion/golden/ngo_directory_2014.csv")) {
      golden =
          CSVFormat.RFC4180
              .builder()
              .setHeader()
              .setSkipHeaderRecord(true)
              .get()
              .parse(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))
              .getRecords();
    }
  }

  @Test
  void everyRowMakesAnOrganizationAndASiteAndNoneIsRefused() {
    assertThat(read.tally().rowsRead()).isEqualTo(70);
    assertThat(read.tally().refusedAnything()).isFalse();
    assertThat(read.of(RecordType.ORGANIZATION)).hasSize(70);
    assertThat(read.of(RecordType.SITE)).hasSize(70);
    assertThat(read.of(RecordType.ORGANIZATION))
        .allMatch(organization -> organization.text("recorded_on").startsWith("2014-11-0"));
  }

  @Test
  void atLeast56OfThe59CitiesAndTheRegionAreFound() {
    int cities = 0;
    List<String> wrong = new ArrayList<>();
    for (CSVRecord row : golden) {
      String expected = row.get("expected_area");
      if (expected.isEmpty()) {
        continue;
      }
      String found = site(row).text("area_code");
      AreaLevel level = AREAS.get(expected).level();
      boolean right =
          found != null
              && AREAS
                  .findAncestor(found, level)
                  .map(area -> area.code().equals(expected))
                  .orElse(false);
      if (level == AreaLevel.REGION) {
        assertThat(right).as("the region of row %s", row.get("ngo_id")).isTrue();
        assertThat(site(row).text("place_level")).isEqualTo("region");
      } else if (right) {
        cities++;
      } else {
        wrong.add(row.get("ngo_id") + ": " + found + " instead of " + expected);
      }
    }
    System.out.printf(
        "Directory of 2014: %d of 59 cities in the right province %s%n", cities, wrong);
    assertThat(cities).as("wrong: %s", wrong).isGreaterThanOrEqualTo(56);
  }

  @Test
  void theTenCountryWideOrEmptyOnesAreUnplacedAndSaidSo() {
    List<CSVRecord> unplaced =
        golden.stream().filter(row -> row.get("expected_area").isEmpty()).toList();

    assertThat(unplaced).hasSize(10);
    assertThat(unplaced)
        .allSatisfy(row -> assertThat(site(row).text("place_level")).isIn("country", "unknown"));
    assertThat(
            read.of(NoticeCode.PLACE_COUNTRY_WIDE).size()
                + read.of(NoticeCode.PLACE_MISSING).size())
        .isEqualTo(10);
  }

  @Test
  void themesAreFoundWithPrecision85AndRecall75() {
    int both = 0;
    int found = 0;
    int expected = 0;
    List<String> differences = new ArrayList<>();
    for (CSVRecord row : golden) {
      Set<String> hand =
          row.get("expected_themes")
              .lines()
              .flatMap(line -> List.of(line.split(" ", -1)).stream())
              .filter(theme -> !theme.isEmpty())
              .collect(Collectors.toCollection(TreeSet::new));
      Set<String> machine =
          read.of(RecordType.ACTIVITY).stream()
              .filter(activity -> activity.text("organization_id").equals(id(row)))
              .map(activity -> activity.json().path("themes").get(0).asText())
              .collect(Collectors.toCollection(TreeSet::new));
      expected += hand.size();
      found += machine.size();
      both += (int) machine.stream().filter(hand::contains).count();
      if (!hand.equals(machine)) {
        differences.add(row.get("ngo_id") + " by hand " + hand + ", found " + machine);
      }
    }
    double precision = (double) both / found;
    double recall = (double) both / expected;
    System.out.printf(
        "Directory of 2014: themes precision %.3f, recall %.3f (%d found, %d by hand, %d both)%n",
        precision, recall, found, expected, both);
    assertThat(precision).as("%s", differences).isGreaterThanOrEqualTo(0.85);
    assertThat(recall).as("%s", differences).isGreaterThanOrEqualTo(0.75);
  }

  @Test
  void contactsAreLeftOutAndNotRepeated() {
    assertThat(read.records()).noneMatch(record -> record.json().toString().contains("@"));
    assertThat(read.of(NoticeCode.CONTACT_LEFT_OUT))
        .hasSize(1)
        .allMatch(notice -> notice.valueOrNull() == null);
  }

  private static String id(CSVRecord row) {
    return "ngo-directory-2014:" + row.get("ngo_id");
  }

  private static ReadFile.Accepted site(CSVRecord row) {
    return read.of(RecordType.SITE).stream()
        .filter(site -> site.text("organization_id").equals(id(row)))
        .findFirst()
        .orElseThrow();
  }
}
