package org.nasij.analytics.method.coverage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

  /** These figures, with those of some themes replaced: all that {@code later} has. */
  public CoverageResult with(CoverageResult later) {
    Set<String> themes =
        later.figures.stream().map(ThemeFigures::theme).collect(Collectors.toSet());
    List<String> order = figures.stream().map(ThemeFigures::theme).distinct().toList();
    return new CoverageResult(
        replace(figures, later.figures, ThemeFigures::theme, themes, order),
        replace(cells, later.cells, Cell::theme, themes, order),
        replace(unreachable, later.unreachable, UnreachableSupply::theme, themes, order));
  }

  private static <T> List<T> replace(
      List<T> rows,
      List<T> later,
      Function<T, String> theme,
      Set<String> themes,
      List<String> order) {
    Map<String, List<T>> kept = rows.stream().collect(Collectors.groupingBy(theme));
    Map<String, List<T>> replaced = later.stream().collect(Collectors.groupingBy(theme));
    return order.stream()
        .flatMap(
            code ->
                (themes.contains(code) ? replaced : kept).getOrDefault(code, List.of()).stream())
        .toList();
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
