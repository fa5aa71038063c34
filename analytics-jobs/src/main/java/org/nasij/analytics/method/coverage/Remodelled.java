package org.nasij.analytics.method.coverage;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.priority.Rank;
import org.nasij.analytics.method.supply.Sector;

/**
 * A theme as another model of access has it.
 *
 * @param tau places per person that count as full coverage by that model; NaN: none can be said
 * @param outcomes of both sectors, all levels
 */
public record Remodelled(double tau, List<Outcome> outcomes) {
  public Remodelled {
    outcomes = List.copyOf(outcomes);
  }

  /**
   * What the model says of an area.
   *
   * @param access A, places per person; NaN: there is none
   * @param gap 0..100; NaN likewise
   * @param rankOrNull where the area is ranked
   */
  public record Outcome(
      String areaCode, Sector sector, double access, double gap, @Nullable Rank rankOrNull) {
    /** Its place in the list by priority, where it is ranked. */
    public Optional<Rank> rank() {
      return Optional.ofNullable(rankOrNull);
    }

    static Outcome of(Cell cell) {
      return new Outcome(
          cell.area().code(),
          cell.sector(),
          cell.reached().access(),
          cell.reached().gap(),
          cell.rankOrNull());
    }
  }
}
