package org.nasij.api.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nasij.api.problem.Language;
import org.nasij.api.problem.Problem;
import org.nasij.api.problem.ProblemKind;
import org.nasij.api.route.Permission;
import org.nasij.api.testing.ApiClient;
import org.nasij.api.testing.TestApi;
import org.nasij.geo.database.Database;
import org.nasij.geo.database.Role;

class ProblemsTest {
  private static TestApi api;

  @BeforeAll
  static void start() {
    api = TestApi.filled();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @Test
  void allWrongParametersAreNamedAtOnce() {
    HttpResponse<String> response =
        api.client()
            .get(
                "/api/v1/gaps?theme=edukation&level=provinc&limit=5000&evidence=active,nonne&colour=red"
                    + "&parent=Tanger&lang=en");
    JsonNode problem = ApiClient.parse(response.body());
    List<String> named = new ArrayList<>();
    problem
        .get("errors")
        .forEach(e -> named.add(e.get("parameter").asText() + " " + e.get("code").asText()));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(named)
        .containsExactlyInAnyOrder(
            "colour unknown-parameter",
            "theme not-one-of",
            "level not-one-of",
            "parent unknown-area",
            "evidence not-some-of",
            "limit not-in-range");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/areas?q=%00", "/api/v1/organizations?q=a%00b"})
  void aTextNoDatabaseCanHoldIsTheRequestsFault(String path) {
    HttpResponse<String> response = api.client().get(path);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({
    "theme=edukation, theme, education",
    "theme=education&level=Province, level, province",
    "theme=education&limt=5, limt, limit",
    "theme=education&limit=0, limit, 1",
    "theme=education&sort=-priorty, sort, -priority",
    "theme=education&parent=Tanger-Assilah, parent, MA-TNG",
    "theme=education&parent=%D8%A5%D9%82%D9%84%D9%8A%D9%85%20%D8%AA%D8%B7%D9%88%D8%A7%D9%86, parent, MA-TET"
  })
  void theNearestGoodValueIsSuggested(String query, String parameter, String suggestion) {
    JsonNode error = api.client().json("/api/v1/gaps?" + query).at("/errors/0");

    assertThat(error.get("parameter").asText()).isEqualTo(parameter);
    assertThat(error.get("suggestion").asText()).isEqualTo(suggestion);
    assertThat(error.get("message").asText()).contains(suggestion);
  }

  @Test
  void allowedValuesAreListed() {
    JsonNode error = api.client().json("/api/v1/gaps?level=commune").at("/errors/0");

    assertThat(error.get("code").asText()).isEqualTo("missing");
    assertThat(error.get("allowed")).hasSize(16);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/areas/MA-ZZZ, 404",
    "/api/v1/nothing, 404",
    "/api/v1/gaps?theme=education&release=2019-12, 404",
    "/api/v1/gaps?theme=education&theme=health, 400",
    "/api/v1/gaps?theme=education&cursor=%21%21, 400",
    "/api/v1/gaps?theme=education&cursor=abcd, 400",
    "/api/v1/organizations?hxl=1, 400"
  })
  void aProblemHasItsStatus(String path, int status) {
    HttpResponse<String> response = api.client().get(path);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(ApiClient.parse(response.body()).get("status").asInt()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
  void anotherMethodIsNotAllowed(String method) {
    HttpResponse<String> response = api.client().send(method, "/api/v1/gaps?theme=education");

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(ApiClient.parse(response.body()).get("type").asText())
        .isEqualTo("/api/v1/problems#method-not-allowed");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', Introuvable, fr",
    "ar-MA, '', غير موجود, ar",
    "'de, en;q=0.5, fr;q=0.2', '', Not found, en",
    "fr, ?lang=ar, غير موجود, ar",
    "'%%%', '', Introuvable, fr"
  })
  void aProblemSpeaksTheReadersLanguage(
      String acceptLanguage, String query, String title, String language) {
    HttpResponse<String> response =
        acceptLanguage.isEmpty()
            ? api.client().get("/api/v1/nothing" + query)
            : api.client().get("/api/v1/nothing" + query, "Accept-Language", acceptLanguage);

    assertThat(ApiClient.parse(response.body()).get("title").asText()).isEqualTo(title);
    assertThat(response.headers().firstValue("Content-Language")).hasValue(language);
  }

  @ParameterizedTest
  @EnumSource(ProblemKind.class)
  void everyKindHasWordsInEveryLanguage(ProblemKind kind) {
    for (Language language : Language.values()) {
      assertThat(Problem.of(kind, "x").title(language)).isNotBlank();
      assertThat(Problem.of(kind, "x").detail(language)).isNotBlank();
    }
  }

  @Test
  void theLanguagesSayTheSameThings() throws Exception {
    List<Object> keys = new ArrayList<>();
    for (Language language : Language.values()) {
      Properties texts = new Properties();
      try (var stream =
          Problem.class.getResourceAsStream("messages_" + language.code() + ".properties")) {
        texts.load(stream);
      }
      keys.add(texts.keySet());
    }

    assertThat(keys).hasSize(3);
    assertThat(Set.copyOf(keys)).hasSize(1);
  }

  @Test
  void aFaultOfOursShowsNoTrace() {
    // Given a database in which a table is gone
    try (TestApi broken = TestApi.filled()) {
      broken.database().execute("drop table mart.cell cascade");

      // When figures are asked for
      HttpResponse<String> response = broken.client().get("/api/v1/gaps?theme=education");

      // Then the answer names an id and nothing else
      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(ApiClient.parse(response.body()).get("instance").asText()).startsWith("urn:uuid:");
      assertThat(response.body()).doesNotContain("mart", "Exception", "org.");
    }
  }

  @Test
  void aDatabaseThatIsDownIsNamed() throws Exception {
    // Given a server whose database is nowhere
    int nobody;
    try (var socket = new ServerSocket(0)) {
      nobody = socket.getLocalPort();
    }
    Database nowhere =
        new Database("jdbc:postgresql://127.0.0.1:" + nobody + "/nasij", "nasij_web", "x");
    try (ApiServer server = ApiServer.start(nowhere, "127.0.0.1", 0)) {
      ApiClient client = new ApiClient(server.uri());

      // When it is asked
      HttpResponse<String> gaps = client.get("/api/v1/gaps.csv?theme=education&lang=en");
      HttpResponse<String> ready = client.get("/ready");

      // Then it says so, and is alive
      assertThat(gaps.statusCode()).isEqualTo(503);
      assertThat(gaps.headers().firstValue("Retry-After")).isPresent();
      assertThat(gaps.headers().firstValue("ETag")).isEmpty();
      assertThat(ApiClient.parse(gaps.body()).get("title").asText())
          .isEqualTo("Database unreachable");
      assertThat(ready.statusCode()).isEqualTo(503);
      assertThat(ApiClient.parse(ready.body()).get("status").asText()).isEqualTo("not-ready");
      assertThat(client.get("/health").statusCode()).isEqualTo(200);
      assertThat(client.get("/api/v1/problems").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void anotherSchemaVersionIsNotReady() {
    try (TestApi old = TestApi.empty()) {
      old.database()
          .execute(
              "update public.nasij_schema_version set version = '999' where installed_rank ="
                  + " (select max(installed_rank) from public.nasij_schema_version)");

      HttpResponse<String> ready = old.client().get("/ready");

      assertThat(ready.statusCode()).isEqualTo(503);
      assertThat(ApiClient.parse(ready.body()).get("reason").asText()).contains("999");
    }
  }

  @Test
  void aListThatCannotBeFinishedDoesNotLookWhole() {
    // Given a body that fails after its first megabyte
    try (ApiModule module = ApiModule.open(api.database().as(Role.WEB))) {
      Javalin javalin =
          Javalin.create(
              config -> {
                module.register(config, (context, problem, language) -> {});
                config.routes.get(
                    "/endless",
                    context -> {
                      StreamedBody body = new StreamedBody(context);
                      body.write(new byte[1 << 20]);
                      throw new IllegalStateException("unreadable row");
                    },
                    Permission.ANYONE);
              });
      javalin.start("127.0.0.1", 0);
      try {
        ApiClient client = new ApiClient(URI.create("http://127.0.0.1:" + javalin.port()));

        // When it is read, then the connection breaks
        assertThatThrownBy(() -> client.bytes("/endless")).isInstanceOf(UncheckedIOException.class);
      } finally {
        javalin.stop();
      }
    }
  }

  @Test
  void aRouteThatNamesNoPermissionStopsTheStart() {
    try (ApiModule module = ApiModule.open(api.database().as(Role.WEB))) {
      Javalin javalin =
          Javalin.create(
              config -> {
                module.register(config, (context, problem, language) -> {});
                config.routes.get("/forgotten", context -> context.result("x"));
                config.routes.get("/named", context -> context.result("x"), Permission.ANYONE);
              });

      assertThatThrownBy(() -> javalin.start("127.0.0.1", 0))
          .hasStackTraceContaining("GET /forgotten")
          .satisfies(thrown -> assertThat(thrown.toString()).doesNotContain("/named"));
    }
  }
}
