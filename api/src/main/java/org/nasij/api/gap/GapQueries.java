package org.nasij.api.gap;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.nasij.api.query.Codes;
import org.nasij.api.query.Rows;
import org.nasij.api.query.Sql;
import org.nasij.api.theme.Sector;

/** Reads {@code mart.cell}. */
public final class GapQueries {
  private static final String LIST = Sql.of(GapQueries.class, "list");
  private static final String OF_AREA = Sql.of(GapQueries.class, "of_area");
  private static final RowMapper<Cell> MAPPER = ConstructorMapper.of(Cell.class);

  private final Jdbi jdbi;

  public GapQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * The cells of a theme at a level, in the filter's order; the area's code is the key of a page.
   */
  public Rows<Cell> rows(CellFilter filter) {
    return Rows.of(
        jdbi,
        LIST,
        query ->
            query
                .bind("release", filter.releaseId())
                .bind("theme", filter.theme())
                .bind("sector", Codes.of(filter.sector()))
                .bind("level", Codes.of(filter.level()))
                .bind("group", filter.group())
                .bind("inside", filter.inside())
                .bind(
                    "settlement",
                    filter.settlement() == null ? null : Codes.of(filter.settlement()))
                .bindArray("evidence", String.class, codes(filter.evidence()))
                .bindArray("status", String.class, codes(filter.status()))
                .bind("sort", Codes.of(filter.sort()))
                .bind("descending", filter.descending()),
        MAPPER);
  }

  /** The cells of a theme at a level, in the filter's order. */
  public List<Cell> list(CellFilter filter) {
    return rows(filter).list();
  }

  /** The cells of one area, one per theme, in the order of the themes. */
  public List<Cell> ofArea(String releaseId, Sector sector, String areaCode) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(OF_AREA)
                .bind("release", releaseId)
                .bind("sector", Codes.of(sector))
                .bind("area", areaCode)
                .map(MAPPER)
                .list());
  }

  private static List<String> codes(Set<? extends Enum<?>> constants) {
    return constants.stream().map(Codes::of).sorted().collect(Collectors.toList());
  }
}
