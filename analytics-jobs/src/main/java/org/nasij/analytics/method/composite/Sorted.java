package org.nasij.analytics.method.composite;

/** Questions to values in ascending order, without missing ones. */
public final class Sorted {
  private Sorted() {}

  /** How many values are above one. */
  public static int above(double[] ascending, double value) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] > value) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return ascending.length - low;
  }
}
