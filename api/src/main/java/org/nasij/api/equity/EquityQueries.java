package org.nasij.api.equity;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.nasij.api.query.Codes;
import org.nasij.api.query.Rows;
import org.nasij.api.query.Sql;
import org.nasij.api.theme.Sector;

/** Reads {@code mart.deprivation} and {@code mart.equity_fifth}. */
public final class EquityQueries {
  private static final RowMapper<Deprivation> DEPRIVATION = ConstructorMapper.of(Deprivation.class);

  private final Jdbi jdbi;

  public EquityQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Areas by deprivation, the most deprived first; communes urban and rural in turn. */
  public Rows<Deprivation> deprivation(DeprivationFilter filter) {
    return Rows.of(
        jdbi,
        Sql.of(EquityQueries.class, "deprivation"),
        query ->
            query
                .bind("release", filter.releaseId())
                .bind("theme", filter.theme())
                .bind("level", Codes.of(filter.level()))
                .bind("inside", filter.inside())
                .bind(
                    "settlement",
                    filter.settlement() == null ? null : Codes.of(filter.settlement())),
        DEPRIVATION);
  }

  /** The deprivation of one area; empty for the country, and where the census publishes none. */
  public Optional<Deprivation> findDeprivation(String releaseId, String theme, String area) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(Sql.of(EquityQueries.class, "deprivation_of_area"))
                .bind("release", releaseId)
                .bind("theme", theme)
                .bind("area", area)
                .map(DEPRIVATION)
                .findOne());
  }

  /**
   * Fifths of the persons in need, the most deprived first, by theme and settlement.
   *
   * @param theme null: all with a target group
   */
  public List<EquityFifth> fifths(String releaseId, Sector sector, @Nullable String theme) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(Sql.of(EquityQueries.class, "fifths"))
                .bind("release", releaseId)
                .bind("sector", Codes.of(sector))
                .bind("theme", theme)
                .map(ConstructorMapper.of(EquityFifth.class))
                .list());
  }
}
