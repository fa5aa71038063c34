package org.nasij.api.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nasij.api.testing.MartFixture;
import org.nasij.api.testing.TestApi;
import org.nasij.geo.database.Role;

class ExportsTest {
  private static TestApi api;

  @BeforeAll
  static void start() {
    api = TestApi.filled();
    MartFixture.run(
        api.database(),
        Role.LOADER,
        """
        insert into core.organization (id, name, alternate_name, kind, verification_level, description, source, recorded_on,
                                       upload_id, upload_row, version, content_hash)
        values ('test:formula', '=HYPERLINK("x")', '@SUM(1)', 'association', 'self-declared', E'first\\nsecond, "third"',
                'test', '2026-01-01', 1, 1, 1, 1);
        """);
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static List<CSVRecord> records(String csv) throws IOException {
    String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(text))
        .getRecords();
  }

  @Test
  void aWholeListIsExported() throws Exception {
    HttpResponse<String> response =
        api.client().get("/api/v1/gaps.csv?theme=education&level=commune");

    assertThat(records(response.body())).hasSize(1538);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
    assertThat(response.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"nasij-demonstration-gaps-live-r7.csv\"");
    assertThat(response.headers().firstValue("Link").orElseThrow()).contains("rel=\"license\"");
    assertThat(response.headers().firstValue("X-Nasij-World")).hasValue("demonstration");
  }

