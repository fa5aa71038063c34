package org.nasij.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nasij.api.parameter.Parameter;
import org.nasij.api.route.Format;
import org.nasij.api.route.Route;
import org.nasij.api.testing.ApiClient;
import org.nasij.api.testing.TestApi;

/** What is served is what is documented. */
class ContractTest {
  private static TestApi api;
  private static JsonNode document;

  @BeforeAll
  static void start() {
    api = TestApi.filled();
    document = api.client().json("/api/v1/openapi.json");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @Test
  void everyRouteAndParameterIsInTheDocument() {
    assertThat(document.get("openapi").asText()).startsWith("3.1.");
    List<String> served = new ArrayList<>();
    for (Route route : api.server().module().routes()) {
      for (Format format : route.formats()) {
        String path = route.path() + format.suffix();
        served.add(path);
        JsonNode get = document.path("paths").path(path).path("get");
        assertThat(get.path("summary").asText()).as(path).isNotBlank();
        List<String> documented = new ArrayList<>();
        get.path("parameters").forEach(node -> documented.add(node.path("name").asText()));
        assertThat(documented)
            .as(path)
            .isEqualTo(route.parameters(format).stream().map(Parameter::name).toList());
        get.path("parameters")
            .forEach(
                node -> {
                  assertThat(node.path("description").asText()).as(path).isNotBlank();
                  assertThat(node.path("schema").has("type")).as(path).isTrue();
                });
      }
    }
    assertThat(document.get("paths").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(served);
  }

  @Test
  void operationsHaveNamesOfTheirOwn() {
    assertThat(document.findValuesAsText("operationId")).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void everyPathTheIssueNamesIsServed() {
    assertThat(document.get("paths").fieldNames())
        .toIterable()
        .contains(
            "/api/v1/releases",
            "/api/v1/themes",
            "/api/v1/areas",
            "/api/v1/areas/{code}",
            "/api/v1/gaps",
            "/api/v1/gaps.csv",
            "/api/v1/gaps.geojson",
            "/api/v1/funding/ledger",
            "/api/v1/organizations",
            "/api/v1/organizations.geojson",
            "/api/v1/opportunities",
            "/api/v1/opportunities.geojson",
            "/api/v1/projects",
            "/api/v1/support-needs",
            "/api/v1/calls",
            "/api/v1/calls.csv",
            "/api/v1/strength",
            "/api/v1/volunteers",
            "/api/v1/instance",
            "/health",
            "/ready",
            "/metrics");
  }

  static Stream<String> requests() {
    return Stream.of(
        "/api/v1/releases",
        "/api/v1/themes",
        "/api/v1/themes?sector=association",
        "/api/v1/areas?limit=2000",
        "/api/v1/areas?level=commune&parent=MA-TNG",
        "/api/v1/areas/MA",
        "/api/v1/areas/MA-01",
        "/api/v1/areas/MA-TNG",
        "/api/v1/gaps?theme=education&level=commune&limit=2000",
        "/api/v1/gaps?theme=housing",
        "/api/v1/gaps?theme=migration&level=country",
        "/api/v1/gaps.geojson?theme=health&level=commune",
        "/api/v1/areas.geojson?level=province",
        "/api/v1/areas/MA-TNG.geojson",
        "/api/v1/equity?theme=education",
        "/api/v1/equity/fifths?limit=500",
        "/api/v1/deprivation?theme=education",
        "/api/v1/deprivation.geojson?theme=education&level=region",
        "/api/v1/deprivation?theme=women&level=commune&kind=rural&parent=MA-01&limit=2000",
        "/api/v1/funding/ledger",
        "/api/v1/funding/ledger?group=line,area,theme,flow-class,transaction-type&level=commune",
        "/api/v1/funding/ledger.geojson?group=area",
        "/api/v1/funding/totals",
        "/api/v1/matching",
        "/api/v1/matching?budget=2000000&theme=education,women&area=MA-01&ticket=50000",
        "/api/v1/matching/themes",
        "/api/v1/matching/themes?budget=2000000&area=MA-TNG",
        "/api/v1/matching/calls",
        "/api/v1/funding/costs?theme=women",
        "/api/v1/funding/funders?limit=3&area=MA-01",
        "/api/v1/organizations?limit=2000",
        "/api/v1/organizations.geojson",
        "/api/v1/siting?theme=education",
        "/api/v1/siting?theme=education&area=MA-TNG&model=reach&sites=3",
        "/api/v1/siting.geojson?theme=education&area=MA-01",
        "/api/v1/siting/plans?theme=women",
        "/api/v1/siting/plans.geojson?theme=education&area=MA-01",
        "/api/v1/siting?theme=education&area=MA-XXX",
        "/api/v1/opportunities?limit=2000",
        "/api/v1/opportunities.geojson",
        "/api/v1/projects?limit=2000",
        "/api/v1/projects.geojson",
        "/api/v1/support-needs?limit=2000",
        "/api/v1/support-needs.geojson",
        "/api/v1/calls?limit=2000",
        "/api/v1/strength?theme=education",
        "/api/v1/strength?theme=education&level=commune&service=1&funding=0&volunteers=0&limit=2000",
        "/api/v1/strength.geojson?theme=education",
        "/api/v1/strength?theme=education&service=0&funding=0&volunteers=0",
        "/api/v1/strength/streams",
        "/api/v1/volunteers",
        "/api/v1/volunteers.geojson",
        "/api/v1/instance",
        "/api/v1/method",
        "/api/v1/method/figures",
        "/api/v1/problems",
        "/api/v1/gaps?theme=nonsense",
        "/api/v1/areas/MA-XXX",
        "/api/v1/gaps?theme=education&release=no-such-edition",
        "/health",
        "/ready");
  }

  @ParameterizedTest
  @MethodSource("requests")
  void anAnswerIsAsDocumented(String request) {
    var response = api.client().get(request);
    String mediaType =
        response.headers().firstValue("Content-Type").orElseThrow().replaceAll(";.*", "");
    JsonNode schema =
        document
            .path("paths")
            .path(template(request))
            .path("get")
            .path("responses")
            .path(Integer.toString(response.statusCode()))
            .path("content")
            .path(mediaType)
            .path("schema");

    assertThat(schema.isMissingNode()).as("%s %s", response.statusCode(), mediaType).isFalse();
    assertThat(faults(schema, ApiClient.parse(response.body()))).isEmpty();
  }

  @Test
  void theCheckSeesAFieldThatIsNotDocumented() {
    JsonNode schema =
        document.at(
            "/paths/~1api~1v1~1releases/get/responses/200/content/application~1json/schema");
    ObjectNode answer = (ObjectNode) api.client().json("/api/v1/releases");
    assertThat(faults(schema, answer)).isEmpty();

    ((ObjectNode) answer.at("/items/0")).put("secret", 1);

    assertThat(faults(schema, answer)).hasSize(1);
  }

  private static Set<ValidationMessage> faults(JsonNode schema, JsonNode answer) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", document.get("components"));
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(whole)
        .validate(answer, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
  }

  private static String template(String request) {
    return request.replaceAll("\\?.*", "").replaceAll("/areas/[A-Z0-9-]+", "/areas/{code}");
  }

  @Test
  void theColumnsOfACsvAreDocumentedWithTheirTags() {
    List<String> lines =
        api.client().get("/api/v1/gaps.csv?theme=education&hxl=1&raw=1").body().lines().toList();
    List<String> names = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    document
        .at("/paths/~1api~1v1~1gaps.csv/get/responses/200/content/text~1csv/schema/x-columns")
        .forEach(
            column -> {
              names.add(column.get("name").asText());
              tags.add(column.get("hxl").asText());
            });

    assertThat(List.of(lines.get(0).split(",", -1))).isEqualTo(names);
    assertThat(List.of(lines.get(1).replace("\"", "").split(",", -1))).isEqualTo(tags);
  }

  @Test
  void anEmptyInstanceAnswersInTheSameShape() {
    try (TestApi empty = TestApi.empty()) {
      for (Map.Entry<String, String> request :
          Map.of(
                  "/api/v1/gaps?theme=education", "/api/v1/gaps",
                  "/api/v1/themes", "/api/v1/themes",
                  "/api/v1/sensitivity", "/api/v1/sensitivity",
                  "/api/v1/equity", "/api/v1/equity",
                  "/api/v1/equity/fifths", "/api/v1/equity/fifths",
                  "/api/v1/deprivation?theme=women", "/api/v1/deprivation",
                  "/api/v1/areas/MA-TNG", "/api/v1/areas/{code}",
                  "/api/v1/funding/ledger", "/api/v1/funding/ledger",
                  "/api/v1/instance", "/api/v1/instance")
              .entrySet()) {
        JsonNode answer = empty.client().json(request.getKey());
        JsonNode schema =
            document
                .path("paths")
                .path(request.getValue())
                .at("/get/responses/200/content/application~1json/schema");
        assertThat(faults(schema, answer)).as(request.getKey()).isEmpty();
        assertThat(answer.get("release").isNull()).isTrue();
      }
      assertThat(empty.client().json("/ready").get("reason").asText()).contains("analyse");
    }
  }
}
