package org.nasij.api.certainty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On which days the knowledge of an area and theme rests.
 *
 * @param activities current ones inside the area
 * @param oldest day of their evidence; null: there are none
 * @param inventoryOn the latest inventory in force; null: none is
 */
public record EvidenceDates(
    int activities,
    @Nullable LocalDate oldest,
    @Nullable LocalDate median,
    @Nullable LocalDate newest,
    @Nullable LocalDate inventoryOn) {
  /** Nothing is known. */
  public static final EvidenceDates NONE = new EvidenceDates(0, null, null, null, null);
}
