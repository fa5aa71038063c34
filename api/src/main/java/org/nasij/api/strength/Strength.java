package org.nasij.api.strength;

import org.jspecify.annotations.Nullable;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Settlement;

/**
 * The strength of an area's associative fabric in a theme. It has no persons and replaces no gap.
 *
 * @param need persons in need, above 0
 * @param funding MAD disbursed in the 12 months to the release's day, older money halved by the
 *     year
 * @param volunteerHours hours a year offered, of provinces with at least ten contributors; a
 *     commune has its province's; null: none are published
 * @param serviceRatio min(1, access / tau), 0..1; null: out, or not known here
 * @param strength 1..100; null: a stream that counts is not known here, or none counts
 * @param rank from the strongest, among the areas of this level (communes: of the same settlement);
 *     null: not enough is known
 * @param weightService the share of this stream in the index, 0..1: the three add up to 1
 */
public record Strength(
    String theme,
    String sector,
    String areaCode,
    AreaLevel level,
    @Nullable String parentCode,
    @Nullable String provinceCode,
    @Nullable String regionCode,
    String nameFr,
    String nameAr,
    @Nullable Settlement settlement,
    double need,
    double funding,
    double fundingPerNeed,
    @Nullable Double volunteerHours,
    @Nullable Double volunteerHoursPerNeed,
    @Nullable Double serviceRatio,
    @Nullable Double fundingRatio,
    @Nullable Double volunteersRatio,
    @Nullable Double strength,
    @Nullable Integer rank,
    @Nullable Integer rankOf,
    double weightService,
    double weightFunding,
    double weightVolunteers) {

  /** Name in a language: "ar" gives the Arabic one, everything else the French one. */
  public String name(String language) {
    return language.equals("ar") ? nameAr : nameFr;
  }
}
