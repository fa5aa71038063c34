package org.nasij.api.theme;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.nasij.api.query.Codes;
import org.nasij.api.query.Sql;

/** Reads {@code reference.theme} and {@code mart.theme_figures}. */
public final class ThemeQueries {
  private static final String LIST = Sql.of(ThemeQueries.class, "list");
  private static final String FIGURES = Sql.of(ThemeQueries.class, "figures");

  private final Jdbi jdbi;

  public ThemeQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** All themes, in their declared order. */
  public List<ThemeDeclaration> list() {
    return jdbi.withHandle(
        handle ->
            handle.createQuery(LIST).map(ConstructorMapper.of(ThemeDeclaration.class)).list());
  }

  /** The national figures of a release by theme code; empty if there is no such release. */
  public Map<String, ThemeFigures> figures(String releaseId, Sector sector) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIGURES)
                .bind("release", releaseId)
                .bind("sector", Codes.of(sector))
                .map(ConstructorMapper.of(ThemeFigures.class))
                .collect(Collectors.toMap(ThemeFigures::theme, Function.identity())));
  }
}
