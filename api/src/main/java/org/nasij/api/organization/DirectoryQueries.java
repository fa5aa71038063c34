package org.nasij.api.organization;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.nasij.api.query.Rows;
import org.nasij.api.query.Sql;
import org.nasij.api.query.TextSearch;

/** Reads {@code core.directory}, the public's view of organizations. */
public final class DirectoryQueries {
  private static final String LIST = Sql.of(DirectoryQueries.class, "list");
  private static final String COUNT = Sql.of(DirectoryQueries.class, "count");
  private static final RowMapper<DirectoryEntry> MAPPER =
      ConstructorMapper.of(DirectoryEntry.class);

  private final Jdbi jdbi;

  public DirectoryQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Organizations by name, then id; the id is the key of a page. */
  public Rows<DirectoryEntry> rows(DirectoryFilter filter) {
    return Rows.of(jdbi, LIST, query -> bind(query, filter), MAPPER);
  }

  /**
   * One page, by name.
   *
   * @param after the id of the last organization of the page before; null at the start
   */
  public List<DirectoryEntry> list(DirectoryFilter filter, @Nullable String after, int limit) {
    return rows(filter).page(after, limit);
  }

  /** How many organizations pass a filter. */
  public long count(DirectoryFilter filter) {
    return jdbi.withHandle(
        handle -> bind(handle.createQuery(COUNT), filter).mapTo(Long.class).one());
  }

  private static Query bind(Query query, DirectoryFilter filter) {
    return query
        .bind("theme", filter.theme())
        .bind("inside", filter.inside())
        .bind("kind", filter.kind())
        .bind("sector", filter.sector())
        .bindArray("patterns", String.class, TextSearch.patterns(filter.text()));
  }
}
