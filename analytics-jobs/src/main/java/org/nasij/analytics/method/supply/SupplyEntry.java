package org.nasij.analytics.method.supply;

/**
 * An activity's supply in one of its themes.
 *
 * @param supply S, places of the theme's unit per year; NaN: no capacity is known in the theme
 * @param imputed whether the capacity is a median of others
 * @param current whether the evidence is recent enough to count; false: stale
 */
public record SupplyEntry(
    Activity activity,
    String theme,
    double supply,
    boolean imputed,
    boolean current,
    SupplyPlace place) {

  SupplyEntry withSupply(double places, boolean isImputed) {
    return new SupplyEntry(activity, theme, places, isImputed, current, place);
  }
}
