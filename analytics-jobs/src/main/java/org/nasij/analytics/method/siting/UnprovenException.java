package org.nasij.analytics.method.siting;

import java.io.Serial;

/** The search for the best choice of sites was given up at its limit; the data may be sound. */
public final class UnprovenException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  /**
   * @param found the objective of the best choice that was found; infinite where there was none
   * @param bound no choice is better than this
   */
  UnprovenException(double found, double bound) {
    super(
        "The search for the best choice of sites was given up at its limit: "
            + (Double.isInfinite(found)
                ? "no choice that serves all demand was found, and whether there is one is not known"
                : "the best that was found has the objective " + found)
            + "; none is better than "
            + bound
            + ". Take fewer candidates, or the greedy solver, which says how far it may be from the best.");
  }
}
