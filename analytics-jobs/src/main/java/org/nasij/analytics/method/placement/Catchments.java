package org.nasij.analytics.method.placement;

import java.util.Arrays;
import org.nasij.analytics.method.access.Decay;
import org.nasij.analytics.method.access.TravelPairs;

/**
 * Whom a site in each commune would reach, for one theme, and how a site's places would spread over
 * them by the floating catchment (METHOD 3). Immutable.
 */
final class Catchments {
  private final int[][] communes;
  private final double[][] weights;
  private final double[][] minutes;

  private Catchments(int[][] communes, double[][] weights, double[][] minutes) {
    this.communes = communes;
    this.weights = weights;
    this.minutes = minutes;
  }

  /**
   * Catchments of a theme people travel for: a site in a commune stands at the commune's point.
   *
   * @param pairs of locations, the first of which are the communes in their order
   * @param limitMinutes M by commune of the people; it includes its value
   * @param withinMinutes d(a,a) by commune
   */
  static Catchments travelled(
      TravelPairs pairs, double[] limitMinutes, double[] withinMinutes, Decay decay) {
    int size = limitMinutes.length;
    int[][] communes = new int[size][];
    double[][] weights = new double[size][];
    double[][] minutes = new double[size][];
    for (int site = 0; site < size; site++) {
      int count = pairs.first(site + 1) - pairs.first(site) + 1;
      int[] reached = new int[count];
      double[] weight = new double[count];
      double[] away = new double[count];
      int length = 0;
      for (int pair = pairs.first(site); pair <= pairs.first(site + 1); pair++) {
        boolean own = pair == pairs.first(site + 1);
        int commune = own ? site : pairs.area(pair);
        double way = own ? withinMinutes[site] : pairs.minutes(pair);
        double f = decay.weight(way, limitMinutes[commune]);
        if (f > 0 && (own || commune != site)) {
          reached[length] = commune;
          weight[length] = f;
          away[length++] = way;
        }
      }
      communes[site] = Arrays.copyOf(reached, length);
      weights[site] = Arrays.copyOf(weight, length);
      minutes[site] = Arrays.copyOf(away, length);
    }
    return new Catchments(communes, weights, minutes);
  }

  /** Catchments of a theme that works in place: a site reaches its own commune alone. */
  static Catchments inPlace(int size) {
    int[][] communes = new int[size][];
    double[][] weights = new double[size][];
    double[][] minutes = new double[size][];
    for (int site = 0; site < size; site++) {
      communes[site] = new int[] {site};
      weights[site] = new double[] {1};
      minutes[site] = new double[] {0};
    }
    return new Catchments(communes, weights, minutes);
  }

  int size() {
    return communes.length;
  }

  /** The communes whose people reach a site in a commune, each once. */
  int[] communes(int site) {
    return communes[site];
  }

  /** Minutes from each of {@link #communes} to the site. */
  double[] minutes(int site) {
    return minutes[site];
  }

  /**
   * Adds what a site's places give to the access of those who reach it; nobody in need: nothing.
   */
  void addAccess(int site, double places, double[] need, double[] access) {
    double demand = 0;
    for (int i = 0; i < communes[site].length; i++) {
      demand += need[communes[site][i]] * weights[site][i];
    }
    if (demand > 0) {
      for (int i = 0; i < communes[site].length; i++) {
        access[communes[site][i]] += places / demand * weights[site][i];
      }
    }
  }
}
