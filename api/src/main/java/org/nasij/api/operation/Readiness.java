package org.nasij.api.operation;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.nasij.api.release.Release;
import org.nasij.api.release.ReleaseQueries;
import org.nasij.api.shape.FieldType;
import org.nasij.api.shape.Shape;
import org.nasij.geo.database.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the server can answer, and if not, why.
 *
 * @param ready whether requests can be answered: the database answers and has this build's schema
 * @param schemaVersion the schema's version found; null: not known
 * @param release the live release; null: none has been published yet
 * @param reason for the operator, in English; null: nothing is missing
 */
record Readiness(
    boolean ready,
    @Nullable String schemaVersion,
    @Nullable String release,
    @Nullable String reason) {
  private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

  static final Shape<Readiness> SHAPE =
      Shape.<Readiness>of("Readiness", "Whether the server can answer, and if not, why.")
          .field(
              "status",
              FieldType.oneOf(List.of("ready", "not-ready")),
              "",
              "Whether requests can be answered.",
              readiness -> readiness.ready() ? "ready" : "not-ready")
          .field("schemaVersion", FieldType.TEXT.orNull(), "", "Found.", Readiness::schemaVersion)
          .field("release", FieldType.TEXT.orNull(), "", "Live.", Readiness::release)
          .field("reason", FieldType.TEXT.orNull(), "", "What is missing.", Readiness::reason);

  static Readiness of(Jdbi jdbi) {
    try {
      Optional<String> version =
          jdbi.withHandle(
              handle ->
                  handle
                      .createQuery(
                          "select version from public.nasij_schema_version where success"
                              + " order by installed_rank desc limit 1")
                      .mapTo(String.class)
                      .findFirst());
      if (!version.equals(Optional.of(Database.SCHEMA_VERSION))) {
        return new Readiness(
            false,
            version.orElse(null),
            null,
            "The database has schema version "
                + version.orElse("none")
                + ", this build needs "
                + Database.SCHEMA_VERSION
                + ". Run ./nasij up, which migrates it.");
      }
      Optional<Release> live = new ReleaseQueries(jdbi).findLive();
      return new Readiness(
          true,
          version.get(),
          live.map(Release::id).orElse(null),
          live.isPresent()
              ? null
              : "No figures have been published yet. Import records or run ./nasij analyse.");
    } catch (JdbiException e) {
      LOG.warn("Not ready: the database cannot be read", e);
      return new Readiness(
          false, null, null, "The database cannot be read; the log says why. Run ./nasij status.");
    }
  }
}
