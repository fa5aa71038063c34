package org.nasij.analytics.method.coverage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What one area reaches, by access problem: a row of every {@link ThemeAccess}; and what was found
 * of the locations inside it.
 */
public final class AreaAccess implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int FIELDS = 6;

  private final double[] values;
  private final long pairs;
  private final ArrayList<int[]> unreached;

  AreaAccess(int problems, long pairs, List<int[]> unreached) {
    this.values = new double[problems * FIELDS];
    this.pairs = pairs;
    this.unreached = new ArrayList<>(unreached);
  }

  /** How many pairs the locations inside it form with other areas. */
  public long pairs() {
    return pairs;
  }

  /** Problem and location where supply inside it is reached by no demand. */
  List<int[]> unreached() {
    return unreached;
  }

  void set(
      int problem,
      double access,
      double imputedAccess,
      double staleAccess,
      double evidenceShare,
      double minutesNearest,
      double medianEvidenceDay) {
    int first = problem * FIELDS;
    values[first] = access;
    values[first + 1] = imputedAccess;
    values[first + 2] = staleAccess;
    values[first + 3] = evidenceShare;
    values[first + 4] = minutesNearest;
    values[first + 5] = medianEvidenceDay;
  }

  double access(int problem) {
    return values[problem * FIELDS];
  }

  double imputedAccess(int problem) {
    return values[problem * FIELDS + 1];
  }

  double staleAccess(int problem) {
    return values[problem * FIELDS + 2];
  }

  double evidenceShare(int problem) {
    return values[problem * FIELDS + 3];
  }

  double minutesNearest(int problem) {
    return values[problem * FIELDS + 4];
  }

  double medianEvidenceDay(int problem) {
    return values[problem * FIELDS + 5];
  }
}
