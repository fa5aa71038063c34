package org.nasij.analytics.method.access;

import java.io.Serializable;

/**
 * How far the people of every area travel for a theme. Themes that travel alike share one instance.
 * Immutable: arrays are not copied and not to be changed.
 */
public final class CatchmentLimits implements Serializable {
  private static final long serialVersionUID = 1;

  private final double[] limitMinutes;
  private final double[] withinMinutes;
  private final Decay decay;

  /**
   * @param limitMinutes the catchment M by area
   * @param withinMinutes d(a,a) by area: minutes to any location inside it, however it is placed
   */
  public CatchmentLimits(double[] limitMinutes, double[] withinMinutes, Decay decay) {
    this.limitMinutes = limitMinutes;
    this.withinMinutes = withinMinutes;
    this.decay = decay;
  }

  /**
   * The part of a location's reach that lies within these limits.
   *
   * @param reach areas and minutes; those of the own area are replaced by d(a,a)
   * @param own the area the location lies in
   * @param into emptied and filled
   */
  public void select(Reach reach, int own, Catchment into) {
    into.clear();
    add(own, withinMinutes[own], into);
    for (int i = 0; i < reach.size(); i++) {
      if (reach.area(i) != own) {
        add(reach.area(i), reach.minutes(i), into);
      }
    }
  }

  /** The catchment M of an area, minutes. */
  public double limitMinutes(int area) {
    return limitMinutes[area];
  }

  private void add(int area, double minutes, Catchment into) {
    double weight = decay.weight(minutes, limitMinutes[area]);
    if (weight > 0) {
      into.add(area, minutes, weight);
    }
  }
}
