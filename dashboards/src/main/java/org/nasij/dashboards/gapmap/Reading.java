package org.nasij.dashboards.gapmap;

/**
 * What a cell says of a measure: a figure, or the reason why there is none. Never a zero instead.
 */
public sealed interface Reading {
  /** A figure in the measure's unit. */
  record Value(double value) implements Reading {}

  /** No figure. */
  record Absent(Absence reason) implements Reading {}
}
