package org.nasij.api.certainty;

import org.jspecify.annotations.Nullable;
import org.nasij.api.theme.Sector;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Settlement;

/**
 * Which conclusions of a ranked list hold over the draws.
 *
 * @param settlement of a list of communes
 * @param areas length of the list
 * @param topAreas published among the first ten
 * @param topHeld of them, those there in at least nine draws of ten
 * @param bandHeld areas in their band in at least nine draws of ten
 * @param correlation median of Spearman's correlation with the published ranks; null: fewer than 3
 * @param correlationLow its 5 % quantile
 */
public record RankStability(
    String theme,
    Sector sector,
    AreaLevel level,
    @Nullable Settlement settlement,
    int areas,
    int draws,
    int topAreas,
    int topHeld,
    int bandHeld,
    @Nullable Double correlation,
    @Nullable Double correlationLow) {

  String key() {
    return String.join("|", theme, level.code(), settlement == null ? "" : settlement.code());
  }
}
