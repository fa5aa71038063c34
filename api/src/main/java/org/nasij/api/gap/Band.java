package org.nasij.api.gap;

/** The third of a ranked list a cell stands in, by priority. */
public enum Band {
  HIGH,
  MIDDLE,
  LOW
}
