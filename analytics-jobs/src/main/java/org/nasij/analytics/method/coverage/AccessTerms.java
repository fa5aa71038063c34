package org.nasij.analytics.method.coverage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.access.Catchment;
import org.nasij.analytics.method.access.CatchmentIndex;
import org.nasij.analytics.method.access.CatchmentLimits;
import org.nasij.analytics.method.access.Reach;
import org.nasij.analytics.method.access.TravelPairs;

/**
 * What several access problems ask of each location, and the one place where it is computed: step
 * one and step two of the floating catchment (METHOD 3), the minutes to the nearest active site,
 * the days of evidence in reach, and the evidence of the catchment (METHOD 7). It goes through
 * blocks of supply location by location, so that pairs are never kept: their size is that of the
 * areas, whatever the number of locations. Immutable.
 */
public final class AccessTerms implements Serializable {
  private static final long serialVersionUID = 1;

  /** By problem. */
  private final double[][] demand;

  private final boolean[][] known;

  /** The problems whose people travel, by how far they do. */
  private final List<Travellers> travellers;

  /** All days of current evidence, rising; a day's number is its position. */
  private final int[] epochDays;

  private static final class Travellers implements Serializable {
    private static final long serialVersionUID = 1;

    final CatchmentLimits limits;
    final int[] problems;

    Travellers(CatchmentLimits limits, List<Integer> problems) {
      this.limits = limits;
      this.problems = problems.stream().mapToInt(Integer::intValue).toArray();
    }
  }

  AccessTerms(
      double[][] demand, boolean[][] known, @Nullable CatchmentLimits[] limits, int[] epochDays) {
    this.demand = demand;
    this.known = known;
    this.epochDays = epochDays;
    List<Travellers> byLimits = new ArrayList<>();
    boolean[] listed = new boolean[limits.length];
    for (int problem = 0; problem < limits.length; problem++) {
      CatchmentLimits own = limits[problem];
      if (own != null && !listed[problem]) {
        List<Integer> alike = new ArrayList<>();
        for (int other = problem; other < limits.length; other++) {
          if (limits[other] == own) {
            alike.add(other);
            listed[other] = true;
          }
        }
        byLimits.add(new Travellers(own, alike));
      }
    }
    this.travellers = new ArrayList<>(byLimits);
  }

  /** All days of current evidence, rising, as {@link AreaTotals#finish} takes them. */
  public int[] epochDays() {
    return epochDays;
  }

  /**
   * What a block adds.
   *
   * @param index finds who reaches a location
   */
  public AccessShare serve(SupplyBlock block, CatchmentIndex index) {
    return serve(
        block,
        (location, reach) -> index.find(block.point(location), block.commune(location), reach));
  }

  /**
   * What a block adds.
   *
   * @param pairs of all locations, within the largest catchment of any problem
   */
  public AccessShare serve(SupplyBlock block, TravelPairs pairs) {
    return serve(block, (location, reach) -> pairs.copyReach(block.number(location), reach));
  }

  private interface ReachFinder {
    void find(int location, Reach into);
  }

  private AccessShare serve(SupplyBlock block, ReachFinder finder) {
    AccessShare share = new AccessShare(demand.length == 0 ? 0 : demand[0].length, demand.length);
    if (!travellers.isEmpty()) {
      Reach reach = new Reach();
      Catchment catchment = new Catchment();
      int[] rowOf = new int[demand.length + 1];
      for (int location = 0; location < block.locations(); location++) {
        finder.find(location, reach);
        share.of(block.commune(location)).addPairs(reach.size());
        findRows(block, location, rowOf);
        for (Travellers alike : travellers) {
          serve(block, location, rowOf, alike, reach, catchment, share);
        }
      }
    }
    for (int row = block.firstRowInPlace(); row < block.rows(); row++) {
      serveInPlace(block, row, share);
    }
    return share;
  }

  /** The first row of every problem at a location, and the end of the last. */
  private static void findRows(SupplyBlock block, int location, int[] rowOf) {
    int row = block.firstRow(location);
    int end = block.firstRow(location + 1);
    for (int problem = 0; problem < rowOf.length; problem++) {
      while (row < end && block.problem(row) < problem) {
        row++;
      }
      rowOf[problem] = row;
    }
  }

