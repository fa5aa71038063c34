package org.nasij.analytics.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.analyst.Analysis;
import org.nasij.analytics.analyst.AnalysisRequest;
import org.nasij.analytics.analyst.Analyst;
import org.nasij.analytics.analyst.AnalystConnection;
import org.nasij.analytics.analyst.RequestQueue;
import org.nasij.analytics.job.SparkAccessJob;
import org.nasij.analytics.job.SparkSessions;
import org.nasij.analytics.release.Release;
import org.nasij.analytics.release.ReleaseReport;
import org.nasij.analytics.release.ThemeStates;
import org.nasij.geo.database.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Asks the running analyst for an analysis and waits for it; does it itself when none is up. */
@Command(
    name = AnalyseCommand.NAME,
    mixinStandardHelpOptions = true,
    description = "Computes the live figures anew and, with --edition, keeps them as an edition.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:done", "1:failed", "2:wrong use"})
final class AnalyseCommand implements Callable<Integer> {
  static final String NAME = "analyse";

  private static final Duration POLL = Duration.ofMillis(200);

  @Spec private CommandSpec spec;

  @Option(
      names = "--edition",
      paramLabel = "NAME",
      description = "Also keep the figures under this name, for ever, for example 2026-11.")
  private @Nullable String edition;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "The date of the figures, for example 2026-11-30. Without it: the instance's own date,"
              + " else today.")
  private @Nullable LocalDate asOf;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Override
  public Integer call() throws SQLException, IOException, InterruptedException {
    AnalysisRequest request = request();
    Database database = AnalystDatabase.open(System.getenv());
    try (Handle handle = Jdbi.open(database::open)) {
      RequestQueue queue = new RequestQueue(handle);
      RequestQueue.State state = await(database, handle, queue, queue.add(request));
      if (state.errorOrNull() != null) {
        throw new CommandFailedException(state.errorOrNull());
      }
      ReleaseReport report = ReleaseReport.of(handle, request.edition().orElse(Release.LIVE));
      PrintWriter out = spec.commandLine().getOut();
      out.println(json ? ReportText.json(report) : ReportText.of(report));
    }
    return 0;
  }

  private AnalysisRequest request() {
    try {
      return new AnalysisRequest(edition, asOf);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private RequestQueue.State await(Database database, Handle handle, RequestQueue queue, long id)
      throws SQLException, IOException, InterruptedException {
    try (Progress progress = Progress.onTerminal()) {
      ThemeStates states = new ThemeStates(handle);
      RequestQueue.State state = queue.state(id);
      while (!state.finished()) {
        progress.show(doing(state, states));
        Optional<AnalystConnection> lock = AnalystConnection.tryOpen(database);
        if (lock.isPresent()) {
          progress.show("no analyst is running: starting Spark");
          analyseHere(database, lock.get());
        } else {
          Thread.sleep(POLL.toMillis());
        }
        state = queue.state(id);
      }
      return state;
    }
  }

  /** An edition is cut once nothing is pending; live figures are published before what follows. */
  private String doing(RequestQueue.State state, ThemeStates states) {
    if (!state.started()) {
      return "waiting for the analyst";
    }
    long pending = edition == null ? 0 : states.countPending();
    return pending == 0
        ? "analysing"
        : "publishing what follows from the gaps, " + pending + " themes and parts to go";
  }

  private static void analyseHere(Database database, AnalystConnection taken)
      throws SQLException, IOException {
    try (AnalystConnection lock = taken;
        SparkSession session = SparkSessions.open(System.getenv())) {
      Analysis analysis =
          Analysis.of(
              new SparkAccessJob(session),
              Followings.listAll(JavaSparkContext.fromSparkContext(session.sparkContext())),
              Today.CLOCK);
      new Analyst(database, analysis, Clock.systemUTC()).answerAll(lock);
    }
  }
}
