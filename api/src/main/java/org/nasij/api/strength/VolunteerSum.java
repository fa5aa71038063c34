package org.nasij.api.strength;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Hours a year that volunteers of a province offer to a theme, as a sum of at least ten persons.
 *
 * @param asOf the day of the sum, which may lie before the release's: a sum is replaced only once
 *     at least ten persons differ
 */
public record VolunteerSum(
    String theme,
    String areaCode,
    String nameFr,
    String nameAr,
    @Nullable String regionCode,
    double hours,
    int contributors,
    LocalDate asOf) {

  /** What tells it from the others. */
  public String key() {
    return areaCode + "|" + theme;
  }
}
