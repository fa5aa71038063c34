package org.nasij.api.funding;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nasij.geo.area.AreaLevel;

/**
 * Which parts of flows to add up, and by what; null: any.
 *
 * @param inside parts placed in this area or inside it
 * @param groupBy one row per combination of these and the currency
 * @param areaLevel at which level areas are told apart when grouping by area
 */
public record LedgerFilter(
    String releaseId,
    @Nullable LedgerLine line,
    @Nullable String inside,
    @Nullable String theme,
    @Nullable String flowClass,
    @Nullable String transactionType,
    @Nullable String currency,
    Set<LedgerDimension> groupBy,
    AreaLevel areaLevel) {

  public LedgerFilter {
    groupBy = Set.copyOf(groupBy);
  }

  /** Everything in a release, grouped. */
  public static LedgerFilter of(String releaseId, LedgerDimension... groupBy) {
    return new LedgerFilter(
        releaseId, null, null, null, null, null, null, Set.of(groupBy), AreaLevel.PROVINCE);
  }

  /** The same inside an area. */
  public LedgerFilter inside(String areaCode) {
    return new LedgerFilter(
        releaseId, line, areaCode, theme, flowClass, transactionType, currency, groupBy, areaLevel);
  }
}
