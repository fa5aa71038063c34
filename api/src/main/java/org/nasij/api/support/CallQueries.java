package org.nasij.api.support;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.nasij.api.query.Rows;
import org.nasij.api.query.Sql;

/** Reads {@code core.public_call}. */
public final class CallQueries {
  private static final String LIST = Sql.of(CallQueries.class, "list");
  private static final RowMapper<Call> MAPPER = ConstructorMapper.of(Call.class);

  private final Jdbi jdbi;

  public CallQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Calls, the newest first; the id is the key of a page. */
  public Rows<Call> rows(CallFilter filter) {
    return Rows.of(
        jdbi,
        LIST,
        query ->
            query
                .bind("theme", filter.theme())
                .bind("area", filter.area())
                .bind("kind", filter.kind()),
        MAPPER);
  }
}
