package org.nasij.analytics.method.spatial;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which units are neighbours of which: for each of n units the positions of its neighbours, never
 * itself, each once. Need not be symmetric; a unit may have none. Immutable.
 */
public final class Neighbours {
  private final int[][] lists;

  /**
   * @param lists positions of the neighbours of each unit
   * @throws IllegalArgumentException if a unit is its own neighbour or a position is none of a unit
   */
  public Neighbours(List<Set<Integer>> lists) {
    this.lists =
        IntStream.range(0, lists.size())
            .mapToObj(
                i -> {
                  for (int j : lists.get(i)) {
                    if (j == i || j < 0 || j >= lists.size()) {
                      throw new IllegalArgumentException(
                          "Unit " + i + " cannot have the neighbour " + j);
                    }
                  }
                  return new TreeSet<>(lists.get(i)).stream().mapToInt(Integer::intValue).toArray();
                })
            .toArray(int[][]::new);
  }

  /** The number of units. */
  public int size() {
    return lists.length;
  }

  /** The neighbours of a unit, ascending. */
  public int[] of(int unit) {
    return lists[unit].clone();
  }

  /** The units without a neighbour. */
  public Set<Integer> islands() {
    Set<Integer> islands = new LinkedHashSet<>();
    for (int i = 0; i < lists.length; i++) {
      if (lists[i].length == 0) {
        islands.add(i);
      }
    }
    return islands;
  }

  /**
   * The weights of the rows, binary or so that each row with neighbours sums to 1; optionally with
   * the unit itself.
   */
  Weights weights(Weighting weighting, boolean self) {
    return new Weights(lists, weighting, self);
  }

  /** How neighbours are weighted. */
  public enum Weighting {
    /** 1 each. */
    BINARY,
    /** 1 / number of neighbours each. */
    ROW
  }
}
