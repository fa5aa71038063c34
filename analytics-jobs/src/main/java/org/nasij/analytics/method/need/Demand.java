package org.nasij.analytics.method.need;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Areas;
import org.nasij.geo.area.Settlement;
import org.nasij.geo.census.Census;
import org.nasij.geo.coordinates.LonLat;
import org.nasij.geo.theme.Theme;
import org.nasij.geo.theme.Themes;

/**
 * The demand: the communes, in the order of the reference file and numbered from 0, with the need
 * N(a,t) of every theme (METHOD 1). Immutable; arrays handed out are copies.
 */
public final class Demand {
  private final Areas areas;
  private final List<Area> communes;
  private final List<CensusRow> census;
  private final Map<String, CensusRow> rows = new LinkedHashMap<>();
  private final Map<String, Integer> positions = new LinkedHashMap<>();
  private final Map<String, double[]> need = new LinkedHashMap<>();
  private final Map<String, Map<String, Double>> censusNeed = new LinkedHashMap<>();

  /**
   * Evaluates every theme's expression in every commune.
   *
   * @throws IllegalArgumentException if a commune has no census row or point, or an expression
   *     cannot be read
   */
  public Demand(Areas areas, Census census, Themes themes) {
    this.areas = areas;
    this.communes = areas.list(AreaLevel.COMMUNE);
    for (String code : census.areaCodes()) {
      rows.put(code, new CensusRow(census, code));
    }
    this.census = communes.stream().map(area -> rowOf(rows, area.code())).toList();
    for (int i = 0; i < communes.size(); i++) {
      positions.put(communes.get(i).code(), i);
    }
    for (Theme theme : themes.list()) {
      theme
          .expression()
          .map(NeedExpression::parse)
          .ifPresent(
              expression -> {
                need.put(theme.code(), all(expression));
                Map<String, Double> own = new LinkedHashMap<>();
                rows.forEach((code, row) -> own.put(code, expression.evaluate(row::value)));
                censusNeed.put(theme.code(), own);
              });
    }
  }

  private static CensusRow rowOf(Map<String, CensusRow> rows, String code) {
    CensusRow row = rows.get(code);
    if (row == null) {
      throw new IllegalArgumentException("The census has no row of commune " + code);
    }
    return row;
  }

  private double[] all(NeedExpression expression) {
    return census.stream().mapToDouble(row -> expression.evaluate(row::value)).toArray();
  }

  /** All areas of every level. */
  public Areas areas() {
    return areas;
  }

  /** Number of communes. */
  public int size() {
    return communes.size();
  }

  /** A commune by its number. */
  public Area commune(int position) {
    return communes.get(position);
  }

  /** A commune's census. */
  public CensusRow census(int position) {
    return census.get(position);
  }

  /**
   * The number of a commune.
   *
   * @throws IllegalArgumentException if no commune has this code
   */
  public int position(String communeCode) {
    Integer position = positions.get(communeCode);
    if (position == null) {
      throw new IllegalArgumentException("No commune has the code " + communeCode);
    }
    return position;
  }

  /** The numbers of the communes inside an area of any level. */
  public List<Integer> positionsInside(String areaCode) {
    return areas.listCommunes(areaCode).stream().map(area -> position(area.code())).toList();
  }

  /**
   * The numbers of a divided city's arrondissements.
   *
   * @throws IllegalArgumentException if there is no such city
   */
  public List<Integer> positionsInCity(@Nullable String cityCode) {
    return areas
        .findCity(cityCode)
        .orElseThrow(() -> new IllegalArgumentException("No city has the code " + cityCode))
        .communeCodes()
        .stream()
        .map(this::position)
        .toList();
  }

  /**
   * What an expression is in every commune, persons; NaN where it is not published.
   *
   * @throws IllegalArgumentException if it names what the census does not have
   */
  public double[] evaluate(NeedExpression expression) {
    return all(expression);
  }

  /** The same by the census's own row for an area of any level; NaN where there is none. */
  public double evaluate(NeedExpression expression, String areaCode) {
    CensusRow row = rows.get(areaCode);
    return row == null ? Double.NaN : expression.evaluate(row::value);
  }

  /** Urban or rural. */
  public Settlement settlement(int position) {
    return communes.get(position).settlement().orElseThrow();
  }

  /** The representative point. */
  public LonLat point(int position) {
    return communes.get(position).point().orElseThrow();
  }

  /** Whether the theme has a need at all. */
  public boolean hasNeed(String theme) {
    return need.containsKey(theme);
  }

  /**
   * N(a,t) by commune, persons, at least 0; NaN where it is not published, and everywhere for a
   * theme without an expression.
   */
  public double[] need(String theme) {
    double[] values = need.get(theme);
    if (values != null) {
      return values.clone();
    }
    double[] none = new double[size()];
    Arrays.fill(none, Double.NaN);
    return none;
  }

  /**
   * The need by the census's own row for an area of any level, persons. Above the commune it
   * differs from the sum over communes, which is the need, and is published beside it (METHOD 1).
   * NaN where there is no such row, rate or expression.
   */
  public double censusNeed(String theme, String areaCode) {
    return censusNeed.getOrDefault(theme, Map.of()).getOrDefault(areaCode, Double.NaN);
  }

  /**
   * The weights by which something is divided over communes: N(a,t), or the household population
   * where the theme has no need; 0 where that is not published. Persons.
   */
  public double[] weights(String theme) {
    double[] weights = need.containsKey(theme) ? need(theme) : householdPopulation();
    for (int i = 0; i < weights.length; i++) {
      if (Double.isNaN(weights[i])) {
        weights[i] = 0;
      }
    }
    return weights;
  }

  /** Household population by commune, persons; NaN where it is not published. */
  public double[] householdPopulation() {
    return census.stream().mapToDouble(row -> row.value(CensusRow.HOUSEHOLD_POPULATION)).toArray();
  }
}
