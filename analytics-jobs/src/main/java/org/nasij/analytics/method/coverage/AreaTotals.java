package org.nasij.analytics.method.coverage;

import java.io.Serializable;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What one area reaches, added up over locations for several access problems, and what was found of
 * the locations inside it. The totals over some locations and those over others add up to the
 * totals over all.
 */
public final class AreaTotals implements Serializable {
  private static final long serialVersionUID = 1;

  static final int ACCESS = 0;
  static final int IMPUTED = 1;
  static final int STALE = 2;

  private static final int NEAREST = 3;

  /**
   * Weighted demand of the communes in reach, and of those among them that are known: E is the
   * second by the first. Where nobody lives in reach, communes count alike.
   */
  private static final int AROUND = 4;

  private static final int AROUND_KNOWN = 5;

  private static final int ALIKE = 6;

  private static final int ALIKE_KNOWN = 7;
  private static final int FIELDS = 8;

  private final double[] sums;
  private final @Nullable EvidenceDays[] days;
  private final ArrayList<int[]> unreached = new ArrayList<>(0);
  private long pairs;

  AreaTotals(int problems) {
    this.sums = new double[problems * FIELDS];
    this.days = new @Nullable EvidenceDays[problems];
    for (int problem = 0; problem < problems; problem++) {
      sums[problem * FIELDS + NEAREST] = Double.POSITIVE_INFINITY;
    }
  }

  void addAccess(int problem, int field, double placesPerPerson) {
    sums[problem * FIELDS + field] += placesPerPerson;
  }

  void addActiveSite(int problem, double minutes) {
    int field = problem * FIELDS + NEAREST;
    sums[field] = Math.min(sums[field], minutes);
  }

  void addEvidenceDay(int problem, int day, int dayCount) {
    EvidenceDays own = days[problem];
    if (own == null) {
      own = new EvidenceDays(dayCount);
      days[problem] = own;
    }
    own.add(day);
  }

  void addCommune(int problem, double weight, double persons, boolean known) {
    int first = problem * FIELDS;
    sums[first + AROUND] += weight * persons;
    sums[first + ALIKE] += weight;
    if (known) {
      sums[first + AROUND_KNOWN] += weight * persons;
      sums[first + ALIKE_KNOWN] += weight;
    }
  }

  /** A location inside the area is reached from so many others. */
  void addPairs(int count) {
    pairs += count;
  }

  /** The supply that a problem has at a location inside the area is reached by no demand. */
  void addUnreached(int problem, int location) {
    unreached.add(new int[] {problem, location});
  }

  /** Adds the totals over other locations, which are not to be used any more. */
  public void addAll(AreaTotals others) {
    for (int field = 0; field < sums.length; field++) {
      if (field % FIELDS == NEAREST) {
        sums[field] = Math.min(sums[field], others.sums[field]);
      } else {
        sums[field] += others.sums[field];
      }
    }
    pairs += others.pairs;
    unreached.addAll(others.unreached);
    for (int problem = 0; problem < days.length; problem++) {
      EvidenceDays own = days[problem];
      EvidenceDays added = others.days[problem];
      if (own == null) {
        days[problem] = added;
      } else if (added != null) {
        own.addAll(added);
      }
    }
  }

  /**
   * What follows from the totals over all locations.
   *
   * @param epochDays the days of evidence, rising, by their numbers
   */
  public AreaAccess finish(int[] epochDays) {
    AreaAccess access = new AreaAccess(days.length, pairs, unreached);
    for (int problem = 0; problem < days.length; problem++) {
      int first = problem * FIELDS;
      EvidenceDays own = days[problem];
      access.set(
          problem,
          sums[first + ACCESS],
          sums[first + IMPUTED],
          sums[first + STALE],
          sums[first + AROUND] > 0
              ? sums[first + AROUND_KNOWN] / sums[first + AROUND]
              : sums[first + ALIKE_KNOWN] / sums[first + ALIKE],
          Double.isInfinite(sums[first + NEAREST]) ? Double.NaN : sums[first + NEAREST],
          own == null ? Double.NaN : own.median(epochDays));
    }
    return access;
  }
}
