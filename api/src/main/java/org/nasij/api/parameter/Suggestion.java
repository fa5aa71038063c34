package org.nasij.api.parameter;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What somebody may have meant. */
public final class Suggestion {
  private Suggestion() {}

  /** The candidate that is fewest edits away, if it is near enough to have been meant. */
  public static Optional<String> nearest(String text, Collection<String> candidates) {
    int most = Math.max(2, text.length() / 3);
    LevenshteinDistance edits = new LevenshteinDistance(most);
    String typed = text.toLowerCase(Locale.ROOT);
    record Near(String candidate, int edits) {}
    return candidates.stream()
        .map(code -> new Near(code, edits.apply(typed, code.toLowerCase(Locale.ROOT))))
        .filter(near -> near.edits() >= 0)
        .min(Comparator.comparingInt(Near::edits))
        .map(Near::candidate);
  }
}
