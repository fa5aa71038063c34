package org.nasij.analytics.method.placement;

import java.util.Locale;

/** Whether an area has a plan, or why not. */
public enum PlacementStatus {
  /** There is at least one proposal. */
  PLAN,
  /** Nobody of whom enough is known is left without: no unmet need, or all have a site in reach. */
  NO_GAP,
  /** Too little is known of every commune the candidates reach. Never the same as no gap. */
  NO_DATA,
  /** The census publishes no rates for the communes the candidates reach. */
  NEED_NOT_PUBLISHED,
  /** No capacity is known in the theme, or none that anybody reaches: relief cannot be said. */
  CAPACITY_UNKNOWN,
  /**
   * The theme has a reference population and no target group: there is no unmet need to relieve.
   */
  REACH_ONLY,
  /** No commune of the area is within reach of anybody who is left without. */
  OUT_OF_REACH,
  /** The census does not say who needs the theme. */
  NEED_NOT_DECLARED;

  /** The name in the database and in the API: lower case, with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
