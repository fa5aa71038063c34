package org.nasij.analytics.analyst;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an analysis is asked to publish.
 *
 * @param editionOrNull the name of the edition to cut beside the live figures; null: the live
 *     figures alone
 * @param asOfOrNull the date of the figures; null: the instance's, else the day the analysis starts
 */
public record AnalysisRequest(@Nullable String editionOrNull, @Nullable LocalDate asOfOrNull) {
  /** The live figures, at the instance's date. */
  public static final AnalysisRequest LIVE = new AnalysisRequest(null, null);

  private static final Pattern EDITION = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");

  /**
   * @throws IllegalArgumentException if the edition's name cannot be one
   */
  public AnalysisRequest {
    if (editionOrNull != null
        && (!EDITION.matcher(editionOrNull).matches() || editionOrNull.equals("live"))) {
      throw new IllegalArgumentException(
          "An edition cannot be called '"
              + editionOrNull
              + "'. A name has 1 to 64 lower-case letters, digits, points and hyphens, starts with"
              + " a letter or digit and is not 'live', for example 2026-11.");
    }
  }

  /** The edition's name, if one is to be cut. */
  public Optional<String> edition() {
    return Optional.ofNullable(editionOrNull);
  }

  /** The date asked for, if one was. */
  public Optional<LocalDate> asOf() {
    return Optional.ofNullable(asOfOrNull);
  }
}
