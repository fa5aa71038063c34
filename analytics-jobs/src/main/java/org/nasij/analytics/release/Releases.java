package org.nasij.analytics.release;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jspecify.annotations.Nullable;

/** What is published, as far as an analysis must know it. */
public final class Releases {
  private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.removingComments();

  private final Handle handle;

  public Releases(Handle handle) {
    this.handle = handle;
  }

  /** A release by its id: {@link Release#LIVE} or an edition's name. */
  public Optional<Release> find(String id) {
    return handle
        .createQuery(SQL.locate(Releases.class, "find"))
        .bind("id", id)
        .map(
            (row, context) ->
                new Release(
                    row.getString("id"),
                    row.getObject("as_of", LocalDate.class),
                    row.getLong("revision"),
                    row.getString("method_version"),
                    row.getString("world"),
                    row.getString("base_edition"),
                    row.getDouble("seconds")))
        .findOne();
  }

  /** The edition whose tau is used from then on; empty until the first one is cut. */
  public Optional<BaseEdition> findBase() {
    Map<String, Double> tau = new HashMap<>();
    @Nullable String name =
        handle
            .createQuery(SQL.locate(Releases.class, "base"))
            .reduceResultSet(
                null,
                (found, row, context) -> {
                  String theme = row.getString("theme");
                  if (theme != null) {
                    tau.put(theme, row.getDouble("tau"));
                  }
                  return row.getString("id");
                });
    return name == null ? Optional.empty() : Optional.of(new BaseEdition(name, tau));
  }
}
