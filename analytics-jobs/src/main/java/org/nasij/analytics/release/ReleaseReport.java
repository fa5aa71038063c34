package org.nasij.analytics.release;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/**
 * What a person who asked for an analysis is told of the release.
 *
 * @param release {@code live}, or the edition's name
 * @param asOf the date of the figures
 * @param seconds from the start of the analysis to the last row written
 * @param cells figures of an area, theme and sector
 * @param rankedCells those with a rank
 * @param themes one per theme and sector
 * @param ledger one per flow class, transaction type, currency and line
 */
public record ReleaseReport(
    String release,
    long revision,
    LocalDate asOf,
    String methodVersion,
    @Nullable String world,
    @Nullable String baseEdition,
    double seconds,
    long cells,
    long rankedCells,
    List<ThemeLine> themes,
    List<LedgerSum> ledger) {
  private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.removingComments();

  public ReleaseReport {
    themes = List.copyOf(themes);
    ledger = List.copyOf(ledger);
  }

  /**
   * A theme's national figures.
   *
   * @param need persons; null where the theme has none
   * @param supply places per year
   * @param conservationError |sum N A - reachable supply| / reachable supply; null without either
   */
  public record ThemeLine(
      String theme,
      String sector,
      @Nullable Double need,
      @Nullable Double supply,
      @Nullable Double conservationError) {}

  /** What stands on one line of the ledger. */
  public record LedgerSum(
      String flowClass, String transactionType, String currency, String line, BigDecimal amount) {}

  /**
   * Reads the report of a release, all of it of one revision.
   *
   * @param handle a connection in no transaction
   * @throws java.util.NoSuchElementException if there is no such release
   */
  public static ReleaseReport of(Handle handle, String id) {
    return handle.inTransaction(
        TransactionIsolationLevel.REPEATABLE_READ, transaction -> read(transaction, id));
  }

  private static ReleaseReport read(Handle handle, String id) {
    Release release = new Releases(handle).find(id).orElseThrow();
    List<ThemeLine> themes =
        handle
            .createQuery(sql("themes"))
            .bind("release", id)
            .map(
                (row, context) ->
                    new ThemeLine(
                        row.getString("theme"),
                        row.getString("sector"),
                        row.getObject("need", Double.class),
                        row.getObject("supply", Double.class),
                        row.getObject("conservation_error", Double.class)))
            .list();
    List<LedgerSum> ledger =
        handle
            .createQuery(sql("ledger"))
            .bind("release", id)
            .map(
                (row, context) ->
                    new LedgerSum(
                        row.getString("flow_class"),
                        row.getString("transaction_type"),
                        row.getString("currency"),
                        row.getString("line"),
                        row.getBigDecimal("amount")))
            .list();
    return handle
        .createQuery(sql("cells"))
        .bind("release", id)
        .map(
            (row, context) ->
                new ReleaseReport(
                    release.id(),
                    release.revision(),
                    release.asOf(),
                    release.methodVersion(),
                    release.worldOrNull(),
                    release.baseEditionOrNull(),
                    release.seconds(),
                    row.getLong("cells"),
                    row.getLong("ranked_cells"),
                    themes,
                    ledger))
        .one();
  }

  private static String sql(String name) {
    return SQL.locate(ReleaseReport.class, name);
  }
}
