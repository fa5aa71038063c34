package org.nasij.ingestion.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.nasij.geo.database.Database;
import org.nasij.geo.database.InstanceConfiguration;
import org.nasij.geo.database.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what a running instance makes of the demonstration world; {@code nasij demo} calls it. */
@Command(
    name = "demonstration-report",
    mixinStandardHelpOptions = true,
    description = "Say what a running instance makes of the demonstration world.")
public final class DemonstrationReportCommand implements Callable<Integer> {
  private static final String PROVINCES = "/api/v1/gaps?theme=education&level=province";
  private static final int TOP = 5;

  @Spec private CommandSpec spec;

  @Option(names = "--url", required = true, description = "Where the web server answers.")
  private URI url;

  @Option(
      names = "--check",
      description = "Print counts and releases too, check them, and end with 1 if one is wrong.")
  private boolean check;

  @Override
  public Integer call() throws InterruptedException {
    PublicPages pages = new PublicPages(url);
    PrintWriter out = spec.commandLine().getOut();
    try {
      boolean holds = !check || printChecked(pages, out);
      printTop(pages.items(PROVINCES), out);
      return holds ? 0 : 1;
    } catch (IOException | SQLException e) {
      spec.commandLine()
          .getErr()
          .println("The instance did not answer as it should: " + e.getMessage());
      return 1;
    } finally {
      out.flush();
    }
  }

  private static boolean printChecked(PublicPages pages, PrintWriter out)
      throws SQLException, IOException, InterruptedException {
    StoredWorld world =
        StoredWorld.read(Database.of(InstanceConfiguration.load(System.getenv()), Role.OWNER));
    Check.Visit visit =
        new Check.Visit(
            pages.status("/ready"), pages.linkedAreas("/"), pages.items(PROVINCES).size());
    List<Check> checks = Check.of(world, visit);
    printCounts(world.counts(), out);
    printReleases(world.releases(), out);
    out.printf("%nchecks%n");
    for (Check each : checks) {
      out.printf(
          "  %-4s  %s (found: %s)%n", each.holds() ? "yes" : "NO", each.claim(), each.found());
    }
    return checks.stream().allMatch(Check::holds);
  }

  private static void printCounts(List<StoredWorld.Count> counts, PrintWriter out) {
    out.printf(
        "%n%-14s %8s = %8s + %8s + %9s + %8s + %8s%n",
        "records", "read", "new", "changed", "unchanged", "refused", "waiting");
    for (StoredWorld.Count count : counts) {
      out.printf(
          "  %-12s %8d = %8d + %8d + %9d + %8d + %8d%n",
          count.type(),
          count.read(),
          count.fresh(),
          count.changed(),
          count.unchanged(),
          count.refused(),
          count.waiting());
    }
  }

  private static void printReleases(List<StoredWorld.Release> releases, PrintWriter out) {
    out.printf("%nreleases%n");
    for (StoredWorld.Release release : releases) {
      Double seconds = release.seconds();
      out.printf(
          "  %-14s as of %s, revision %d, analysed in %s s, %d themes with access%n",
          release.id(),
          release.asOf(),
          release.revision(),
          seconds == null ? "?" : String.format(Locale.ROOT, "%.1f", seconds),
          release.themes());
    }
  }

  private static void printTop(JsonNode provinces, PrintWriter out) {
    out.printf("%nHighest priority in education, of the invented world:%n");
    int place = 0;
    for (JsonNode province : provinces) {
      if (place == TOP || province.path("priority").isNull()) {
        break;
      }
      place++;
      out.printf(
          Locale.ROOT,
          "  %d. %-28s priority %4.1f, gap %4.1f %%%n",
          place,
          province.path("nameFr").asText(),
          province.path("priority").asDouble(),
          province.path("gap").asDouble());
    }
  }
}
