package org.nasij.api.operation;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.nasij.api.export.JsonFields;
import org.nasij.api.route.DocumentRoute;
import org.nasij.api.route.Permission;
import org.nasij.api.shape.FieldType;
import org.nasij.api.shape.Shape;

/** {@code /health}, {@code /ready} and {@code /metrics}. */
public final class OperationRoutes {
  private static final Shape<String> HEALTH =
      Shape.<String>of("Health", "Whether the process is alive.")
          .field("status", FieldType.oneOf(List.of("alive")), "", "It is.", status -> status);

  private OperationRoutes() {}

  /** The routes. */
  public static List<DocumentRoute> of(Jdbi jdbi, Metrics metrics) {
    return List.of(health(), ready(jdbi), metrics(metrics));
  }

  private static DocumentRoute health() {
    return DocumentRoute.of(
        "/health",
        Permission.ANYONE,
        "Whether the process is alive",
        HEALTH,
        Map.of(200, "It is."),
        context -> answer(context, HEALTH, "alive"));
  }

  private static DocumentRoute ready(Jdbi jdbi) {
    return DocumentRoute.of(
        "/ready",
        Permission.ANYONE,
        "Whether requests can be answered, and whether figures are published",
        Readiness.SHAPE,
        Map.of(
            200, "They can; `reason` says why no figures are published, if none are.",
            503, "They cannot; `reason` says why."),
        context -> {
          Readiness readiness = Readiness.of(jdbi);
          context.status(readiness.ready() ? 200 : 503);
          answer(context, Readiness.SHAPE, readiness);
        });
  }

  private static DocumentRoute metrics(Metrics metrics) {
    return new DocumentRoute(
        "/metrics",
        Permission.THIS_MACHINE,
        "Measurements in Prometheus's text format, for programs on the server's own machine",
        "text/plain",
        null,
        Map.of(200, "The measurements.", 404, "Asked for from elsewhere."),
        context ->
            context
                .header("Cache-Control", "no-store")
                .contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(metrics.scrape()));
  }

  private static <T> void answer(Context context, Shape<T> shape, T value) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    JsonFields.writeObject(body, shape, value);
    context
        .header("Cache-Control", "no-store")
        .contentType("application/json")
        .result(body.toByteArray());
  }
}
