package org.nasij.analytics.analyst;

import java.io.Serial;

/** A request that cannot be met; the message says why and what to do. */
public final class AnalysisRefusedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  AnalysisRefusedException(String message) {
    super(message);
  }

  AnalysisRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
