package org.nasij.analytics.release;

import java.sql.SQLException;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.nasij.analytics.method.coverage.Cell;
import org.nasij.analytics.method.coverage.Confidence;
import org.nasij.analytics.method.coverage.ThemeFigures;
import org.nasij.analytics.method.coverage.UnreachableSupply;
import org.nasij.analytics.method.funding.Ledger;
import org.nasij.analytics.method.need.GroupNeed;
import org.nasij.analytics.method.priority.Rank;
import org.nasij.analytics.snapshot.CountedRecords;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.Areas;

/**
 * Writes a release into {@code mart}, all of it in one transaction: rows go by COPY into temporary
 * tables, then set-based into the published ones, so that a reader sees the old figures or the new
 * ones. Live rows that did not change are left alone.
 */
public final class ReleaseWriter {
  /** The channel that tells of a new revision. */
  public static final String CHANNEL = "nasij_release";

  private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.removingComments();

  private final Handle handle;
  private final Areas areas;

  /**
   * @param handle the analyst's connection, in no transaction
   * @param areas all areas, to say where each one lies
   */
  public ReleaseWriter(Handle handle, Areas areas) {
    this.handle = handle;
    this.areas = areas;
  }

  /**
   * Publishes live figures.
   *
   * @param release what was found
   * @param seconds how long the analysis has taken, asked at the end
   * @return the revision
   */
  public long write(NewRelease release, DoubleSupplier seconds) throws SQLException {
    return handle.inTransaction(
        transaction -> {
          execute("createStaging");
          stage(release);
          long revision = insertRelease(release);
          publish(release);
          new ThemeStates(handle).touch(release.touched(), revision);
          new MethodWriter(handle).write(release.methodVersion(), release.method());
          handle
              .createUpdate(sql("deleteChanges"))
              .bindArray("changes", Long.class, release.changes())
              .execute();
          handle.createUpdate(sql("setSeconds")).bind("seconds", seconds.getAsDouble()).execute();
          announce(handle, revision);
          return revision;
        });
  }

  /** Tells the web server of a revision, once the transaction is through. */
  static void announce(Handle handle, long revision) {
    handle.execute("select pg_notify(?, ?)", CHANNEL, Long.toString(revision));
  }

  private long insertRelease(NewRelease release) {
    return handle
        .createQuery(sql("insertLive"))
        .bind("as_of", release.asOf())
        .bind("method_version", release.methodVersion())
        .bind("world", release.worldOrNull())
        .bind("base_edition", release.baseEditionOrNull())
        .mapTo(Long.class)
        .one();
  }

  private void publish(NewRelease release) {
    handle.createUpdate(sql("mergeCells")).execute();
    handle.createUpdate(sql("mergeThemeFigures")).execute();
    handle.createUpdate(sql("mergeGroupNeed")).execute();
    handle
        .createUpdate(sql("deleteUnreachableSupply"))
        .bindArray("themes", String.class, List.copyOf(release.themes()))
        .execute();
    handle.createUpdate(sql("insertUnreachableSupply")).execute();
    if (release.ledger().isPresent()) {
      handle.createUpdate(sql("deleteLedger")).execute();
      handle.createUpdate(sql("insertLedger")).execute();
      handle.createUpdate(sql("insertLedgerTotals")).execute();
      new CountedRecords(handle).settle();
    }
  }

  private void stage(NewRelease release) throws SQLException {
    try (CopyRows rows = copy("stageCells")) {
      for (Cell cell : release.coverage().cells()) {
        stage(rows, cell);
      }
      rows.finish();
    }
    try (CopyRows rows = copy("stageThemeFigures")) {
      for (ThemeFigures figures : release.coverage().figures()) {
        stage(rows, figures);
      }
      rows.finish();
    }
    try (CopyRows rows = copy("stageGroupNeed")) {
      for (GroupNeed need : release.groups()) {
        rows.column(need.theme())
            .column(need.group())
            .column(need.areaCode())
            .column(need.need())
            .column(need.censusNeed())
            .endRow();
      }
      rows.finish();
    }
    try (CopyRows rows = copy("stageUnreachableSupply")) {
      for (UnreachableSupply supply : release.coverage().unreachable()) {
        stage(rows, supply);
      }
      rows.finish();
    }
    if (release.ledgerOrNull() != null) {
      stage(release.ledgerOrNull());
    }
  }

