package org.nasij.analytics.method.coverage;

import java.util.List;
import java.util.Optional;
import org.nasij.analytics.method.supply.Sector;

/**
 * The figures of a release.
 *
 * @param figures one per theme and sector
 * @param cells one per theme, sector and area of every level
 * @param unreachable current supply no demand reaches
 */
public record CoverageResult(
    List<ThemeFigures> figures, List<Cell> cells, List<UnreachableSupply> unreachable) {
  public CoverageResult {
    figures = List.copyOf(figures);
    cells = List.copyOf(cells);
    unreachable = List.copyOf(unreachable);
  }

  /** The cell of a theme, sector and area. */
  public Optional<Cell> findCell(String theme, Sector sector, String areaCode) {
    return cells.stream()
        .filter(
            cell ->
                cell.sector() == sector
                    && cell.theme().equals(theme)
                    && cell.area().code().equals(areaCode))
        .findFirst();
  }

  /** The national figures of a theme and sector. */
  public Optional<ThemeFigures> findFigures(String theme, Sector sector) {
    return figures.stream()
        .filter(figure -> figure.sector() == sector && figure.theme().equals(theme))
        .findFirst();
  }
}
