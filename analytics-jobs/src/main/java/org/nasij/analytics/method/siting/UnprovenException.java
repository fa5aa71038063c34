package org.nasij.analytics.method.siting;

import java.io.Serial;

/** The exact solver stopped before it had proven an optimum; the data may be sound. */
public final class UnprovenException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  UnprovenException(String state) {
    super(
        "The exact solver stopped without a proven optimum ("
            + state
            + "). The greedy solver gives a choice of sites and a bound of how far it is from the best.");
  }
}
