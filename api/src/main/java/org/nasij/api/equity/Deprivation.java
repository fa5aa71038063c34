package org.nasij.api.equity;

import org.jspecify.annotations.Nullable;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Settlement;

/**
 * How deprived an area is, and how sure its place in the list is.
 *
 * @param settlement urban or rural, of a commune
 * @param deprivation 0..1
 * @param rank 1 = most deprived, in the list of the level (communes: of the same settlement)
 * @param draws how many the next four are over
 * @param rankLow 5 % quantile of the ranks
 * @param rankHigh 95 % quantile
 * @param pTop share of the draws in which the area is among the first ten, 0..1
 */
public record Deprivation(
    String theme,
    String areaCode,
    AreaLevel level,
    @Nullable String parentCode,
    String nameFr,
    String nameAr,
    @Nullable Settlement settlement,
    double deprivation,
    int rank,
    int rankOf,
    int draws,
    double medianRank,
    double rankLow,
    double rankHigh,
    double pTop) {

  /** Name in a language: "ar" gives the Arabic one, everything else the French one. */
  public String name(String language) {
    return language.equals("ar") ? nameAr : nameFr;
  }
}
