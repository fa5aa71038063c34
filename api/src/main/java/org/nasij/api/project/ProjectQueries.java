package org.nasij.api.project;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.nasij.api.query.Rows;
import org.nasij.api.query.Sql;

/** Reads {@code core.public_project}. */
public final class ProjectQueries {
  private static final String LIST = Sql.of(ProjectQueries.class, "list");
  private static final RowMapper<Project> MAPPER = ConstructorMapper.of(Project.class);

  private final Jdbi jdbi;

  public ProjectQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Projects, the newest first; the id is the key of a page. */
  public Rows<Project> rows(ProjectFilter filter) {
    return Rows.of(
        jdbi,
        LIST,
        query ->
            query
                .bind("theme", filter.theme())
                .bind("area", filter.area())
                .bind("status", filter.status()),
        MAPPER);
  }
}
