package org.nasij.analytics.method.composite;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a composite index: indicators (columns of the data), aggregates above them, on any
 * number of levels. Immutable.
 */
public final class CompositeModel implements Serializable {
  private static final long serialVersionUID = 1;

  /**
   * One line of the declaration: an indicator, or an aggregate that has a parent or a weight of its
   * own.
   *
   * @param column a column of the data, or the name of an aggregate
   * @param direction 1: more is more; -1: more is less
   * @param minimum goalpost that scores 0 (1 if reversed); NaN: the smallest value observed
   * @param maximum goalpost that scores 1 (0 if reversed); NaN: the largest value observed
   * @param weight above 0 or 0, within the parent; need not add up to 1
   * @param parent the aggregate it enters; null for the top
   * @param denominator a column to divide by, or null
   */
  public record Element(
      String column,
      int direction,
      double minimum,
      double maximum,
      double weight,
      @Nullable String parent,
      @Nullable String denominator)
      implements Serializable {
    public Element {
      if (direction != 1 && direction != -1) {
        throw new IllegalArgumentException("The direction of " + column + " must be 1 or -1");
      }
      if (!(weight >= 0) || Double.isInfinite(weight)) {
        throw new IllegalArgumentException("The weight of " + column + " must be 0 or more");
      }
      if (minimum >= maximum) {
        throw new IllegalArgumentException(
            "The minimum of " + column + " must lie below its maximum");
      }
    }
  }

  private final List<Element> indicators = new ArrayList<>();
  private final Map<String, Element> elements = new LinkedHashMap<>();
  private final Map<String, List<String>> children = new LinkedHashMap<>();
  private final List<String> aggregates;
  private final Aggregation everywhere;
  private final Map<String, Aggregation> own;

  /**
   * A tree whose aggregates are all made in one way.
   *
   * @throws IllegalArgumentException if a column stands twice, the tree has a circle or no
   *     indicator has a parent
   */
  public CompositeModel(List<Element> declared, Aggregation everywhere) {
    this(declared, everywhere, Map.of());
  }

  /**
   * A tree with aggregates that are made in ways of their own.
   *
   * @param own by the aggregate's name
   * @throws IllegalArgumentException if a column stands twice, the tree has a circle or no
   *     indicator has a parent
   */
  public CompositeModel(
      List<Element> declared, Aggregation everywhere, Map<String, Aggregation> own) {
    this.everywhere = everywhere;
    this.own = Map.copyOf(own);
    Set<String> parents = new LinkedHashSet<>();
    for (Element element : declared) {
      if (elements.put(element.column(), element) != null) {
        throw new IllegalArgumentException(element.column() + " is declared twice");
      }
      if (element.parent() != null) {
        parents.add(element.parent());
        children.computeIfAbsent(element.parent(), p -> new ArrayList<>()).add(element.column());
      }
    }
    declared.stream().filter(e -> !parents.contains(e.column())).forEach(indicators::add);
    if (parents.isEmpty()) {
      throw new IllegalArgumentException(
          "No indicator has a parent, so there is nothing to compute");
    }
    Set<String> ordered = new LinkedHashSet<>();
    parents.forEach(parent -> order(parent, ordered, new LinkedHashSet<>()));
    aggregates = List.copyOf(ordered);
    for (String aggregate : aggregates) {
      if (children.getOrDefault(aggregate, List.of()).stream()
              .mapToDouble(c -> element(c).weight())
              .sum()
          == 0) {
        throw new IllegalArgumentException("All weights in " + aggregate + " are 0");
      }
    }
  }

  private void order(String aggregate, Set<String> ordered, Set<String> path) {
    if (!path.add(aggregate)) {
      throw new IllegalArgumentException("The parents form a circle: " + String.join(" > ", path));
    }
    for (String child : children.getOrDefault(aggregate, List.of())) {
      if (children.containsKey(child)) {
        order(child, ordered, path);
      }
    }
    path.remove(aggregate);
    ordered.add(aggregate);
  }

  /** The indicators, in the order declared. */
  public List<Element> indicators() {
    return List.copyOf(indicators);
  }

  /** The aggregates, each after all that it is made of. */
  public List<String> aggregates() {
    return aggregates;
  }

  /** What an aggregate is made of. */
  public List<String> children(String aggregate) {
    return List.copyOf(children.getOrDefault(aggregate, List.of()));
  }

  /** How an aggregate is made. */
  public Aggregation aggregation(String aggregate) {
    return own.getOrDefault(aggregate, everywhere);
  }

  /** All that has a weight, in the order declared: the columns of a draw of weights. */
  public List<Element> weighted() {
    return elements.values().stream().filter(e -> e.parent() != null).toList();
  }

  private Element element(String column) {
    Element element = elements.get(column);
    if (element == null) {
      throw new IllegalArgumentException(column + " is not declared");
    }
    return element;
  }

  /**
   * The one aggregate at the top.
   *
   * @throws IllegalArgumentException if there are several
   */
  public String top() {
    List<String> tops =
        aggregates.stream()
            .filter(name -> elements.get(name) == null || elements.get(name).parent() == null)
            .toList();
    if (tops.size() != 1) {
      throw new IllegalArgumentException(
          "Ranks need one aggregate at the top, there are " + String.join(", ", tops));
    }
    return tops.get(0);
  }
}
