package org.nasij.api.gap;

import java.util.List;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;
import org.nasij.api.release.PartState;
import org.nasij.api.theme.Sector;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Settlement;

/**
 * One cell of the gap map: an area, a theme and a sector in a release. A figure that is null is not
 * known or does not exist there; {@code status} says why.
 *
 * @param theme theme code
 * @param areaCode area code
 * @param nameZgh the area's name in Tifinagh, where known
 * @param settlement urban or rural, for a commune
 * @param groupCode the group of the theme whose need this is; null: of all
 * @param need persons of the target group or of the base population; null: not published, or none
 *     declared
 * @param censusNeed the same by the census's own row for the area, which differs above the commune
 * @param supply current places per year standing in the area; null: the capacity of some of it is
 *     not known
 * @param supplyPerNeed places per person
 * @param sites places of service with current activity
 * @param staleSupply places per year whose evidence is older than 24 months; outside {@code supply}
 * @param imputedShare share of the supply that reaches the area whose capacity is imputed, 0..1
 * @param access places per person within reach (E2SFCA)
 * @param coverage min(1, access / tau), 0..1
 * @param gap 100 (1 - coverage), 0..100
 * @param unmet target-group persons beyond the capacity of the providers recorded here; above the
 *     commune those of communes with data
 * @param gapWithStale the gap if stale supply were still there, 0..100
 * @param minutesNearest travel minutes to the nearest active site
 * @param deprivation 0..1
 * @param priority 0..100
 * @param evidenceShare share of need whose catchment is known, 0..1
 * @param knownNeedShare share of need in communes with data, 0..1
 * @param confidenceReasons codes
 * @param rank by priority, 1 = highest, among the ranked areas of the list
 * @param rankOf how many areas are ranked
 * @param certainty how sure the rank is; null: not ranked, or not drawn yet
 * @param hotspot of communes with data alone
 * @param steadiedSupplyPerNeed {@code supplyPerNeed} drawn towards the communes around; with a hot
 *     spot's test alone
 * @param certaintyState whether certainty and hot spot have caught up with the gap
 */
public record Cell(
    String theme,
    Sector sector,
    String areaCode,
    AreaLevel level,
    @Nullable String parentCode,
    @Nullable String provinceCode,
    @Nullable String regionCode,
    String nameFr,
    String nameAr,
    @Nullable String nameZgh,
    @Nullable Settlement settlement,
    @Nullable String groupCode,
    @Nullable Double need,
    @Nullable Double censusNeed,
    @Nullable Double supply,
    @Nullable Double supplyPerNeed,
    int sites,
    int organizations,
    int activities,
    @Nullable Double staleSupply,
    @Nullable Double imputedShare,
    @Nullable Double access,
    @Nullable Double coverage,
    @Nullable Double gap,
    @Nullable Double unmet,
    @Nullable Double gapWithStale,
    @Nullable Double minutesNearest,
    @Nullable Double deprivation,
    @Nullable Double priority,
    Evidence evidence,
    @Nullable Double evidenceShare,
    @Nullable Double knownNeedShare,
    int communesActive,
    int communesNoneConfirmed,
    int communesStale,
    int communesNoData,
    CellStatus status,
    @Nullable Confidence confidence,
    List<String> confidenceReasons,
    @Nullable Integer rank,
    @Nullable Integer rankOf,
    @Nested @Nullable RankCertainty certainty,
    @Nullable HotSpot hotspot,
    @Nullable Double steadiedSupplyPerNeed,
    PartState certaintyState) {

  public Cell {
    confidenceReasons = List.copyOf(confidenceReasons);
  }

  /** The third of its list the cell belongs to; null: not ranked, or not drawn yet. */
  public @Nullable Band band() {
    return certainty == null ? null : certainty.band();
  }

  /** The area's name in a language: "ar" gives the Arabic one, everything else the French one. */
  public String name(String language) {
    return language.equals("ar") ? nameAr : nameFr;
  }
}
