package org.nasij.dashboards.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.nasij.api.testing.MartFixture;
import org.nasij.dashboards.server.WebServer;
import org.nasij.geo.database.Role;
import org.nasij.geo.testing.TestDatabase;

/** The real server on a real database, on a free port. */
public final class Site implements AutoCloseable {
  /** What {@link #scripts} of every page must match. */
  public static final String LIVE_SCRIPT =
      "<script type=\"module\" src=\"/assets/[0-9a-f]+/live.js\">";

  private static final Pattern SCRIPT = Pattern.compile("<script[^>]*>");
  private static final String HOST = "127.0.0.1";

  private final TestDatabase database;
  private final int port;
  private WebServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private Site(TestDatabase database) {
    this.database = database;
    this.server = WebServer.start(database.as(Role.WEB), HOST, 0);
    this.port = URI.create(server.url()).getPort();
  }

  /** An instance where nothing has been imported. */
  public static Site empty() {
    return new Site(TestDatabase.create());
  }

  /** An instance with the fixture's invented live release. */
  public static Site demonstration() {
    TestDatabase database = TestDatabase.create();
    MartFixture.fill(database);
    return new Site(database);
  }

  /** Its database. */
  public TestDatabase database() {
    return database;
  }

  /** The address of a path. */
  public String url(String path) {
    return server.url() + path;
  }

  /** Gets a path as plain HTTP, with headers as name, value, name, value. */
  public HttpResponse<byte[]> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The text of a page that must be there. */
  public String page(String path) {
    HttpResponse<byte[]> response = get(path);
    String body = new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
    if (response.statusCode() != 200) {
      throw new AssertionError(path + " answered " + response.statusCode() + ": " + body);
    }
    return body;
  }

  /** The scripts a page names: all it may have is the one that keeps it live. */
  public static List<String> scripts(String page) {
    return SCRIPT.matcher(page).results().map(MatchResult::group).toList();
  }

  /** Stops the server alone. */
  public void stopServer() {
    server.close();
  }

  /** Starts it again where it was. */
  public void startServerAgain() {
    server = WebServer.start(database.as(Role.WEB), HOST, port);
  }

  @Override
  public void close() {
    stopServer();
    database.close();
  }
}
