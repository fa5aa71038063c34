package org.nasij.ingestion.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublicPagesTest {
  private HttpServer server;
  private PublicPages pages;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    pages = new PublicPages(URI.create("http://localhost:" + server.getAddress().getPort()));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void countsEachAreaLinkedInTheMapOnce() throws Exception {
    serve(
        "/",
        200,
        """
        <svg><a href="/logo"></a></svg>
        <svg role="img">
          <a class="x" href="/areas/MA-TNG"><path/></a><a href="/areas/MA-TNG"><text/></a>
          <a href="/areas/MA-FES"><path/></a>
        </svg>
        <a href="/method"></a>
        """);

    assertThat(pages.linkedAreas("/")).isEqualTo(2);
  }

  @Test
  void readsTheItemsOfAList() throws Exception {
    serve("/list", 200, "{\"items\": [{\"code\": \"a\"}, {\"code\": \"b\"}]}");

    assertThat(pages.items("/list")).hasSize(2);
  }

  @Test
  void saysWhichAddressGaveNoList() {
    serve("/list", 404, "<!DOCTYPE html>");

    assertThatThrownBy(() -> pages.items("/list"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("/list answers 404");
  }

  @Test
  void tellsTheStatusOfAPath() throws Exception {
    serve("/ready", 503, "");

    assertThat(pages.status("/ready")).isEqualTo(503);
  }

  private void serve(String path, int status, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }
}
