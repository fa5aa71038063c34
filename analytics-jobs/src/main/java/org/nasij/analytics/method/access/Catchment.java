package org.nasij.analytics.method.access;

import java.util.Arrays;

/**
 * The areas in whose catchment one location lies, each with its minutes and its weight f above 0: a
 * buffer that {@link CatchmentLimits#select} fills for one location after the other.
 */
public final class Catchment {
  private int size;
  private int[] areas = new int[256];
  private double[] minutes = new double[256];
  private double[] weights = new double[256];

  /** Number of areas. */
  public int size() {
    return size;
  }

  /** The number of an area. */
  public int area(int i) {
    return areas[i];
  }

  /** Its minutes to the location, within its catchment. */
  public double minutes(int i) {
    return minutes[i];
  }

  /** Its weight f, above 0 and at most 1. */
  public double weight(int i) {
    return weights[i];
  }

  /**
   * Step one's denominator: the weighted demand in reach of the location, sum_a N_a f(d_aj),
   * persons.
   *
   * @param demand persons by area
   */
  public double demand(double[] demand) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += demand[areas[i]] * weights[i];
    }
    return sum;
  }

  void clear() {
    size = 0;
  }

  void add(int area, double travelMinutes, double weight) {
    if (size == areas.length) {
      areas = Arrays.copyOf(areas, 2 * size);
      minutes = Arrays.copyOf(minutes, 2 * size);
      weights = Arrays.copyOf(weights, 2 * size);
    }
    areas[size] = area;
    minutes[size] = travelMinutes;
    weights[size++] = weight;
  }
}
