package org.nasij.api.release;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published set of figures.
 *
 * @param id {@code live}, or an edition's name
 * @param kind {@code live} or {@code edition}
 * @param asOf the day the figures speak of
 * @param revision rises with each analysis of the live figures
 * @param world {@code demonstration} (everything recorded is invented) or {@code real}
 * @param baseEdition the edition whose tau is used; null while there is none
 * @param seconds how long the analysis took
 */
public record Release(
    String id,
    String kind,
    LocalDate asOf,
    long revision,
    String methodVersion,
    @Nullable String world,
    @Nullable String baseEdition,
    Instant createdAt,
    @Nullable Double seconds) {

  /** The id of the live figures. */
  public static final String LIVE = "live";
}
