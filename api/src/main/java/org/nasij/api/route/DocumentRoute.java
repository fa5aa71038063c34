package org.nasij.api.route;

import io.javalin.http.Handler;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nasij.api.parameter.Parameter;
import org.nasij.api.shape.Shape;

/**
 * A route that answers with one document.
 *
 * @param mediaType of the answer
 * @param shape the fields of the answer; null: it is not ours to describe (text, another standard)
 * @param statuses the statuses it answers with, and what each means
 */
public record DocumentRoute(
    String path,
    Permission permission,
    String summary,
    String mediaType,
    @Nullable Shape<?> shape,
    Map<Integer, String> statuses,
    Handler handler)
    implements Route {
  public DocumentRoute {
    statuses = Map.copyOf(statuses);
  }

  /** A document in JSON. */
  public static DocumentRoute of(
      String path,
      Permission permission,
      String summary,
      Shape<?> shape,
      Map<Integer, String> statuses,
      Handler handler) {
    return new DocumentRoute(
        path, permission, summary, "application/json", shape, statuses, handler);
  }

  @Override
  public List<Format> formats() {
    return List.of(Format.JSON);
  }

  @Override
  public List<Parameter<?>> parameters(Format format) {
    return List.of();
  }
}
