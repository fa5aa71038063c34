package org.nasij.api.volunteering;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.nasij.api.query.Rows;
import org.nasij.api.query.Sql;

/** Reads {@code core.public_opportunity}. */
public final class OpportunityQueries {
  private static final String LIST = Sql.of(OpportunityQueries.class, "list");
  private static final RowMapper<Opportunity> MAPPER = ConstructorMapper.of(Opportunity.class);

  private final Jdbi jdbi;

  public OpportunityQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Roles, the newest first; the id is the key of a page. */
  public Rows<Opportunity> rows(OpportunityFilter filter) {
    return Rows.of(
        jdbi,
        LIST,
        query ->
            query
                .bind("theme", filter.theme())
                .bind("area", filter.area())
                .bind("skill", filter.skill())
                .bind("delivery", filter.delivery()),
        MAPPER);
  }
}
