package org.nasij.api.certainty;

import org.jspecify.annotations.Nullable;
import org.nasij.api.theme.Sector;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Settlement;

/**
 * How like a ranked list is to the published one if access is computed by another model.
 *
 * @param settlement of a list of communes
 * @param model {@code m2sfca}, {@code gaussian}, {@code 2sfca} or {@code 3sfca}
 * @param tau what counts as full coverage by it, places per person
 * @param areas length of the list
 * @param accessCorrelation Spearman's, of access; null: fewer than 3 areas, or all equal
 * @param rankCorrelation Spearman's, of ranks; null likewise
 * @param topAreas published among the first ten
 * @param topKept of them, those there by the model too
 * @param largestMove the most places an area moves
 * @param movedArea the area that does; null: none moves
 */
public record ModelAgreement(
    String theme,
    Sector sector,
    AreaLevel level,
    @Nullable Settlement settlement,
    String model,
    @Nullable Double tau,
    int areas,
    @Nullable Double accessCorrelation,
    @Nullable Double rankCorrelation,
    int topAreas,
    int topKept,
    int largestMove,
    @Nullable String movedArea,
    @Nullable String movedNameFr,
    @Nullable String movedNameAr) {

  String key() {
    return String.join(
        "|", theme, level.code(), settlement == null ? "" : settlement.code(), model);
  }

  /** The name of the area that moves most, in a language; null: none moves. */
  public @Nullable String movedName(String language) {
    return language.equals("ar") ? movedNameAr : movedNameFr;
  }
}
