package org.nasij.analytics.method.coverage;

/**
 * The invariant of access does not hold (METHOD 3): what people have access to is not what is
 * supplied. A fault of the program, never of the data.
 */
public final class ConservationException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  ConservationException(ThemeFigures figures, double tolerance) {
    super(
        "Theme "
            + figures.theme()
            + ", sector "
            + figures.sector().code()
            + ": access differs from the reachable supply of "
            + figures.supplyReachable()
            + " places by the relative error "
            + figures.conservationError()
            + ", more than "
            + tolerance);
  }
}
