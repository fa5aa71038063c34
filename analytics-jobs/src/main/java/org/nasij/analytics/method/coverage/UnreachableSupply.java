package org.nasij.analytics.method.coverage;

import org.nasij.analytics.method.supply.Sector;
import org.nasij.analytics.method.supply.UnreachableReason;

/**
 * Current supply that no demand reaches: listed, never dropped (METHOD 3).
 *
 * @param supply places per year; NaN: its capacity is not known
 */
public record UnreachableSupply(
    String theme, Sector sector, String activityId, double supply, UnreachableReason reason) {}
