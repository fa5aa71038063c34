package org.nasij.dashboards.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An address on this site: a path and its parameters in order. Immutable.
 *
 * @param path from the root, such as {@code /fr/areas/MA-05}
 * @param parameters values as they are, not yet encoded
 */
public record Link(String path, Map<String, String> parameters) {
  public Link {
    parameters = new LinkedHashMap<>(parameters);
  }

  /** An address without parameters. */
  public static Link to(String path) {
    return new Link(path, Map.of());
  }

  @Override
  public Map<String, String> parameters() {
    return new LinkedHashMap<>(parameters);
  }

  /** The same address with a parameter set, or without it where the value is null. */
  public Link with(String name, @Nullable String value) {
    Map<String, String> changed = new LinkedHashMap<>(parameters);
    if (value == null) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    return new Link(path, changed);
  }

  /** The same parameters at another path. */
  public Link at(String otherPath) {
    return new Link(otherPath, parameters);
  }

  /** The address as written in {@code href}. */
  public String href() {
    if (parameters.isEmpty()) {
      return path;
    }
    return path
        + parameters.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
