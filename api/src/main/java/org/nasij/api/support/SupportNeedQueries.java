package org.nasij.api.support;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.nasij.api.query.Rows;
import org.nasij.api.query.Sql;

/** Reads {@code core.public_support_need}. */
public final class SupportNeedQueries {
  private static final String LIST = Sql.of(SupportNeedQueries.class, "list");
  private static final RowMapper<SupportNeed> MAPPER = ConstructorMapper.of(SupportNeed.class);

  private final Jdbi jdbi;

  public SupportNeedQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Needs, the newest first; the id is the key of a page. */
  public Rows<SupportNeed> rows(SupportNeedFilter filter) {
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
