package org.nasij.analytics.analyst;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.following.Following;
import org.nasij.analytics.following.Gaps;
import org.nasij.analytics.job.AccessJob;
import org.nasij.analytics.method.access.TravelPairs;
import org.nasij.analytics.method.coverage.Cell;
import org.nasij.analytics.method.coverage.CoverageModel;
import org.nasij.analytics.method.coverage.CoverageResult;
import org.nasij.analytics.method.coverage.CoverageWorld;
import org.nasij.analytics.method.declaration.MethodDeclarations;
import org.nasij.analytics.method.declaration.MethodParameters;
import org.nasij.analytics.method.funding.FundingLedger;
import org.nasij.analytics.method.funding.Ledger;
import org.nasij.analytics.method.need.GroupNeed;
import org.nasij.analytics.release.BaseEdition;
import org.nasij.analytics.release.NewRelease;
import org.nasij.analytics.release.Release;
import org.nasij.analytics.release.ReleaseWriter;
import org.nasij.analytics.release.Releases;
import org.nasij.analytics.release.ThemeStates;
import org.nasij.analytics.snapshot.RecordChange;
import org.nasij.analytics.snapshot.Snapshot;
import org.nasij.analytics.snapshot.SnapshotReader;
import org.nasij.geo.area.Areas;
import org.nasij.geo.census.Census;
import org.nasij.geo.reference.ReferenceFiles;
import org.nasij.geo.theme.ThemeGroup;
import org.nasij.geo.theme.Themes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The gap stage, from the records to the published live figures: {@link #whole}, by the job, or
 * {@link #changed}, the themes that records touched since, each of them whole. Both give the same
 * figures.
 */
public final class Analysis {
  private static final Logger log = LoggerFactory.getLogger(Analysis.class);
  private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.removingComments();

  private static final MethodParameters PARAMETERS = MethodParameters.STANDARD;

  private final Areas areas;
  private final Themes themes;
  private final AccessJob job;
  private final List<Following> followings;
  private final Clock clock;
  private final CoverageModel empty;
  private final List<GroupNeed> groups;

  private Analysis(
      Areas areas,
      Census census,
      Themes themes,
      List<ThemeGroup> groups,
      AccessJob job,
      List<Following> followings,
      Clock clock) {
    this.areas = areas;
    this.themes = themes;
    this.job = job;
    this.followings = List.copyOf(followings);
    this.clock = clock;
    this.empty =
        new CoverageModel(
            new CoverageWorld(
                LocalDate.EPOCH, areas, census, themes, List.of(), List.of(), Map.of()),
            PARAMETERS);
    this.groups =
        groups.stream().flatMap(group -> GroupNeed.of(group, empty.demand()).stream()).toList();
  }

  /**
   * An analysis of the areas, census and themes of this build.
   *
   * @param job does step one of the model
   * @param followings what is to follow from the gaps
   * @param clock the day of an analysis that is given none; nothing else reads a clock
   */
  public static Analysis of(AccessJob job, List<Following> followings, Clock clock) {
    return new Analysis(
        ReferenceFiles.areas(),
        ReferenceFiles.census(),
        ReferenceFiles.themes(),
        ReferenceFiles.themeGroups(),
        job,
        followings,
        clock);
  }

  /** Runs the model on no records, so that the first analysis finds everything compiled. */
  public void warmUp() {
    job.run(empty);
    cover(empty);
  }

  /** Whether the job has stopped for good. */
  boolean isStopped() {
    return job.isStopped();
  }

  /** What follows from the gaps, in the order of publication. */
  List<Following> followings() {
    return followings;
  }

  /** The names of what follows. */
  List<String> parts() {
    return followings.stream().map(Following::name).toList();
  }

  /**
   * Whether the live figures are missing, are by another version of the method or with other parts,
   * or lack records that were loaded since.
   */
  public boolean isLiveBehind(Handle handle) {
    return !new ThemeStates(handle).areOf(parts())
        || handle
            .createQuery(SQL.locate(Analysis.class, "isLiveBehind"))
            .bind("method_version", PARAMETERS.version())
            .mapTo(Boolean.class)
            .one();
  }

  /**
   * Computes all live figures anew and publishes them.
   *
   * @param handle a connection of the analyst's role, in no transaction
   * @param asOfOrNull the date of the figures; null: the instance's, else today
   */
  public Gaps whole(Handle handle, @Nullable LocalDate asOfOrNull) throws SQLException {
    DoubleSupplier seconds = stopwatch();
    FundingLedger ledger = new FundingLedger(empty.demand(), themes);
    Snapshot snapshot = new SnapshotReader(handle).read(ledger::add);
    CoverageModel model = model(handle, snapshot, asOf(snapshot, asOfOrNull));
    log.info(
        "Analysing {} activities and {} inventories as of {}",
        snapshot.activities().size(),
        snapshot.inventories().size(),
        model.world().asOf());
    CoverageResult result = cover(model);
    Map<String, Set<String>> touched = new HashMap<>();
    parts().forEach(part -> touched.put(part, model.themes()));
    new ThemeStates(handle).keep(parts());
    long revision =
        publish(handle, snapshot, model, model.themes(), result, ledger.close(), touched, seconds);
    log.info("Published all themes as revision {} in {} s", revision, text(seconds));
    return new Gaps(model.world().asOf(), revision, snapshot, model, model.formPairs(), result);
  }

  /**
   * Computes the live figures of the themes that records touched since, and publishes what is
   * different. The same date is kept; at another one everything is touched.
   *
   * @param earlier the live figures as they were published last
   * @param asOfOrNull as in {@link #whole}
   */
  public Gaps changed(Handle handle, Gaps earlier, @Nullable LocalDate asOfOrNull)
      throws SQLException {
    DoubleSupplier seconds = stopwatch();
    FundingLedger ledger = new FundingLedger(empty.demand(), themes);
    Snapshot snapshot = new SnapshotReader(handle).readChanged(ledger::add);
    if (!asOf(snapshot, asOfOrNull).equals(earlier.asOf())) {
      return whole(handle, asOfOrNull);
    }
    CoverageModel model = model(handle, snapshot, earlier.asOf());
    Set<String> differing = model.differingThemes(earlier.model());
    TravelPairs pairs = model.formPairs(earlier.model(), earlier.pairs());
    CoverageResult result =
        model.complete(
            differing, model.problems(differing).stream().map(p -> p.solve(pairs)).toList());
    CoverageResult different =
        new CoverageResult(
            result.figures(), different(result, earlier.result(), differing), result.unreachable());
    long revision =
        publish(
            handle,
            snapshot,
            model,
            differing,
            different,
            snapshot.hasOtherFlows() ? ledger.close() : null,
            touched(differing, snapshot),
            seconds);
    log.info(
        "Published {} cells of {} as revision {} in {} s",
        different.cells().size(),
        differing,
        revision,
        text(seconds));
    return new Gaps(
        earlier.asOf(), revision, snapshot, model, pairs, earlier.result().with(result));
  }

  /**
   * The live figures as they were published before this process began, computed again and not
   * published.
   *
   * @return empty if they are not those of the records as they stand: then only {@link #whole}
   *     brings them on
   */
  public Optional<Gaps> resumed(Handle handle) {
    Optional<Release> live = new Releases(handle).find(Release.LIVE);
    Snapshot snapshot = new SnapshotReader(handle).readChanged(flow -> {});
    if (live.isEmpty() || !snapshot.changes().isEmpty()) {
      return Optional.empty();
    }
    CoverageModel model = model(handle, snapshot, live.get().asOf());
    return Optional.of(
        new Gaps(
            live.get().asOf(),
            live.get().revision(),
            snapshot,
            model,
            model.formPairs(),
            cover(model)));
  }

  /** Whether figures are of the date they would have now. */
  boolean isOfTheDay(Handle handle, Gaps gaps, @Nullable LocalDate asOfOrNull) {
    return asOf(new SnapshotReader(handle).findAsOf(), asOfOrNull).equals(gaps.asOf());
  }

  /** The same figures, once an edition froze a tau they were the first to have. */
  Gaps frozen(Handle handle, Gaps gaps) {
    return new Gaps(
        gaps.asOf(),
        gaps.revision(),
        gaps.snapshot(),
        model(handle, gaps.snapshot(), gaps.asOf()),
        gaps.pairs(),
        gaps.result());
  }

  private CoverageModel model(Handle handle, Snapshot snapshot, LocalDate asOf) {
    return empty.of(
        asOf,
        snapshot.activities(),
        snapshot.inventories(),
        new Releases(handle).findBase().map(BaseEdition::tau).orElse(Map.of()));
  }

  private CoverageResult cover(CoverageModel model) {
    return model.complete(job.run(model).access());
  }

  private LocalDate asOf(Snapshot snapshot, @Nullable LocalDate asOfOrNull) {
    return asOf(snapshot.asOf(), asOfOrNull);
  }

  private LocalDate asOf(Optional<LocalDate> ofTheInstance, @Nullable LocalDate asOfOrNull) {
    return Optional.ofNullable(asOfOrNull)
        .or(() -> ofTheInstance)
        .orElseGet(() -> LocalDate.now(clock));
  }

  private static List<Cell> different(
      CoverageResult result, CoverageResult earlier, Set<String> themes) {
    Set<Cell> before =
        earlier.cells().stream()
            .filter(cell -> themes.contains(cell.theme()))
            .collect(Collectors.toSet());
    return result.cells().stream().filter(cell -> !before.contains(cell)).toList();
  }

  private Map<String, Set<String>> touched(Set<String> differing, Snapshot snapshot) {
    Map<String, Set<String>> touched = new HashMap<>();
    for (Following following : followings) {
      Set<String> own = new HashSet<>(differing);
      if (snapshot.recounted() && following.recordTypes().contains(SnapshotReader.FLOW)) {
        own.addAll(empty.themes());
      }
      for (RecordChange change : snapshot.changes()) {
        if (following.recordTypes().contains(change.recordType())) {
          own.addAll(change.themeOrNull() == null ? empty.themes() : Set.of(change.themeOrNull()));
        }
      }
      if (!own.isEmpty()) {
        touched.put(following.name(), following.spansThemes() ? empty.themes() : own);
      }
    }
    return touched;
  }

  private long publish(
      Handle handle,
      Snapshot snapshot,
      CoverageModel model,
      Set<String> published,
      CoverageResult coverage,
      @Nullable Ledger ledgerOrNull,
      Map<String, Set<String>> touched,
      DoubleSupplier seconds)
      throws SQLException {
    return new ReleaseWriter(handle, areas)
        .write(
            new NewRelease(
                model.world().asOf(),
                snapshot.worldOrNull(),
                new Releases(handle).findBase().map(BaseEdition::name).orElse(null),
                PARAMETERS.version(),
                MethodDeclarations.of(PARAMETERS, themes),
                published,
                groups.stream().filter(group -> published.contains(group.theme())).toList(),
                coverage,
                ledgerOrNull,
                touched,
                snapshot.changes().stream().map(RecordChange::id).toList()),
            seconds);
  }

  private static DoubleSupplier stopwatch() {
    long startNanos = System.nanoTime();
    return () -> (System.nanoTime() - startNanos) / 1e9;
  }

  private static String text(DoubleSupplier seconds) {
    return String.format(Locale.ROOT, "%.2f", seconds.getAsDouble());
  }
}
