package org.nasij.api.query;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader typed, as patterns of SQL's {@code like}: one per word, each must be found. */
public final class TextSearch {
  private TextSearch() {}

  /**
   * One pattern per word; none for a null or blank text. Wildcards in the text stand for
   * themselves.
   */
  public static List<String> patterns(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return List.of();
    }
    return Arrays.stream(text.strip().split("[\\s'’-]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
        .map(word -> "%" + word + "%")
        .toList();
  }
}
