package org.nasij.api.gap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nasij.api.query.Rows;
import org.nasij.api.release.Release;
import org.nasij.api.theme.ThemeFigures;
import org.nasij.api.theme.ThemeQueries;

/**
 * Sets the cells of a release beside those of another. A map holds the other's cells of one theme
 * and level: as many as there are areas.
 *
 * @param other the release to compare with
 * @param cells its cells by area
 * @param comparability of all cells that are there
 */
public record Comparison(Release other, Map<String, Cell> cells, Comparability comparability) {
  public Comparison {
    cells = Map.copyOf(cells);
  }

  /**
   * Reads what is to be compared with.
   *
   * @param filter the cells that are compared; which are left out by evidence or status is decided
   *     by them, not by the other release's
   */
  public static Comparison of(
      GapQueries gaps, ThemeQueries themes, CellFilter filter, Release release, Release other) {
    CellFilter wanted =
        new CellFilter(
            other.id(),
            filter.theme(),
            filter.sector(),
            filter.level(),
            filter.group(),
            filter.inside(),
            filter.settlement(),
            Set.of(),
            Set.of(),
            CellSort.CODE,
            false);
    return new Comparison(
        other,
        gaps.list(wanted).stream().collect(Collectors.toMap(Cell::areaCode, Function.identity())),
        comparability(themes, filter, release, other));
  }

  private static Comparability comparability(
      ThemeQueries themes, CellFilter filter, Release release, Release other) {
    if (!release.methodVersion().equals(other.methodVersion())) {
      return Comparability.OTHER_METHOD;
    }
    return Objects.equals(tau(themes, filter, release), tau(themes, filter, other))
        ? Comparability.COMPARABLE
        : Comparability.OTHER_REFERENCE;
  }

  private static @Nullable Double tau(ThemeQueries themes, CellFilter filter, Release release) {
    ThemeFigures figures = themes.figures(release.id(), filter.sector()).get(filter.theme());
    return figures == null ? null : figures.tau();
  }

  /** A cell beside the other release's. */
  public ComparedCell of(Cell cell) {
    Cell then = cells.get(cell.areaCode());
    return new ComparedCell(
        cell, then, other.id(), then == null ? Comparability.MISSING : comparability);
  }

  /** Cells beside the other release's, in their order. */
  public Rows<ComparedCell> of(Rows<Cell> rows) {
    return rows.map(this::of);
  }

  /** Cells beside the other release's, in their order. */
  public List<ComparedCell> of(List<Cell> list) {
    return list.stream().map(this::of).toList();
  }
}
