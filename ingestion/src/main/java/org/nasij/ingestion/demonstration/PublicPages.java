package org.nasij.ingestion.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running web server as its visitors see it, without JavaScript. */
public final class PublicPages {
  private static final Pattern SVG = Pattern.compile("<svg\\b.*?</svg>", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("<a\\s[^>]*?href=\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final URI url;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final ObjectMapper json = new ObjectMapper();

  public PublicPages(URI url) {
    this.url = url;
  }

  /** The HTTP status of a path. */
  int status(String path) throws IOException, InterruptedException {
    return get(path).statusCode();
  }

  /** How many areas the page's first map links to: the distinct addresses inside the drawing. */
  int linkedAreas(String path) throws IOException, InterruptedException {
    Matcher drawing = SVG.matcher(get(path).body());
    int most = 0;
    while (drawing.find()) {
      Set<String> addresses = new HashSet<>();
      LINK.matcher(drawing.group()).results().forEach(link -> addresses.add(link.group(1)));
      most = Math.max(most, addresses.size());
    }
    return most;
  }

  /**
   * The items of a list.
   *
   * @throws IOException if the answer is not a list
   */
  JsonNode items(String path) throws IOException, InterruptedException {
    return list(path).path("items");
  }

  /**
   * A list, with what stands around its items.
   *
   * @throws IOException if the answer is not a list
   */
  public JsonNode list(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path);
    JsonNode list =
        answer.statusCode() == 200 ? json.readTree(answer.body()) : MissingNode.getInstance();
    if (!list.path("items").isArray()) {
      throw new IOException(
          url.resolve(path) + " answers " + answer.statusCode() + " without a list of items");
    }
    return list;
  }

  /**
   * A page as it is sent.
   *
   * @throws IOException if it is not there
   */
  public String page(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path);
    if (answer.statusCode() != 200) {
      throw new IOException(url.resolve(path) + " answers " + answer.statusCode());
    }
    return answer.body();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(url.resolve(path)).timeout(PATIENCE).GET().build();
    return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
  }
}
