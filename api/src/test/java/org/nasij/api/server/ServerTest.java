package org.nasij.api.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nasij.api.testing.ApiClient;
import org.nasij.api.testing.TestApi;
import org.nasij.geo.database.Role;

/** What all answers of a server share. */
class ServerTest {
  private static TestApi api;

  @BeforeAll
  static void start() {
    api = TestApi.filled();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Content-Security-Policy | default-src 'self'",
        "X-Content-Type-Options | nosniff",
        "Referrer-Policy | strict-origin",
        "Permissions-Policy | geolocation=()",
        "Cross-Origin-Opener-Policy | same-origin"
      })
  void everyAnswerHasSecurityHeaders(String header, String part) {
    for (String path : List.of("/api/v1/instance", "/health", "/api/v1/nothing", "/page")) {
      assertThat(api.client().get(path).headers().firstValue(header).orElse(""))
          .as("%s of %s", header, path)
          .contains(part);
    }
  }

  @Test
  void theServersNameIsNotTold() {
    assertThat(api.client().get("/health").headers().firstValue("Server")).isEmpty();
  }

  @Test
  void anyOriginMayReadTheOpenApi() {
    HttpResponse<String> read =
        api.client().get("/api/v1/instance", "Origin", "https://elsewhere.example");
    HttpResponse<String> preflight =
        api.client()
            .send(
                "OPTIONS",
                "/api/v1/instance",
                "Origin",
                "https://elsewhere.example",
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "If-None-Match");

    assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(read.headers().firstValue("Access-Control-Expose-Headers").orElse(""))
        .contains("ETag");
    assertThat(String.join(",", read.headers().allValues("Vary"))).contains("Accept-Encoding");
    assertThat(preflight.statusCode()).isEqualTo(200);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers"))
        .hasValue("If-None-Match");
    assertThat(
            api.client()
                .get("/health", "Origin", "https://elsewhere.example")
                .headers()
                .firstValue("Access-Control-Allow-Origin"))
        .isEmpty();
  }

  @Test
  void headSaysWhatGetWould() {
    HttpResponse<String> head = api.client().send("HEAD", "/api/v1/gaps?theme=education");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("X-Nasij-Release")).hasValue("live");
  }

  @Test
  void requestsAreMeasuredByRouteAndStatus() {
    api.client().get("/api/v1/areas/MA-TNG");
    api.client().get("/api/v1/areas/MA-XXX");

    String metrics = api.client().get("/metrics").body();

    assertThat(metrics)
        .contains(
            "nasij_http_requests_seconds_count{method=\"GET\",route=\"/api/v1/areas/{code}\",status=\"200\"}",
            "nasij_http_requests_seconds_count{method=\"GET\",route=\"/api/v1/areas/{code}\",status=\"404\"}",
            "nasij_http_requests_seconds_bucket",
            "hikaricp_connections_active",
            "nasij_release_revision 7.0",
            "nasij_release_as_of_age_days",
            "jvm_memory_used_bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Forwarded", "X-Forwarded-For"})
  void measurementsAreNotForWhoComesThroughAProxy(String header) {
    HttpResponse<String> response = api.client().get("/metrics", header, "192.0.2.7");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).doesNotContain("jvm_");
  }

  @Test
  void measurementsAreNotForOtherMachines() throws Exception {
    String outside =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
            .map(InetAddress::getHostAddress)
            .findFirst()
            .orElse(null);
    assumeTrue(outside != null, "this machine has no address but its loopback's");
    try (ApiServer server = ApiServer.start(api.database().as(Role.WEB), "0.0.0.0", 0)) {
      ApiClient elsewhere =
          new ApiClient(URI.create("http://" + outside + ":" + server.uri().getPort()));

      assertThat(elsewhere.get("/metrics").statusCode()).isEqualTo(404);
      assertThat(elsewhere.get("/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aRequestThatIsTooLongIsRefused() {
    assertThat(api.client().get("/api/v1/areas?q=" + "x".repeat(100_000)).statusCode())
        .isIn(414, 431);
  }
}
