package org.nasij.analytics.analyst;

import java.io.Serial;

/** What runs the analyses stopped by itself, as Spark does when its cluster is lost. */
public final class JobStoppedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  JobStoppedException() {
    super(
        "Spark has stopped, so no analysis can run: the analyst ends. The published figures stay, and"
            + " nothing is lost. Its log says why it stopped; ./nasij up starts the analyst again.");
  }
}
