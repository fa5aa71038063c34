package org.nasij.analytics.method.certainty;

import java.util.List;
import org.nasij.analytics.method.rates.EmpiricalBayes;
import org.nasij.analytics.method.spatial.Neighbours;
import org.nasij.analytics.method.supply.SupplyEntry;

/**
 * Own supply per person in need, drawn towards the rate of the communes around by as much as chance
 * alone could explain: spatial empirical Bayes (Marshall 1991). Where few are in need one activity
 * more or less makes the rate jump; there it is drawn most. It stands beside the raw rate, never in
 * its place: need and supply are counts, not samples (METHOD 1).
 *
 * <p>Places come in blocks, an activity at a time. A place is therefore not an event of its own: as
 * many places as a typical activity has are one (a choice; the variance of a sum of blocks, as for
 * clustered counts in McCullagh and Nelder 1989, section 6.2).
 */
public final class SteadiedSupply {
  private SteadiedSupply() {}

  /**
   * Places of a typical activity: sum s^2 / sum s over the current ones, the size at which the
   * average place stands.
   *
   * @param entries of a theme and sector; those without a capacity are left out
   * @return above 0; NaN if no activity has places
   */
  public static double activityPlaces(List<SupplyEntry> entries) {
    double places = 0;
    double squares = 0;
    for (SupplyEntry entry : entries) {
      if (entry.current() && entry.supply() > 0) {
        places += entry.supply();
        squares += entry.supply() * entry.supply();
      }
    }
    return squares / places;
  }

  /**
   * The rates.
   *
   * @param supply places per year, 0 or more
   * @param need persons, above 0
   * @param activityPlaces places that come at once, above 0
   * @return places per year and person in need
   */
  static double[] rates(
      double[] supply, double[] need, Neighbours neighbours, double activityPlaces) {
    double[] events = new double[supply.length];
    for (int unit = 0; unit < events.length; unit++) {
      events[unit] = supply[unit] / activityPlaces;
    }
    double[] rates = EmpiricalBayes.smooth(events, need, neighbours);
    for (int unit = 0; unit < rates.length; unit++) {
      rates[unit] *= activityPlaces;
    }
    return rates;
  }
}