  @Test
  void csvHoldsTheSameFiguresAsJson() throws Exception {
    List<CSVRecord> rows = records(api.client().get("/api/v1/gaps.csv?theme=women").body());
    JsonNode items = api.client().json("/api/v1/gaps?theme=women").get("items");

    assertThat(rows).hasSize(items.size());
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i).get("areaCode")).isEqualTo(items.get(i).get("areaCode").asText());
      String gap = rows.get(i).get("gap");
      if (items.get(i).get("gap").isNull()) {
        assertThat(gap).isEmpty();
      } else {
        assertThat(Double.parseDouble(gap)).isEqualTo(items.get(i).get("gap").asDouble());
      }
      assertThat(rows.get(i).get("world")).isEqualTo("demonstration");
    }
  }

  @Test
  void theSpreadsheetVariantIsSafeAndTheRawOneExact() throws Exception {
    String path = "/api/v1/organizations.csv?q=hyperlink";
    String safe = api.client().get(path).body();
    String raw = api.client().get(path + "&raw=1").body();

    assertThat(safe).startsWith("\uFEFF");
    assertThat(records(safe).get(0).get("name")).isEqualTo("'=HYPERLINK(\"x\")");
    assertThat(records(safe).get(0).get("alternateName")).isEqualTo("'@SUM(1)");
    assertThat(raw).doesNotStartWith("\uFEFF");
    assertThat(records(raw).get(0).get("name")).isEqualTo("=HYPERLINK(\"x\")");
    assertThat(records(raw).get(0).get("description")).isEqualTo("first\nsecond, \"third\"");
  }

  @Test
  void aNegativeNumberIsNotMistakenForAFormula() throws Exception {
    assertThat(records(api.client().get("/api/v1/organizations.csv").body()))
        .filteredOn(row -> !row.get("lon").isEmpty())
        .isNotEmpty()
        .allMatch(row -> Double.parseDouble(row.get("lon")) < 0);
  }

  @Test
  void theHxlRowFollowsTheHeader() {
    List<String> lines =
        api.client().get("/api/v1/areas.csv?level=region&hxl=1&raw=1").body().lines().toList();

    assertThat(lines).hasSize(14);
    assertThat(lines.get(1).replace("\"", "")).startsWith("#loc+level,#loc+code,");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/gaps.geojson?theme=education, 75, Multi Polygon",
    "/api/v1/gaps.geojson?theme=education&level=commune&parent=MA-TNG, 15, Multi Polygon",
    "/api/v1/areas.geojson?level=region, 12, Multi Polygon",
    "/api/v1/areas/MA-TNG.geojson, 1, Multi Polygon",
    "/api/v1/organizations.geojson, 301, Point",
    "/api/v1/funding/ledger.geojson?group=area&level=commune, 103, Multi Polygon"
  })
  void geoJsonOpensInAGisReader(String path, int features, String geometry, @TempDir Path folder)
      throws Exception {
    assumeTrue(ogrinfoIsThere(), "ogrinfo (gdal-bin) is not installed");
    Path file = folder.resolve("list.geojson");
    Files.writeString(file, api.client().get(path).body());

    String summary = run("ogrinfo", "-so", "-al", file.toString());

    assertThat(summary).contains("GeoJSON").contains("Feature Count: " + features);
    assertThat(summary).contains("WGS 84").contains("Geometry: " + geometry);
  }

  @Test
  void provincesHaveTheirOwnBoundaries() {
    JsonNode features = api.client().json("/api/v1/gaps.geojson?theme=education").get("features");

    Map<String, Integer> corners = new HashMap<>();
    for (JsonNode feature : features) {
      JsonNode ring = feature.at("/geometry/coordinates/0/0");
      assertThat(feature.at("/geometry/type").asText()).isEqualTo("MultiPolygon");
      assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
      assertThat(ring)
          .allMatch(corner -> corner.get(0).asDouble() > -18 && corner.get(0).asDouble() < -0.9)
          .allMatch(corner -> corner.get(1).asDouble() > 20 && corner.get(1).asDouble() < 36.1);
      corners.put(feature.get("id").asText(), ring.size());
    }
    assertThat(corners).hasSize(75).allSatisfy((code, size) -> assertThat(size).isGreaterThan(10));
  }

  @Test
  void recordsAreNotGivenALicenceThatIsNotOurs() {
    assertThat(api.client().get("/api/v1/organizations").headers().firstValue("Link")).isEmpty();
    assertThat(api.client().json("/api/v1/organizations.geojson?limit=1").get("license").isNull())
        .isTrue();
    assertThat(api.client().get("/api/v1/gaps?theme=women").headers().firstValue("Link"))
        .hasValueSatisfying(link -> assertThat(link).contains("creativecommons.org/licenses/by"));
  }

  @Test
  void communesStandAtTheirPlaces() {
    JsonNode features =
        api.client().json("/api/v1/areas.geojson?level=commune&parent=MA-TNG").get("features");

    assertThat(features)
        .hasSize(15)
        .allMatch(feature -> !feature.get("geometry").isNull())
        .allMatch(feature -> feature.at("/properties/world").asText().equals("demonstration"));
  }

  @Test
  void aCollectionNamesItsLicenceAndSources() {
    JsonNode collection = api.client().json("/api/v1/gaps.geojson?theme=education&limit=1");

    assertThat(collection.get("license").asText()).contains("odbl");
    assertThat(collection.get("attribution").asText()).contains("OpenStreetMap", "RGPH 2024");
    assertThat(collection.get("world").asText()).isEqualTo("demonstration");
  }

  @Test
  void amountsKeepEveryCentime() throws Exception {
    List<String> amounts =
        records(api.client().get("/api/v1/funding/totals.csv").body()).stream()
            .map(row -> row.get("amount"))
            .toList();
    assertThat(amounts).containsExactly("70000.40", "420051.10", "1229739900.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "gzip"})
  void answersAreCompressed(String encoding) {
    String path = "/api/v1/gaps?theme=education";
    int plain = api.client().bytes(path).body().length;

    HttpResponse<byte[]> packed = api.client().bytes(path, "Accept-Encoding", encoding);

    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue(encoding);
    assertThat(packed.headers().firstValue("Vary").orElseThrow()).contains("Accept-Encoding");
    assertThat(packed.body().length).isLessThan(plain / 4);
  }

  private static boolean ogrinfoIsThere() {
    return new ArrayList<>(List.of(System.getenv("PATH").split(":", -1)))
        .stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, "ogrinfo")));
  }

  private static String run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    return output;
  }

  /** What a collection looks like to a strict reader. */
  @Test
  void everyFeatureHasTheMembersOfTheStandard() throws Exception {
    JsonNode collection =
        new ObjectMapper().readTree(api.client().bytes("/api/v1/organizations.geojson").body());

    assertThat(collection.get("type").asText()).isEqualTo("FeatureCollection");
    assertThat(collection.get("features"))
        .allMatch(feature -> feature.get("type").asText().equals("Feature"))
        .allMatch(feature -> feature.has("geometry") && feature.has("properties"))
        .filteredOn(feature -> !feature.get("geometry").isNull())
        .isNotEmpty()
        // Longitude first.
        .allMatch(feature -> feature.at("/geometry/coordinates/0").asDouble() < 0)
        .allMatch(feature -> feature.at("/geometry/coordinates/1").asDouble() > 20);
  }
}
