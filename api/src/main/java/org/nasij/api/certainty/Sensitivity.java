package org.nasij.api.certainty;

import org.jspecify.annotations.Nullable;
import org.nasij.api.theme.Sector;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Settlement;

/**
 * How much of the variance of ranks one parameter explains by itself.
 *
 * @param settlement of a list of communes
 * @param areaCode the area whose rank it is; null: all ranks of the list together
 * @param share first-order share; noise may take it a little below 0; null: no rank ever moves
 */
public record Sensitivity(
    String theme,
    Sector sector,
    AreaLevel level,
    @Nullable Settlement settlement,
    @Nullable String areaCode,
    String parameter,
    @Nullable Double share) {

  String key() {
    return String.join(
        "|",
        theme,
        level.code(),
        settlement == null ? "" : settlement.code(),
        areaCode == null ? "" : areaCode,
        parameter);
  }
}
