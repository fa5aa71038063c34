package org.nasij.analytics.method.certainty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nasij.analytics.method.coverage.Cell;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Settlement;

/**
 * A fifth of the persons in need of a theme, by deprivation of their commune, and what is there for
 * them (METHOD 8; the cut is a choice). Communes stand whole, so fifths differ by the size of one;
 * urban and rural communes are cut apart, since their deprivation is scaled apart.
 *
 * @param number 1 = the most deprived communes, to {@link #COUNT}
 * @param need persons in need
 * @param knownNeed those of them in communes with data
 * @param places per year within reach of these: the sum of N A
 * @param funding disbursed there, in the currency of the theme's index
 */
public record EquityFifth(
    Settlement settlement,
    int number,
    int communes,
    double need,
    double knownNeed,
    double places,
    double funding) {
  /** How many parts. */
  public static final int COUNT = 5;

  /**
   * The fifths of a theme and sector, urban and rural; those without a commune are left out.
   *
   * @param cells its cells, all levels; communes count where somebody is in need and deprivation is
   *     known
   * @param amounts by commune, one currency
   */
  public static List<EquityFifth> of(List<Cell> cells, Map<String, Double> amounts) {
    List<EquityFifth> fifths = new ArrayList<>();
    for (Settlement settlement : Settlement.values()) {
      List<Cell> ordered =
          cells.stream()
              .filter(cell -> cell.area().level() == AreaLevel.COMMUNE)
              .filter(cell -> cell.area().settlement().equals(Optional.of(settlement)))
              .filter(cell -> cell.need() > 0 && !Double.isNaN(cell.deprivation()))
              .sorted(
                  Comparator.comparingDouble((Cell cell) -> -cell.deprivation())
                      .thenComparing(cell -> cell.area().code()))
              .toList();
      fifths.addAll(cut(settlement, ordered, amounts));
    }
    return fifths;
  }

  /** A commune belongs to the fifth in which its middle person stands. */
  private static List<EquityFifth> cut(
      Settlement settlement, List<Cell> ordered, Map<String, Double> amounts) {
    double total = ordered.stream().mapToDouble(Cell::need).sum();
    List<List<Cell>> parts = new ArrayList<>();
    for (int part = 0; part < COUNT; part++) {
      parts.add(new ArrayList<>());
    }
    double before = 0;
    for (Cell cell : ordered) {
      parts.get(Math.min(COUNT - 1, (int) (COUNT * (before + cell.need() / 2) / total))).add(cell);
      before += cell.need();
    }
    List<EquityFifth> fifths = new ArrayList<>();
    for (int part = 0; part < COUNT; part++) {
      if (!parts.get(part).isEmpty()) {
        fifths.add(sum(settlement, part + 1, parts.get(part), amounts));
      }
    }
    return fifths;
  }

  private static EquityFifth sum(
      Settlement settlement, int number, List<Cell> communes, Map<String, Double> amounts) {
    double need = 0;
    double knownNeed = 0;
    double places = 0;
    double funding = 0;
    for (Cell cell : communes) {
      need += cell.need();
      funding += amounts.getOrDefault(cell.area().code(), 0.0);
      if (cell.status().hasGap()) {
        knownNeed += cell.need();
        places += cell.need() * cell.reached().access();
      }
    }
    return new EquityFifth(settlement, number, communes.size(), need, knownNeed, places, funding);
  }
}
