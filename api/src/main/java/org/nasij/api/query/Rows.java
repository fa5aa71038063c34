package org.nasij.api.query;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a list, which may be read whole, page by page, or one after the other in bounded
 * memory.
 *
 * @param <T> one row
 */
public final class Rows<T> {
  private final Jdbi jdbi;
  private final String sql;
  private final Function<Query, Query> bindings;
  private final RowMapper<T> mapper;

  /**
   * @param sql a statement with the parameters {@code :after} (the key of the last row already
   *     seen, null at the start) and {@code :limit} (null: no limit)
   * @param bindings binds all other parameters
   */
  public Rows(Jdbi jdbi, String sql, Function<Query, Query> bindings, RowMapper<T> mapper) {
    this.jdbi = jdbi;
    this.sql = sql;
    this.bindings = bindings;
    this.mapper = mapper;
  }

  /** All rows. */
  public List<T> list() {
    return page(null, null);
  }

  /**
   * Some rows.
   *
   * @param after the key of the last row of the page before; null at the start
   * @param limit at most so many; null: all
   */
  public List<T> page(@Nullable String after, @Nullable Integer limit) {
    return jdbi.withHandle(
        handle -> bind(handle.createQuery(sql), after, limit).map(mapper).list());
  }

  /**
   * Hands on each row as it arrives; never more than a few hundred are in memory.
   *
   * @param after as in {@link #page}
   * @param limit as in {@link #page}
   */
  public void forEach(@Nullable String after, @Nullable Integer limit, Consumer<T> consumer) {
    jdbi.useTransaction(
        handle ->
            bind(handle.createQuery(sql), after, limit)
                .setFetchSize(ReadDatabase.FETCH_ROWS)
                .map(mapper)
                .useStream(rows -> rows.forEach(consumer)));
  }

  private Query bind(Query query, @Nullable String after, @Nullable Integer limit) {
    return bindings.apply(query).bind("after", after).bind("limit", limit);
  }
}
