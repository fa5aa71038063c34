package org.nasij.api.siting;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.nasij.api.query.Sql;
import org.nasij.api.release.Release;

/** Reads who is near, from the public's views of the records and published figures alone. */
public final class NearQueries {
  /** Of each kind at most so many are listed. */
  public static final int MOST = 8;

  private static final String ORGANIZATIONS = Sql.of(NearQueries.class, "organizations");
  private static final String FUNDERS = Sql.of(NearQueries.class, "funders");
  private static final String CALLS = Sql.of(NearQueries.class, "calls");
  private static final String PROJECTS = Sql.of(NearQueries.class, "projects");
  private static final String VOLUNTEERS = Sql.of(NearQueries.class, "volunteers");

  private final Jdbi jdbi;

  public NearQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Who is near a province.
   *
   * @param release on its date evidence older than 24 months does not count, nor do calls that are
   *     not open; volunteers' sums are its own
   */
  public Near near(Release release, String theme, String province) {
    LocalDate asOf = release.asOf();
    return jdbi.withHandle(
        handle -> {
          List<Near.Organization> organizations =
              list(handle, ORGANIZATIONS, Near.Organization.class, theme, province, asOf);
          return new Near(
              organizations,
              list(handle, FUNDERS, Near.Funder.class, theme, province, asOf),
              list(handle, CALLS, Near.Call.class, theme, province, asOf),
              list(handle, PROJECTS, Near.Project.class, theme, province, asOf),
              handle
                  .createQuery(VOLUNTEERS)
                  .bind("release", release.id())
                  .bind("theme", theme)
                  .bind("province", province)
                  .map(ConstructorMapper.of(Near.Volunteers.class))
                  .one());
        });
  }

  /** Projects of the pipeline in a theme, in an area of any level; those that seek a lead first. */
  public List<Near.Project> projects(String theme, String area) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(Sql.of(NearQueries.class, "projects_inside"))
                .bind("theme", theme)
                .bind("area", area)
                .map(ConstructorMapper.of(Near.Project.class))
                .list());
  }

  private static <T> List<T> list(
      Handle handle, String sql, Class<T> type, String theme, String province, LocalDate asOf) {
    return handle
        .createQuery(sql)
        .bind("theme", theme)
        .bind("province", province)
        .bind("as_of", asOf)
        .bind("most", MOST)
        .map(ConstructorMapper.of(type))
        .list();
  }
}
