package org.nasij.api.gap;

/** Whether a cell's figures of two releases may be set against each other. */
public enum Comparability {
  /** Both are by the same version of the method and measured by the same reference. */
  COMPARABLE,
  /** The method's version differs: the figures may differ without anything having changed. */
  OTHER_METHOD,
  /** What counts as full coverage (tau) differs. */
  OTHER_REFERENCE,
  /** The other release has no such cell. */
  MISSING
}
