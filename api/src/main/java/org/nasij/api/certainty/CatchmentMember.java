package org.nasij.api.certainty;

import org.jspecify.annotations.Nullable;
import org.nasij.api.gap.Evidence;

/**
 * A commune in the catchment of another.
 *
 * @param minutes travel minutes from the commune whose catchment it is
 * @param weight f, 0..1
 * @param need persons in need; null: not published
 * @param evidence of the member's own cell
 */
public record CatchmentMember(
    String areaCode,
    String nameFr,
    String nameAr,
    double minutes,
    double weight,
    @Nullable Double need,
    Evidence evidence) {

  /** Its name in a language. */
  public String name(String language) {
    return language.equals("ar") ? nameAr : nameFr;
  }
}