  private void stage(CopyRows rows, Cell cell) throws SQLException {
    Area area = cell.area();
    rows.column(cell.theme())
        .column(cell.sector().code())
        .area(area, areas)
        .column(cell.need())
        .column(cell.censusNeed());
    Cell.Standing standing = cell.standing();
    rows.column(standing.supply())
        .column(cell.supplyPerNeed())
        .column(standing.sites())
        .column(standing.organizations())
        .column(standing.activities())
        .column(standing.staleSupply());
    Cell.Reached reached = cell.reached();
    rows.column(reached.imputedShare())
        .column(reached.access())
        .column(reached.coverage())
        .column(reached.gap())
        .column(reached.unmet())
        .column(reached.gapWithStale())
        .column(reached.minutesNearest())
        .column(cell.deprivation())
        .column(cell.priority());
    Cell.Knowledge knowledge = cell.knowledge();
    rows.column(knowledge.evidence().code())
        .column(knowledge.evidenceShare())
        .column(knowledge.knownNeedShare())
        .column(knowledge.communesActive())
        .column(knowledge.communesNoneConfirmed())
        .column(knowledge.communesStale())
        .column(knowledge.communesNoData())
        .column(cell.status().code())
        .column(cell.confidence().map(confidence -> confidence.grade().code()).orElse(null))
        .array(
            cell.confidence().map(Confidence::reasons).orElse(List.of()).stream()
                .map(Confidence.Reason::code)
                .toList())
        .column(cell.rank().map(Rank::position).orElse(null))
        .column(cell.rank().map(Rank::of).orElse(null))
        .endRow();
  }

  private static void stage(CopyRows rows, ThemeFigures figures) throws SQLException {
    rows.column(figures.theme())
        .column(figures.sector().code())
        .column(figures.need())
        .column(figures.tau())
        .column(figures.tauKind().map(ThemeFigures.TauKind::code).orElse(null))
        .column(figures.supply())
        .column(figures.supplyReachable())
        .column(figures.supplyUnreachable())
        .column(figures.conservationError())
        .endRow();
  }

  private static void stage(CopyRows rows, UnreachableSupply supply) throws SQLException {
    rows.column(supply.theme())
        .column(supply.sector().code())
        .column(supply.activityId())
        .column(supply.supply())
        .column(supply.reason().code())
        .endRow();
  }

  private void stage(Ledger ledger) throws SQLException {
    try (CopyRows rows = copy("stageLedger")) {
      for (Ledger.Entry entry : ledger.entries()) {
        rows.column(entry.line().code())
            .column(entry.areaCodeOrNull())
            .column(entry.themeOrNull())
            .column(entry.flowClass())
            .column(entry.transactionType())
            .column(entry.currency())
            .column(entry.amount().toPlainString())
            .column(entry.flows())
            .endRow();
      }
      rows.finish();
    }
    try (CopyRows rows = copy("stageLedgerTotals")) {
      for (Ledger.Total total : ledger.totals()) {
        rows.column(total.flowClass())
            .column(total.transactionType())
            .column(total.currency())
            .column(total.amount().toPlainString())
            .column(total.flows())
            .column(total.flowsWithoutAmount())
            .column(total.flowsOfZero())
            .endRow();
      }
      rows.finish();
    }
  }

  private CopyRows copy(String name) throws SQLException {
    return new CopyRows(handle.getConnection(), sql(name));
  }

  private void execute(String name) {
    handle.createScript(sql(name)).execute();
  }

  private static String sql(String name) {
    return SQL.locate(ReleaseWriter.class, name);
  }
}
