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

  /** Collects pairs. */
  public static final class Builder {
    private final int locations;
    private int[] location = new int[1024];
    private int[] area = new int[1024];
    private double[] minutes = new double[1024];
    private int size;

    private Builder(int locations) {
      this.locations = locations;
    }

    /**
     * Adds a pair; each pair of location and area may be added once.
     *
     * @throws IllegalArgumentException if the location is not one, or the minutes are negative or
     *     not a number
     */
    public Builder add(int locationPosition, int areaPosition, double travelMinutes) {
      if (locationPosition < 0 || locationPosition >= locations || !(travelMinutes >= 0)) {
        throw new IllegalArgumentException(
            "Not a travel time: "
                + travelMinutes
                + " minutes to location "
                + locationPosition
                + " of "
                + locations);
      }
      if (size == area.length) {
        location = Arrays.copyOf(location, size * 2);
        area = Arrays.copyOf(area, size * 2);
        minutes = Arrays.copyOf(minutes, size * 2);
      }
      location[size] = locationPosition;
      area[size] = areaPosition;
      minutes[size++] = travelMinutes;
      return this;
    }

    /** The pairs collected. Within a location they are ordered by area, however they came. */
    public TravelPairs build() {
      Integer[] order = new Integer[size];
      Arrays.setAll(order, i -> i);
      Arrays.sort(
          order,
          (a, b) ->
              location[a] != location[b]
                  ? Integer.compare(location[a], location[b])
                  : Integer.compare(area[a], area[b]));
      int[] rowStart = new int[locations + 1];
      int[] areas = new int[size];
      double[] times = new double[size];
      for (int i = 0; i < size; i++) {
        rowStart[location[order[i]] + 1]++;
        areas[i] = area[order[i]];
        times[i] = minutes[order[i]];
      }
      Arrays.parallelPrefix(rowStart, Integer::sum);
      return new TravelPairs(rowStart, areas, times);
    }
  }
}
