package org.nasij.api.certainty;

import org.jspecify.annotations.Nullable;

/**
 * How many organizations there are in an area, from two lists.
 *
 * @param sourceA the source that names most organizations there
 * @param sourceB the next one; null: there is none
 * @param matched organizations on both
 * @param estimate Chapman's estimate of all there are
 * @param estimateLow lower end of its 95 % interval
 * @param estimateHigh upper end
 * @param completeness organizations on either list / estimate
 * @param reason why there is no estimate
 */
public record Completeness(
    String theme,
    String areaCode,
    String nameFr,
    String nameAr,
    @Nullable String sourceA,
    @Nullable String sourceB,
    int listedA,
    int listedB,
    int matched,
    @Nullable Double estimate,
    @Nullable Double estimateLow,
    @Nullable Double estimateHigh,
    @Nullable Double completeness,
    @Nullable String reason) {

  String key() {
    return theme + "|" + areaCode;
  }

  /** The area's name in a language. */
  public String name(String language) {
    return language.equals("ar") ? nameAr : nameFr;
  }
}
