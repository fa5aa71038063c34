package org.nasij.api.gap;

import java.util.List;
import org.jdbi.v3.core.mapper.PropagateNull;

/**
 * How sure the rank of a cell is, over Monte-Carlo draws (METHOD 8).
 *
 * @param draws how many
 * @param medianRank 1 = highest; between two ranks it may be half
 * @param rankLow 5 % quantile of the ranks
 * @param rankHigh 95 % quantile
 * @param pTop share of the draws in which the cell is among the first ten, 0..1
 * @param band the third of the list that holds the median rank
 * @param pBand share of the draws in which the rank lies in that third, 0..1
 * @param drivers what the rank depends on, most first: parameters' codes
 * @param driverShares of each, its first-order share of the variance of the rank
 */
public record RankCertainty(
    @PropagateNull int draws,
    double medianRank,
    double rankLow,
    double rankHigh,
    double pTop,
    Band band,
    double pBand,
    List<String> drivers,
    List<Double> driverShares) {
  /** The place among the first of a list that {@code pTop} speaks of. */
  public static final int TOP = 10;

  public RankCertainty {
    drivers = List.copyOf(drivers);
    driverShares = List.copyOf(driverShares);
  }
}
