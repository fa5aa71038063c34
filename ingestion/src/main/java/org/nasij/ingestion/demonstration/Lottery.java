package org.nasij.ingestion.demonstration;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Draws from a list, each item as often as its weight says. Immutable. */
final class Lottery<T> {
  private final List<T> items;
  private final double[] cumulated;

  /**
   * @throws IllegalArgumentException if no item has a weight above 0
   */
  Lottery(List<T> items, ToDoubleFunction<T> weight) {
    this.items = List.copyOf(items);
    cumulated = new double[items.size()];
    double sum = 0;
    for (int i = 0; i < cumulated.length; i++) {
      sum += weight.applyAsDouble(this.items.get(i));
      cumulated[i] = sum;
    }
    if (!(sum > 0)) {
      throw new IllegalArgumentException("Nothing to draw from");
    }
  }

  T draw(Dice dice) {
    double target = dice.fraction() * cumulated[cumulated.length - 1];
    int low = 0;
    int high = cumulated.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulated[middle] > target) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return items.get(low);
  }
}
