package org.nasij.api.strength;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.nasij.api.query.Codes;
import org.nasij.api.query.Rows;
import org.nasij.api.query.Sql;
import org.nasij.api.theme.Sector;

/**
 * Reads the strength index, which the database computes from its inputs, and what it is made of.
 */
public final class StrengthQueries {
  private static final String LIST = Sql.of(StrengthQueries.class, "list");
  private static final String STREAMS = Sql.of(StrengthQueries.class, "streams");
  private static final String PENDING = Sql.of(StrengthQueries.class, "pending");
  private static final String VOLUNTEERS = Sql.of(StrengthQueries.class, "volunteers");
  private static final RowMapper<Strength> STRENGTH = ConstructorMapper.of(Strength.class);
  private static final RowMapper<StrengthStream> STREAM =
      ConstructorMapper.of(StrengthStream.class);
  private static final RowMapper<VolunteerSum> SUM = ConstructorMapper.of(VolunteerSum.class);

  private final Jdbi jdbi;

  public StrengthQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The areas of a level with somebody in need, the strongest first, those without index last. */
  public List<Strength> list(StrengthFilter filter) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LIST)
                .bind("release", filter.releaseId())
                .bind("theme", filter.theme())
                .bind("sector", Codes.of(filter.sector()))
                .bind("level", Codes.of(filter.level()))
                .bind("inside", filter.inside())
                .bind("service", filter.weights().service())
                .bind("funding", filter.weights().funding())
                .bind("volunteers", filter.weights().volunteers())
                .map(STRENGTH)
                .list());
  }

  /**
   * The streams of the index, in the order service, funding, volunteers.
   *
   * @param theme null: of every theme
   */
  public List<StrengthStream> streams(String releaseId, @Nullable String theme, Sector sector) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(STREAMS)
                .bind("release", releaseId)
                .bind("theme", theme)
                .bind("sector", Codes.of(sector))
                .map(STREAM)
                .list());
  }

  /** Whether newer records are not yet in a theme's index. */
  public boolean isPending(String releaseId, String theme) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(PENDING)
                .bind("release", releaseId)
                .bind("theme", theme)
                .mapTo(Boolean.class)
                .one());
  }

  /**
   * The sums of volunteers' hours that may be shown, by province and theme.
   *
   * @param theme null: of every theme
   * @param inside provinces inside this area; null: all
   */
  public Rows<VolunteerSum> volunteers(
      String releaseId, @Nullable String theme, @Nullable String inside) {
    return Rows.of(
        jdbi,
        VOLUNTEERS,
        query -> query.bind("release", releaseId).bind("theme", theme).bind("inside", inside),
        SUM);
  }
}
