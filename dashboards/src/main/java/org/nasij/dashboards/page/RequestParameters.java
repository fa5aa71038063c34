package org.nasij.dashboards.page;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;

/** Reads the parameters of a request. */
public final class RequestParameters {
  private RequestParameters() {}

  /**
   * The first value of each parameter; those left blank, as an untouched form sends, are absent.
   */
  public static Parameters of(Context context) {
    Map<String, String> values = new HashMap<>();
    context
        .queryParamMap()
        .forEach(
            (name, all) -> {
              if (!all.isEmpty() && !all.get(0).isBlank()) {
                values.put(name, all.get(0));
              }
            });
    return new Parameters(values);
  }
}
