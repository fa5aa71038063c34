package org.nasij.api.query;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
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
public interface Rows<T> {
  /**
   * Some rows.
   *
   * @param after the key of the last row of the page before; null at the start
   * @param limit at most so many; null: all
   */
  List<T> page(@Nullable String after, @Nullable Integer limit);

  /**
   * Hands on each row as it arrives; never more than a few hundred are in memory.
   *
   * @param limit at most so many; null: all
   */
  void forEach(@Nullable Integer limit, Consumer<T> consumer);

  /** The same rows, each as something else. */
  default <U> Rows<U> map(Function<T, U> mapping) {
    Rows<T> rows = this;
    return new Rows<>() {
      @Override
      public List<U> page(@Nullable String after, @Nullable Integer limit) {
        return rows.page(after, limit).stream().map(mapping).toList();
      }

      @Override
      public void forEach(@Nullable Integer limit, Consumer<U> consumer) {
        rows.forEach(limit, row -> consumer.accept(mapping.apply(row)));
      }
    };
  }

  /** All rows. */
  default List<T> list() {
    return page(null, null);
  }

  /**
   * Rows of a statement.
   *
   * @param sql with the parameters {@code :after} (a key, null at the start) and {@code :limit}
   *     (null: no limit)
   * @param bindings binds all other parameters
   */
  static <T> Rows<T> of(
      Jdbi jdbi, String sql, Function<Query, Query> bindings, RowMapper<T> mapper) {
    return new StatementRows<>(jdbi, sql, bindings, mapper);
  }

  /** Rows that are at hand. */
  static <T> Rows<T> of(List<T> rows, Function<T, String> key) {
    return new ListedRows<>(List.copyOf(rows), key);
  }

  /** See {@link Rows#of(Jdbi, String, Function, RowMapper)}. */
  record StatementRows<T>(
      Jdbi jdbi, String sql, Function<Query, Query> bindings, RowMapper<T> mapper)
      implements Rows<T> {
    @Override
    public List<T> page(@Nullable String after, @Nullable Integer limit) {
      return jdbi.withHandle(
          handle -> bind(handle.createQuery(sql), after, limit).map(mapper).list());
    }

    @Override
    public void forEach(@Nullable Integer limit, Consumer<T> consumer) {
      jdbi.useTransaction(
          handle ->
              bind(handle.createQuery(sql), null, limit)
                  .setFetchSize(ReadDatabase.FETCH_ROWS)
                  .map(mapper)
                  .useStream(rows -> rows.forEach(consumer)));
    }

    private Query bind(Query query, @Nullable String after, @Nullable Integer limit) {
      return bindings.apply(query).bind("after", after).bind("limit", limit);
    }
  }

  /** See {@link Rows#of(List, Function)}. */
  record ListedRows<T>(List<T> rows, Function<T, String> key) implements Rows<T> {
    @Override
    public List<T> page(@Nullable String after, @Nullable Integer limit) {
      Stream<T> rest =
          after == null
              ? rows.stream()
              : rows.stream().dropWhile(row -> !key.apply(row).equals(after)).skip(1);
      return limit == null ? rest.toList() : rest.limit(limit).toList();
    }

    @Override
    public void forEach(@Nullable Integer limit, Consumer<T> consumer) {
      page(null, limit).forEach(consumer);
    }
  }
}
