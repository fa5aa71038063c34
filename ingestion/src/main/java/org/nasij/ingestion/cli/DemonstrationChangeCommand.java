package org.nasij.ingestion.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.nasij.ingestion.demonstration.PublicPages;
import org.nasij.ingestion.demonstration.WorldChange;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Imports a record of the demonstration world with other places and waits until the API and the map
 * show the figure that follows from it; then the same back. {@code nasij demo --check} calls it.
 */
@Command(
    name = "demonstration-change",
    mixinStandardHelpOptions = true,
    description = {
      "Change a record of the demonstration world in the running instance, wait until API and map",
      "show it, change it back and wait again. Ends with 1 if they do not follow."
    })
final class DemonstrationChangeCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long POLL_MILLIS = 50;

  /** Of a sum of places, which are whole numbers. */
  private static final double ROUNDING = 1e-6;

  private static final Pattern PLACES = Pattern.compile("Places per year(?:\\s|<[^>]*>)*([0-9,]+)");
  private static final Pattern REVISION = Pattern.compile("<main[^>]* data-revision=\"(\\d+)\"");

  @Spec private CommandSpec spec;

  @Option(names = "--url", required = true, description = "Where the web server answers.")
  private URI url;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "The seed of the world that was imported (${DEFAULT-VALUE}).")
  private long seed;

  /**
   * What a visitor finds of a commune and theme.
   *
   * @param api places per year in the list of gaps
   * @param page the same on the page that says why
   * @param revision the older one of the two
   */
  private record Seen(double api, double page, long revision) {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    PublicPages pages = new PublicPages(url);
    Path folder = Files.createTempDirectory("nasij-change");
    try {
      WorldChange change = WorldChange.write(folder, seed);
      Seen before = look(pages, change);
      out.printf("%nfrom a stored record to API and map%n");
      Seen after = follow(pages, change, change.changed(), before, before.api() + change.places());
      follow(pages, change, change.unchanged(), after, before.api());
      return 0;
    } catch (IOException e) {
      return refuse(String.valueOf(e.getMessage()));
    } finally {
      out.flush();
      for (String file : List.of("changed.csv", "unchanged.csv", "world.properties")) {
        Files.deleteIfExists(folder.resolve(file));
      }
      Files.delete(folder);
    }
  }

  private Seen follow(PublicPages pages, WorldChange change, Path file, Seen before, double places)
      throws IOException, InterruptedException {
    long startNanos = System.nanoTime();
    store(file);
    Seen now = look(pages, change);
    while (now.revision() <= before.revision()
        || Math.abs(now.api() - places) > ROUNDING
        || now.page() != Math.rint(places)) {
      if (System.nanoTime() - startNanos > PATIENCE.toNanos()) {
        throw new IOException(
            "%s of %s should have %s places; after %d s it is still: %s"
                .formatted(
                    change.theme(), change.area().code(), places, PATIENCE.toSeconds(), now));
      }
      Thread.sleep(POLL_MILLIS);
      now = look(pages, change);
    }
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "  %s in %s: %.0f places become %.0f, revision %d becomes %d, after %.1f s%n",
            change.theme(),
            change.area().nameFr(),
            before.api(),
            now.api(),
            before.revision(),
            now.revision(),
            (System.nanoTime() - startNanos) / 1e9);
    return now;
  }

  private static void store(Path file) throws IOException {
    ByteArrayOutputStream report = new ByteArrayOutputStream();
    try (PrintStream stream = new PrintStream(report, true, StandardCharsets.UTF_8)) {
      int code =
          new CommandLine(new ImportCommand(System.getenv(), stream, stream))
              .execute(file.toString(), "--as", WorldChange.TYPE.code(), "--json");
      if (code != 0) {
        throw new IOException(
            "The record was not imported: " + report.toString(StandardCharsets.UTF_8));
      }
    }
  }

  private static Seen look(PublicPages pages, WorldChange change)
      throws IOException, InterruptedException {
    String area = change.area().code();
    JsonNode list =
        pages.list(
            "/api/v1/gaps?theme=%s&level=commune&parent=%s&limit=2000"
                .formatted(change.theme(), change.area().parentCode()));
    JsonNode cell =
        StreamSupport.stream(list.path("items").spliterator(), false)
            .filter(item -> item.path("areaCode").asText().equals(area))
            .findFirst()
            .orElseThrow(() -> new IOException("/api/v1/gaps has no " + area));
    String page = pages.page("/en/areas/%s/why/%s".formatted(area, change.theme()));
    return new Seen(
        cell.path("supply").asDouble(),
        Double.parseDouble(find(PLACES, page).replace(",", "")),
        Math.min(list.path("revision").asLong(), Long.parseLong(find(REVISION, page))));
  }

  private static String find(Pattern pattern, String page) throws IOException {
    Matcher matcher = pattern.matcher(page);
    if (!matcher.find()) {
      throw new IOException("The page that says why has nothing like " + pattern);
    }
    return matcher.group(1);
  }

  private int refuse(String reason) {
    spec.commandLine().getErr().println("API and map did not follow a stored record: " + reason);
    return 1;
  }
}
