package org.nasij.api.matching;

import org.jspecify.annotations.Nullable;
import org.nasij.api.gap.Band;

/**
 * What would go to a theme in a province.
 *
 * @param callId null: the budget asked with
 * @param band of the median rank over the draws; null: not known yet
 * @param mad above 0
 * @param grants the fewest grants of the sizes the call allows; null for a budget asked with
 * @param places that the money pays for at the median cost; low and high at the ends of its
 *     interval
 * @param gapAfter the gap left, 0..100, if the places are where they lack
 */
public record Allocated(
    @Nullable String callId,
    @Nullable String callTitle,
    @Nullable String funderId,
    @Nullable String funderName,
    String theme,
    String areaCode,
    String nameFr,
    String nameAr,
    String regionCode,
    @Nullable Band band,
    double priority,
    double mad,
    @Nullable Integer grants,
    double places,
    double placesLow,
    double placesHigh,
    double gap,
    double gapAfter) {
  /** What tells it from the others of a list. */
  public String key() {
    return (callId == null ? "" : callId) + "|" + theme + "|" + areaCode;
  }

  /** The area's name: Arabic for "ar", else French. */
  public String name(String language) {
    return language.equals("ar") ? nameAr : nameFr;
  }
}
