package org.nasij.analytics.method.certainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.nasij.analytics.method.coverage.Cell;
import org.nasij.analytics.method.significance.Adjustment;
import org.nasij.analytics.method.spatial.GlobalStatistic.Tails;
import org.nasij.analytics.method.spatial.LocalG;
import org.nasij.analytics.method.spatial.Neighbours;
import org.nasij.analytics.method.spatial.Neighbours.Weighting;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.AreaLevel;

/**
 * Clusters of communes with much or little supply of their own per person in need (METHOD 8):
 * binary Getis-Ord Gi*, the commune itself included, over its 8 nearest neighbours; two-sided p;
 * Benjamini-Hochberg at .05. Supply of the commune's own, since access would make clusters by
 * itself.
 *
 * <p>A commune counts whose own cell is active or none-confirmed and in which somebody is in need.
 * The others are no neighbours of anybody and have no score; a commune of whose 8 nearest fewer
 * than half count has none either, though its value counts for the mean.
 */
public final class HotSpots {
  /** Nearest communes that are neighbours. */
  public static final int NEIGHBOURS = 8;

  /** At least so many of them must have data. */
  public static final int LEAST_NEIGHBOURS = 4;

  /** Of the tests of a theme and sector, after adjustment. */
  public static final double LEVEL = .05;

  /** Fewer communes that count have no scores. */
  public static final int LEAST_UNITS = 30;

  private final List<Area> communes;
  private final int[][] nearest;

  /** Which side a commune stands out on. */
  public enum Kind {
    HIGH,
    LOW,
    NONE;

    /** The name in the database and in the API: lower case. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A commune's score.
   *
   * @param z standard normal score
   * @param p two-sided, 0..1
   * @param adjusted p after Benjamini-Hochberg
   * @param steadied own supply, places per person in need, as {@link SteadiedSupply} draws it
   *     towards the neighbours'
   */
  public record Score(
      String areaCode, double z, double p, double adjusted, Kind kind, double steadied) {}

  /** Finds the nearest communes of each, by great circle; equal distances by order. */
  public HotSpots(List<Area> communes) {
    this.communes = List.copyOf(communes);
    this.nearest = new int[communes.size()][];
    double[] km = new double[communes.size()];
    for (int commune = 0; commune < nearest.length; commune++) {
      for (int other = 0; other < km.length; other++) {
        km[other] =
            communes
                .get(commune)
                .point()
                .orElseThrow()
                .greatCircleKm(communes.get(other).point().orElseThrow());
      }
      int self = commune;
      nearest[commune] =
          IntStream.range(0, km.length)
              .filter(other -> other != self)
              .boxed()
              .sorted(Comparator.comparingDouble(other -> km[other]))
              .limit(NEIGHBOURS)
              .mapToInt(Integer::intValue)
              .toArray();
    }
  }

  /**
   * The scores of a theme and sector.
   *
   * @param cells its cells; those above the commune are left alone
   * @param activityPlaces places of a typical activity; NaN: none has any
   * @return only of communes that have a score; empty where fewer than 30 communes count, or all
   *     have the same supply
   */
  public List<Score> of(List<Cell> cells, double activityPlaces) {
    Map<String, Cell> known = new HashMap<>();
    for (Cell cell : cells) {
      if (cell.area().level() == AreaLevel.COMMUNE
          && cell.knowledge().evidence().isKnown()
          && Double.isFinite(cell.supplyPerNeed())) {
        known.put(cell.area().code(), cell);
      }
    }
    int[] units =
        IntStream.range(0, communes.size())
            .filter(commune -> known.containsKey(communes.get(commune).code()))
            .toArray();
    List<Cell> counted =
        Arrays.stream(units)
            .mapToObj(commune -> Objects.requireNonNull(known.get(communes.get(commune).code())))
            .toList();
    double[] rates = counted.stream().mapToDouble(Cell::supplyPerNeed).toArray();
    if (units.length < LEAST_UNITS || Arrays.stream(rates).distinct().count() < 2) {
      return List.of();
    }
    Neighbours neighbours = neighbours(units);
    double[] steadied =
        SteadiedSupply.rates(
            counted.stream().mapToDouble(cell -> cell.standing().supply()).toArray(),
            counted.stream().mapToDouble(Cell::need).toArray(),
            neighbours,
            activityPlaces);
    double[] z = LocalG.scores(rates, neighbours, Weighting.BINARY, true);
    double[] p =
        IntStream.range(0, z.length)
            .mapToDouble(
                unit ->
                    neighbours.of(unit).length < LEAST_NEIGHBOURS || Double.isNaN(z[unit])
                        ? Double.NaN
                        : Tails.TWO.p(z[unit]))
            .toArray();
    double[] adjusted = Adjustment.BENJAMINI_HOCHBERG.adjust(p);
    List<Score> scores = new ArrayList<>();
    for (int unit = 0; unit < units.length; unit++) {
      if (!Double.isNaN(p[unit])) {
        Kind kind = adjusted[unit] > LEVEL ? Kind.NONE : z[unit] > 0 ? Kind.HIGH : Kind.LOW;
        scores.add(
            new Score(
                communes.get(units[unit]).code(),
                z[unit],
                p[unit],
                adjusted[unit],
                kind,
                steadied[unit]));
      }
    }
    return scores;
  }

  private Neighbours neighbours(int[] units) {
    int[] unitOf = new int[communes.size()];
    Arrays.fill(unitOf, -1);
    for (int unit = 0; unit < units.length; unit++) {
      unitOf[units[unit]] = unit;
    }
    List<Set<Integer>> neighbours = new ArrayList<>();
    for (int commune : units) {
      Set<Integer> around = new TreeSet<>();
      for (int other : nearest[commune]) {
        if (unitOf[other] >= 0) {
          around.add(unitOf[other]);
        }
      }
      neighbours.add(around);
    }
    return new Neighbours(neighbours);
  }
}
