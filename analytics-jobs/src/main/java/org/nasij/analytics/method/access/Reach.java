package org.nasij.analytics.method.access;

import java.util.Arrays;

/**
 * The areas from which one location is reached, with their minutes: a buffer to be filled again for
 * the next location, so that no more pairs than those of one location are ever held. The area the
 * location lies in may be among them or not; see {@link CatchmentLimits#select}.
 */
public final class Reach {
  private int size;
  private int[] areas = new int[256];
  private double[] minutes = new double[256];

  /** Number of areas. */
  public int size() {
    return size;
  }

  /** The number of an area. */
  public int area(int i) {
    return areas[i];
  }

  /** Its minutes to the location. */
  public double minutes(int i) {
    return minutes[i];
  }

  void clear() {
    size = 0;
  }

  void add(int area, double travelMinutes) {
    if (size == areas.length) {
      areas = Arrays.copyOf(areas, 2 * size);
      minutes = Arrays.copyOf(minutes, 2 * size);
    }
    areas[size] = area;
    minutes[size++] = travelMinutes;
  }
}
