package org.nasij.api.funding;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.nasij.api.query.Codes;
import org.nasij.api.query.Rows;
import org.nasij.api.query.Sql;

/** Reads {@code mart.ledger} and its totals. */
public final class LedgerQueries {
  private static final String LIST = Sql.of(LedgerQueries.class, "list");
  private static final String TOTALS = Sql.of(LedgerQueries.class, "totals");
  private static final RowMapper<LedgerEntry> MAPPER = ConstructorMapper.of(LedgerEntry.class);

  private final Jdbi jdbi;

  public LedgerQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * The ledger, added up; ordered by line, area, theme, class, transaction and currency. The key of
   * a page is the number of rows already seen.
   */
  public Rows<LedgerEntry> rows(LedgerFilter filter) {
    return Rows.of(
        jdbi,
        LIST,
        query ->
            query
                .bind("release", filter.releaseId())
                .bind("line", filter.line() == null ? null : Codes.of(filter.line()))
                .bind("inside", filter.inside())
                .bind("theme", filter.theme())
                .bind("flowClass", filter.flowClass())
                .bind("transactionType", filter.transactionType())
                .bind("currency", filter.currency())
                .bind("areaLevel", Codes.of(filter.areaLevel()))
                .bind("byLine", filter.groupBy().contains(LedgerDimension.LINE))
                .bind("byArea", filter.groupBy().contains(LedgerDimension.AREA))
                .bind("byTheme", filter.groupBy().contains(LedgerDimension.THEME))
                .bind("byFlowClass", filter.groupBy().contains(LedgerDimension.FLOW_CLASS))
                .bind(
                    "byTransactionType",
                    filter.groupBy().contains(LedgerDimension.TRANSACTION_TYPE)),
        MAPPER);
  }

  /** The ledger, added up. */
  public List<LedgerEntry> list(LedgerFilter filter) {
    return rows(filter).list();
  }

  /** The totals the ledger's lines add up to. */
  public List<LedgerTotal> totals(String releaseId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(TOTALS)
                .bind("release", releaseId)
                .map(ConstructorMapper.of(LedgerTotal.class))
                .list());
  }
}
