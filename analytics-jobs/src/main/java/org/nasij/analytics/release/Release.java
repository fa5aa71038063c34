package org.nasij.analytics.release;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published set of figures.
 *
 * @param id {@code live}, or an edition's name
 * @param asOf the date of the figures
 * @param revision rises with each publication of the live figures; an edition keeps the one it was
 *     cut with
 * @param methodVersion the method's version
 * @param worldOrNull demonstration or real; null: nothing was imported yet
 * @param baseEditionOrNull the edition whose tau was used; an edition's own name for the first one;
 *     null while there is none
 * @param seconds from the start of the analysis to the last row written
 */
public record Release(
    String id,
    LocalDate asOf,
    long revision,
    String methodVersion,
    @Nullable String worldOrNull,
    @Nullable String baseEditionOrNull,
    double seconds) {
  /** The id of the live figures. */
  public static final String LIVE = "live";
}
