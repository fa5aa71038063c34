package org.nasij.api.method;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.nasij.api.query.Sql;

/** Reads {@code mart.method} and {@code mart.figure}. */
public final class MethodQueries {
  private static final String LIST = Sql.of(MethodQueries.class, "list");
  private static final String FIGURES = Sql.of(MethodQueries.class, "figures");

  private final Jdbi jdbi;

  public MethodQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The declarations of a version of the method, in order. */
  public List<MethodDeclaration> list(String methodVersion) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LIST)
                .bind("version", methodVersion)
                .map(ConstructorMapper.of(MethodDeclaration.class))
                .list());
  }

  /** The figures of a version of the method, in order. */
  public List<FigureDeclaration> figures(String methodVersion) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIGURES)
                .bind("version", methodVersion)
                .map(ConstructorMapper.of(FigureDeclaration.class))
                .list());
  }
}
