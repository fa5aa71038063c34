package org.nasij.geo.theme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All themes in their declared order. Immutable. */
public final class Themes {
  private final Map<String, Theme> byCode = new LinkedHashMap<>();

  public Themes(List<Theme> themes) {
    themes.forEach(theme -> byCode.put(theme.code(), theme));
  }

  /** All themes, in order. */
  public List<Theme> list() {
    return List.copyOf(byCode.values());
  }

  /** The theme of a code, if there is one. */
  public Optional<Theme> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * The theme of a code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Theme get(String code) {
    return find(code)
        .orElseThrow(() -> new IllegalArgumentException("No theme has the code " + code));
  }
}
