package org.nasij.api.gap;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nasij.api.release.Release;
import org.nasij.api.theme.Sector;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Settlement;

/**
 * Which cells to list, and in which order.
 *
 * @param group need and supply per person of this group of the theme; null: of all
 * @param inside cells of areas inside this one, at any depth; null: anywhere
 * @param settlement null: both
 * @param evidence empty: any
 * @param status empty: any
 */
public record CellFilter(
    String releaseId,
    String theme,
    Sector sector,
    AreaLevel level,
    @Nullable String group,
    @Nullable String inside,
    @Nullable Settlement settlement,
    Set<Evidence> evidence,
    Set<CellStatus> status,
    CellSort sort,
    boolean descending) {

  public CellFilter {
    evidence = Set.copyOf(evidence);
    status = Set.copyOf(status);
  }

  /** All cells of a theme at a level in the live figures, highest priority first. */
  public static CellFilter of(String theme, AreaLevel level) {
    return new CellFilter(
        Release.LIVE,
        theme,
        Sector.ALL,
        level,
        null,
        null,
        null,
        Set.of(),
        Set.of(),
        CellSort.PRIORITY,
        true);
  }

  /** The same of another release. */
  public CellFilter ofRelease(String id) {
    return new CellFilter(
        id, theme, sector, level, group, inside, settlement, evidence, status, sort, descending);
  }

  /** The same with another sector's supply. */
  public CellFilter ofSector(Sector other) {
    return new CellFilter(
        releaseId,
        theme,
        other,
        level,
        group,
        inside,
        settlement,
        evidence,
        status,
        sort,
        descending);
  }

  /** The same inside an area. */
  public CellFilter inside(String areaCode) {
    return new CellFilter(
        releaseId,
        theme,
        sector,
        level,
        group,
        areaCode,
        settlement,
        evidence,
        status,
        sort,
        descending);
  }

  /** The same of a group of the theme; null: of all. */
  public CellFilter ofGroup(@Nullable String code) {
    return new CellFilter(
        releaseId,
        theme,
        sector,
        level,
        code,
        inside,
        settlement,
        evidence,
        status,
        sort,
        descending);
  }

  /** The same for urban or rural communes alone. */
  public CellFilter ofSettlement(Settlement kind) {
    return new CellFilter(
        releaseId, theme, sector, level, group, inside, kind, evidence, status, sort, descending);
  }

  /** The same in another order. */
  public CellFilter sortedBy(CellSort order, boolean fromHighest) {
    return new CellFilter(
        releaseId,
        theme,
        sector,
        level,
        group,
        inside,
        settlement,
        evidence,
        status,
        order,
        fromHighest);
  }
}
