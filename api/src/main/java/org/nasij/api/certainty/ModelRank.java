package org.nasij.api.certainty;

import org.jspecify.annotations.Nullable;
import org.nasij.api.theme.Sector;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Settlement;

/**
 * Where an area would stand if access were computed by another model.
 *
 * @param settlement of a commune
 * @param model {@code m2sfca}, {@code gaussian}, {@code 2sfca} or {@code 3sfca}
 * @param access places per person by the model
 * @param gap 0..100, by the model
 * @param rank by the model; null: the area is not ranked
 * @param publishedGap 0..100
 * @param publishedRank null: the area is not ranked
 * @param rankOf length of its list
 */
public record ModelRank(
    String theme,
    Sector sector,
    AreaLevel level,
    @Nullable Settlement settlement,
    String areaCode,
    String nameFr,
    String nameAr,
    String model,
    double access,
    double gap,
    @Nullable Integer rank,
    double publishedGap,
    @Nullable Integer publishedRank,
    @Nullable Integer rankOf) {

  String key() {
    return String.join("|", theme, areaCode, model);
  }

  /** How many places it moves: below 0 up the list; null: it is not ranked. */
  public @Nullable Integer move() {
    return rank == null || publishedRank == null ? null : rank - publishedRank;
  }

  /** The area's name in a language. */
  public String name(String language) {
    return language.equals("ar") ? nameAr : nameFr;
  }
}
