package org.nasij.analytics.analyst;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.nasij.analytics.job.AccessJob;
import org.nasij.analytics.method.coverage.CoverageModel;
import org.nasij.analytics.method.coverage.CoverageResult;
import org.nasij.analytics.method.coverage.CoverageWorld;
import org.nasij.analytics.method.declaration.MethodDeclarations;
import org.nasij.analytics.method.declaration.MethodParameters;
import org.nasij.analytics.method.funding.FundingLedger;
import org.nasij.analytics.method.need.Demand;
import org.nasij.analytics.release.BaseEdition;
import org.nasij.analytics.release.NewRelease;
import org.nasij.analytics.release.Release;
import org.nasij.analytics.release.ReleaseWriter;
import org.nasij.analytics.release.Releases;
import org.nasij.analytics.snapshot.Snapshot;
import org.nasij.analytics.snapshot.SnapshotReader;
import org.nasij.geo.area.Areas;
import org.nasij.geo.census.Census;
import org.nasij.geo.reference.ReferenceFiles;
import org.nasij.geo.theme.Themes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One analysis, from the records to the published release: reads a snapshot, has the coverage and
 * the ledger computed, and publishes them as the live figures and, where asked, as an edition.
 */
public final class Analysis {
  private static final Logger log = LoggerFactory.getLogger(Analysis.class);
  private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.removingComments();

  private static final MethodParameters PARAMETERS = MethodParameters.STANDARD;

  private final Areas areas;
  private final Census census;
  private final Themes themes;
  private final AccessJob job;
  private final Clock clock;

  private Analysis(Areas areas, Census census, Themes themes, AccessJob job, Clock clock) {
    this.areas = areas;
    this.census = census;
    this.themes = themes;
    this.job = job;
    this.clock = clock;
  }

  /**
   * An analysis of the areas, census and themes of this build.
   *
   * @param job does step one of the model
   * @param clock the day of an analysis that is given none; nothing else reads a clock
   */
  public static Analysis of(AccessJob job, Clock clock) {
    return new Analysis(
        ReferenceFiles.areas(), ReferenceFiles.census(), ReferenceFiles.themes(), job, clock);
  }

  /** Runs the model on no records, so that the first analysis finds everything compiled. */
  public void warmUp() {
    LocalDate today = LocalDate.now(clock);
    cover(new CoverageWorld(today, areas, census, themes, List.of(), List.of(), Map.of()));
  }

  /**
   * Whether the live figures are missing, are by another version of the method, or lack records
   * that were loaded since.
   */
  public boolean isLiveBehind(Handle handle) {
    return handle
        .createQuery(SQL.locate(Analysis.class, "isLiveBehind"))
        .bind("method_version", PARAMETERS.version())
        .mapTo(Boolean.class)
        .one();
  }

  /**
   * Runs an analysis and publishes it.
   *
   * @param handle a connection of the analyst's role, in no transaction
   * @return the edition if one was asked for, else the live release
   * @throws AnalysisRefusedException if the edition is there already: editions never change
   */
  public Release run(Handle handle, AnalysisRequest request) throws SQLException {
    long startNanos = System.nanoTime();
    Releases releases = new Releases(handle);
    request.edition().flatMap(releases::find).ifPresent(Analysis::refuse);
    Optional<BaseEdition> base = releases.findBase();
    FundingLedger ledger = new FundingLedger(new Demand(areas, census, themes), themes);
    Snapshot snapshot = new SnapshotReader(handle).read(ledger::add);
    LocalDate asOf = request.asOf().or(snapshot::asOf).orElseGet(() -> LocalDate.now(clock));
    log.info(
        "Analysing {} activities and {} inventories as of {}",
        snapshot.activities().size(),
        snapshot.inventories().size(),
        asOf);
    CoverageResult coverage =
        cover(
            new CoverageWorld(
                asOf,
                areas,
                census,
                themes,
                snapshot.activities(),
                snapshot.inventories(),
                base.map(BaseEdition::tau).orElse(Map.of())));
    long revision =
        new ReleaseWriter(handle, areas)
            .write(
                new NewRelease(
                    asOf,
                    snapshot.worldOrNull(),
                    request.editionOrNull(),
                    base.map(BaseEdition::name).orElse(request.editionOrNull()),
                    PARAMETERS.version(),
                    MethodDeclarations.of(PARAMETERS, themes),
                    coverage,
                    ledger.close(),
                    snapshot.changes()),
                () -> (System.nanoTime() - startNanos) / 1e9);
    Release release = releases.find(request.edition().orElse(Release.LIVE)).orElseThrow();
    log.info(
        "Published {} as revision {} in {} s",
        release.id(),
        revision,
        String.format(Locale.ROOT, "%.1f", release.seconds()));
    return release;
  }

  private CoverageResult cover(CoverageWorld world) {
    CoverageModel model = new CoverageModel(world, PARAMETERS);
    return model.complete(job.run(model).access());
  }

  private static void refuse(Release existing) {
    throw new AnalysisRefusedException(
        "The edition "
            + existing.id()
            + " exists (as of "
            + existing.asOf()
            + ", revision "
            + existing.revision()
            + "). Editions never change: choose another name.");
  }
}
