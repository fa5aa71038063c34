package org.nasij.api.gap;

/** The third of a ranked list that holds a cell's median rank over the draws. */
public enum Band {
  HIGH,
  MIDDLE,
  LOW
}
