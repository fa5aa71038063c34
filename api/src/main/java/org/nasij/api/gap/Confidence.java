package org.nasij.api.gap;

/** How sure a cell's figures are (METHOD 7). */
public enum Confidence {
  HIGH,
  MEDIUM,
  LOW
}