  private void serve(
      SupplyBlock block,
      int location,
      int[] rowOf,
      Travellers alike,
      Reach reach,
      Catchment catchment,
      AccessShare share) {
    int number = block.number(location);
    int own = block.commune(location);
    boolean selected = false;
    double @Nullable [] summed = null;
    double reachable = Double.NaN;
    for (int problem : alike.problems) {
      boolean supplies = rowOf[problem] < rowOf[problem + 1];
      boolean isCommune = number < demand[problem].length;
      if (!selected && (supplies || isCommune)) {
        alike.limits.select(reach, own, catchment);
        selected = true;
      }
      if (isCommune) {
        addCommune(problem, number, catchment, share);
      }
      if (supplies) {
        if (summed != demand[problem]) {
          summed = demand[problem];
          reachable = catchment.demand(summed);
        }
        if (!(reachable > 0)) {
          share.of(own).addUnreached(problem, number);
        }
        addSupply(problem, block, rowOf[problem], rowOf[problem + 1], reachable, catchment, share);
      }
    }
  }

  private void addCommune(int problem, int commune, Catchment catchment, AccessShare share) {
    double persons = demand[problem][commune];
    boolean isKnown = known[problem][commune];
    for (int i = 0; i < catchment.size(); i++) {
      share.of(catchment.area(i)).addCommune(problem, catchment.weight(i), persons, isKnown);
    }
  }

  /** Rows {@code from} to {@code to} of a problem, all at one location. */
  private void addSupply(
      int problem,
      SupplyBlock block,
      int from,
      int to,
      double reachable,
      Catchment catchment,
      AccessShare share) {
    double current = 0;
    double imputed = 0;
    double stale = 0;
    boolean active = false;
    for (int row = from; row < to; row++) {
      if (block.current(row)) {
        active = true;
        current += block.supply(row);
        imputed += block.imputed(row) ? block.supply(row) : 0;
      } else {
        stale += block.supply(row);
      }
    }
    spread(problem, AreaTotals.ACCESS, current, reachable, catchment, share);
    spread(problem, AreaTotals.IMPUTED, imputed, reachable, catchment, share);
    spread(problem, AreaTotals.STALE, stale, reachable, catchment, share);
    for (int i = 0; active && i < catchment.size(); i++) {
      AreaTotals area = share.of(catchment.area(i));
      area.addActiveSite(problem, catchment.minutes(i));
      for (int row = from; row < to; row++) {
        if (block.current(row)) {
          area.addEvidenceDay(problem, block.day(row), epochDays.length);
        }
      }
    }
  }

  /** R_j = S_j / sum_a N_a f, then R_j f for every a; nothing where nobody is in reach. */
  private static void spread(
      int problem,
      int field,
      double supply,
      double reachable,
      Catchment catchment,
      AccessShare share) {
    if (supply != 0 && reachable > 0) {
      double ratio = supply / reachable;
      for (int i = 0; i < catchment.size(); i++) {
        share.of(catchment.area(i)).addAccess(problem, field, ratio * catchment.weight(i));
      }
    }
  }

  private void serveInPlace(SupplyBlock block, int row, AccessShare share) {
    int problem = block.problem(row);
    int[] communes = block.communesInPlace(row);
    double persons = Arrays.stream(communes).mapToDouble(c -> demand[problem][c]).sum();
    for (int commune : communes) {
      AreaTotals area = share.of(commune);
      if (persons > 0) {
        double places = block.supply(row) / persons;
        if (!block.current(row)) {
          area.addAccess(problem, AreaTotals.STALE, places);
        } else {
          area.addAccess(problem, AreaTotals.ACCESS, places);
          if (block.imputed(row)) {
            area.addAccess(problem, AreaTotals.IMPUTED, places);
          }
        }
      }
      if (block.current(row)) {
        area.addEvidenceDay(problem, block.day(row), epochDays.length);
      }
    }
  }
}
