package org.nasij.api.area;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.nasij.api.query.Codes;
import org.nasij.api.query.Rows;
import org.nasij.api.query.Sql;
import org.nasij.api.query.TextSearch;

/** Reads {@code reference.area} with the census's population. */
public final class AreaQueries {
  private static final String LIST = Sql.of(AreaQueries.class, "list");
  private static final String ANCESTORS = Sql.of(AreaQueries.class, "ancestors");
  private static final String GEOMETRIES = Sql.of(AreaQueries.class, "geometries");
  private static final RowMapper<AreaSummary> MAPPER = ConstructorMapper.of(AreaSummary.class);

  private final Jdbi jdbi;

  public AreaQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Areas, from the widest level to the finest, then by code, which is the key of a page. */
  public Rows<AreaSummary> rows(AreaFilter filter) {
    return Rows.of(
        jdbi,
        LIST,
        query ->
            query
                .bind("level", filter.level() == null ? null : Codes.of(filter.level()))
                .bind("inside", filter.inside())
                .bind("parent", filter.parent())
                .bind("code", filter.code())
                .bindArray("patterns", String.class, TextSearch.patterns(filter.text())),
        MAPPER);
  }

  /** Areas, from the widest level to the finest, then by code. */
  public List<AreaSummary> list(AreaFilter filter) {
    return rows(filter).list();
  }

  /** An area by its code. */
  public Optional<AreaSummary> find(String code) {
    return list(AreaFilter.ofCode(code)).stream().findFirst();
  }

  /** The areas above one, from the country down. */
  public List<AreaSummary> listAncestors(String code) {
    return jdbi
        .withHandle(
            handle -> handle.createQuery(ANCESTORS).bind("code", code).mapTo(String.class).list())
        .stream()
        .flatMap(ancestor -> find(ancestor).stream())
        .toList();
  }

  /** The areas one level below, by code. */
  public List<AreaSummary> listChildren(String code) {
    return list(AreaFilter.childrenOf(code));
  }

  /**
   * The places of areas as GeoJSON geometries (RFC 7946: WGS 84, longitude first): the boundary
   * where one is stored, else the representative point. An area that has neither is not in the map.
   */
  public Map<String, String> geometries(Collection<String> codes) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(GEOMETRIES)
                .bindArray("codes", String.class, List.copyOf(codes))
                .setMapKeyColumn("code")
                .setMapValueColumn("geometry")
                .collectInto(new GenericType<Map<String, String>>() {}));
  }
}
