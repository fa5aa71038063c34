package org.nasij.analytics.method.priority;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.nasij.analytics.method.composite.Aggregation;
import org.nasij.analytics.method.composite.Composite;
import org.nasij.analytics.method.composite.CompositeModel;
import org.nasij.analytics.method.composite.CompositeModel.Element;
import org.nasij.analytics.method.mean.Mean;
import org.nasij.analytics.method.need.Demand;
import org.nasij.analytics.method.priority.DeprivationScale.Dimension;
import org.nasij.geo.area.Settlement;

/**
 * Deprivation of every commune as a composite index (METHOD 6): one for urban and one for rural
 * communes, since their columns are scaled apart. Each column lies between its given bounds; the
 * arithmetic mean of a dimension's columns is the dimension, which has a floor; the geometric mean
 * of the dimensions is D. Immutable.
 */
public final class DeprivationIndex implements Serializable {
  private static final long serialVersionUID = 1;

  private static final String TOP = "deprivation";

  /** The communes of one kind. */
  private static final class Part implements Serializable {
    private static final long serialVersionUID = 1;

    private final int[] communes;
    private final Composite composite;

    Part(int[] communes, Composite composite) {
      this.communes = communes;
      this.composite = composite;
    }

    /** Sets D of its communes among all. */
    void score(Map<String, Double> weights, double[] values) {
      double[] scores = Objects.requireNonNull(composite.aggregates(weights).get(TOP));
      for (int unit = 0; unit < scores.length; unit++) {
        values[communes[unit]] = scores[unit];
      }
    }
  }

  private final int communes;
  private final List<Part> parts;

  /**
   * What of it has a weight: the dimensions, then the columns in either kind of commune; all weigh
   * 1.
   */
  private final List<Element> weighted;

  /**
   * @param scales the columns that count
   * @param floor the least a dimension can be, 0..1
   */
  DeprivationIndex(Demand demand, List<DeprivationScale> scales, double floor) {
    this.communes = demand.size();
    List<Part> found = new ArrayList<>();
    Map<String, Element> named = new LinkedHashMap<>();
    for (Settlement settlement : Settlement.values()) {
      List<DeprivationScale> counted =
          scales.stream().filter(scale -> scale.range(settlement).isPresent()).toList();
      int[] own =
          IntStream.range(0, communes)
              .filter(commune -> demand.settlement(commune) == settlement)
              .toArray();
      if (own.length > 0 && !counted.isEmpty()) {
        CompositeModel model = model(counted, settlement, floor);
        found.add(new Part(own, composite(demand, own, counted, model)));
        model.weighted().forEach(element -> named.putIfAbsent(element.column(), element));
      }
    }
    this.parts = List.copyOf(found);
    this.weighted = List.copyOf(dimensionsFirst(named));
  }

  private static CompositeModel model(
      List<DeprivationScale> scales, Settlement settlement, double floor) {
    List<Element> elements = new ArrayList<>();
    Map<String, Aggregation> dimensions = new LinkedHashMap<>();
    for (Dimension dimension : Dimension.values()) {
      if (scales.stream().anyMatch(scale -> scale.dimension() == dimension)) {
        elements.add(element(dimension.code(), Double.NaN, Double.NaN, TOP));
        dimensions.put(dimension.code(), new Aggregation(Mean.ARITHMETIC, floor));
      }
    }
    for (DeprivationScale scale : scales) {
      DeprivationScale.Range range = scale.range(settlement).orElseThrow();
      elements.add(element(scale.column(), range.low(), range.high(), scale.dimension().code()));
    }
    return new CompositeModel(elements, new Aggregation(Mean.GEOMETRIC, 0), dimensions);
  }

  private static Element element(String name, double low, double high, String parent) {
    return new Element(name, 1, low, high, 1, parent, null);
  }

  private static Composite composite(
      Demand demand, int[] communes, List<DeprivationScale> scales, CompositeModel model) {
    Map<String, double[]> columns = new LinkedHashMap<>();
    for (DeprivationScale scale : scales) {
      columns.put(
          scale.column(),
          Arrays.stream(communes).mapToDouble(commune -> scale.value(demand, commune)).toArray());
    }
    return new Composite(model, columns, null, 0);
  }

  private static List<Element> dimensionsFirst(Map<String, Element> named) {
    List<Element> ordered = new ArrayList<>();
    named.values().stream().filter(e -> TOP.equals(e.parent())).forEach(ordered::add);
    named.values().stream().filter(e -> !TOP.equals(e.parent())).forEach(ordered::add);
    return ordered;
  }

  /** The dimensions, then the columns: what a draw of weights is made of. */
  public List<Element> weighted() {
    return weighted;
  }

  /** D by commune, 0..1; NaN where the census publishes no rates or no column is left. */
  public double[] byCommune() {
    Map<String, Double> weights = new LinkedHashMap<>();
    weighted.forEach(element -> weights.put(element.column(), element.weight()));
    return byCommune(weights);
  }

  /**
   * D by commune under other weights.
   *
   * @param weights of all that {@link #weighted} names
   */
  public double[] byCommune(Map<String, Double> weights) {
    double[] values = new double[communes];
    Arrays.fill(values, Double.NaN);
    parts.forEach(part -> part.score(weights, values));
    return values;
  }
}
