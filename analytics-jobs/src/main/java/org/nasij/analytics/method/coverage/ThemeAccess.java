package org.nasij.analytics.method.coverage;

import org.nasij.analytics.method.supply.Sector;

/**
 * The solution of an {@link AccessProblem}: by commune unless said otherwise. Arrays are not copied
 * and not to be changed.
 */
public final class ThemeAccess {
  final String theme;
  final Sector sector;

  /** A, places per person, of current supply. */
  final double[] access;

  /** The part of A whose capacity is imputed. */
  final double[] imputedAccess;

  /** What stale supply would add to A. */
  final double[] staleAccess;

  /** E, 0..1. */
  final double[] evidenceShare;

  /** Minutes to the nearest active site within the catchment; NaN: none. */
  final double[] minutesNearest;

  /** Median epoch day of the evidence of the current supply in reach; NaN: none is. */
  final double[] medianEvidenceDay;

  /** By row of the problem: whether anybody in need can reach it. */
  final boolean[] reachable;

  ThemeAccess(
      String theme,
      Sector sector,
      double[] access,
      double[] imputedAccess,
      double[] staleAccess,
      double[] evidenceShare,
      double[] minutesNearest,
      double[] medianEvidenceDay,
      boolean[] reachable) {
    this.theme = theme;
    this.sector = sector;
    this.access = access;
    this.imputedAccess = imputedAccess;
    this.staleAccess = staleAccess;
    this.evidenceShare = evidenceShare;
    this.minutesNearest = minutesNearest;
    this.medianEvidenceDay = medianEvidenceDay;
    this.reachable = reachable;
  }

  /** The same with other access; of it no part is told apart as imputed, and nothing as stale. */
  ThemeAccess withAccess(double[] other) {
    return new ThemeAccess(
        theme,
        sector,
        other,
        new double[other.length],
        new double[other.length],
        evidenceShare,
        minutesNearest,
        medianEvidenceDay,
        reachable);
  }

  /** The theme's code. */
  public String theme() {
    return theme;
  }

  /** Whose supply is counted. */
  public Sector sector() {
    return sector;
  }

  /** A of a commune, places per person. */
  public double access(int commune) {
    return access[commune];
  }

  /** E of a commune's catchment, 0..1. */
  public double evidenceShare(int commune) {
    return evidenceShare[commune];
  }

  /** Minutes to the nearest active site within the catchment; NaN: there is none. */
  public double minutesNearest(int commune) {
    return minutesNearest[commune];
  }
}
