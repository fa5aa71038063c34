package org.nasij.analytics.method.supply;

import java.util.List;
import java.util.stream.Stream;

/** Where an activity's supply stands for one theme, as the method treats it (METHOD 2 and 3). */
public sealed interface SupplyPlace {

  /**
   * People travel to it.
   *
   * @param location the number of its {@link SupplyLocation}
   * @param commune the commune it lies in
   */
  record AtSite(int location, int commune) implements SupplyPlace {}

  /**
   * It works in its communes, for nobody else: divided among them in proportion to need.
   *
   * @param named communes known one by one: their cells are active
   * @param spread further communes of a city or province known only as a whole: no single cell of
   *     theirs is active
   */
  record InPlace(List<Integer> named, List<Integer> spread) implements SupplyPlace {
    /**
     * @throws IllegalArgumentException if there is no commune
     */
    public InPlace {
      List<Integer> first = named.stream().distinct().sorted().toList();
      named = first;
      spread = spread.stream().filter(c -> !first.contains(c)).distinct().sorted().toList();
      if (named.isEmpty() && spread.isEmpty()) {
        throw new IllegalArgumentException("Supply in place without a commune");
      }
    }

    /** All its communes. */
    public List<Integer> communes() {
      return Stream.concat(named.stream(), spread.stream()).toList();
    }
  }

  /** No demand can reach it, whatever the theme's need. */
  record Unreachable(UnreachableReason reason) implements SupplyPlace {}
}
