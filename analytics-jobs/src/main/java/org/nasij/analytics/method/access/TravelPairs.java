package org.nasij.analytics.method.access;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Travel minutes between supply locations and the areas that may reach them: sparse, by location. A
 * pair that is not there is out of reach. Locations and areas are numbered from 0. Immutable.
 */
public final class TravelPairs implements Serializable {
  private static final long serialVersionUID = 1;

  private final int[] rowStart;
  private final int[] areas;
  private final double[] minutes;

  private TravelPairs(int[] rowStart, int[] areas, double[] minutes) {
    this.rowStart = rowStart;
    this.areas = areas;
    this.minutes = minutes;
  }

  /** Starts a collection of pairs, in any order. */
  public static Builder builder(int locations) {
    return new Builder(locations);
  }

  /** Number of locations, with or without pairs. */
  public int locations() {
    return rowStart.length - 1;
  }

  /** Number of pairs. */
  public int size() {
    return areas.length;
  }

  /** The first pair of a location; its last is the one before {@code first(location + 1)}. */
  public int first(int location) {
    return rowStart[location];
  }

  /** The area of a pair. */
  public int area(int pair) {
    return areas[pair];
  }

  /** The minutes of a pair, from the area to the location. */
  public double minutes(int pair) {
    return minutes[pair];
  }

  /**
   * The pairs of one location.
   *
   * @param into emptied and filled, by rising area
   */
  public void copyReach(int location, Reach into) {
    into.clear();
    for (int pair = first(location); pair < first(location + 1); pair++) {
      into.add(areas[pair], minutes[pair]);
    }
  }

  /** Collects pairs. */
  public static final class Builder {
    private final int locations;
    private int[] location = new int[1024];
    private int[] area = new int[1024];
    private double[] minutes = new double[1024];
    private int size;
    private int areas;

    private Builder(int locations) {
      this.locations = locations;
    }

    /**
     * Adds a pair; each pair of location and area may be added once.
     *
     * @throws IllegalArgumentException if the location or area is not one, or the minutes are
     *     negative or not a number
     */
    public Builder add(int locationPosition, int areaPosition, double travelMinutes) {
      if (locationPosition < 0
          || locationPosition >= locations
          || areaPosition < 0
          || !(travelMinutes >= 0)) {
        throw new IllegalArgumentException(
            "Not a travel time: "
                + travelMinutes
                + " minutes from area "
                + areaPosition
                + " to location "
                + locationPosition
                + " of "
                + locations);
      }
      ensure(size + 1);
      location[size] = locationPosition;
      area[size] = areaPosition;
      minutes[size++] = travelMinutes;
      areas = Math.max(areas, areaPosition + 1);
      return this;
    }

    /** Adds all pairs of a location of other pairs. */
    public Builder addAll(int locationPosition, TravelPairs others, int theirLocation) {
      for (int pair = others.first(theirLocation); pair < others.first(theirLocation + 1); pair++) {
        add(locationPosition, others.area(pair), others.minutes(pair));
      }
      return this;
    }

    private void ensure(int capacity) {
      if (capacity > area.length) {
        int length = Math.max(capacity, area.length * 2);
        location = Arrays.copyOf(location, length);
        area = Arrays.copyOf(area, length);
        minutes = Arrays.copyOf(minutes, length);
      }
    }

    /**
     * The pairs collected. Within a location they are ordered by area, however they came, so that
     * sums over them are always added up in the same order.
     */
    public TravelPairs build() {
      int[] identity = new int[size];
      Arrays.setAll(identity, i -> i);
      int[] order = sort(location, locations, sort(area, areas, identity));
      int[] rowStart = new int[locations + 1];
      int[] orderedAreas = new int[size];
      double[] orderedMinutes = new double[size];
      for (int i = 0; i < size; i++) {
        rowStart[location[order[i]] + 1]++;
        orderedAreas[i] = area[order[i]];
        orderedMinutes[i] = minutes[order[i]];
      }
      for (int row = 0; row < locations; row++) {
        rowStart[row + 1] += rowStart[row];
      }
      return new TravelPairs(rowStart, orderedAreas, orderedMinutes);
    }

    /** A stable counting sort: the given order, by rising keys. */
    private static int[] sort(int[] keys, int keyCount, int[] order) {
      int[] next = new int[keyCount + 1];
      for (int item : order) {
        next[keys[item] + 1]++;
      }
      for (int key = 0; key < keyCount; key++) {
        next[key + 1] += next[key];
      }
      int[] sorted = new int[order.length];
      for (int item : order) {
        sorted[next[keys[item]]++] = item;
      }
      return sorted;
    }
  }
}
