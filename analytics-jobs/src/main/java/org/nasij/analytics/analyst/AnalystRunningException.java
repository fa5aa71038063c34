package org.nasij.analytics.analyst;

import java.io.Serial;

/** Another analyst works on the same database; only one may. */
public final class AnalystRunningException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  AnalystRunningException(String databaseUrl) {
    super(
        "Another analyst works on the database at "
            + databaseUrl
            + ". Only one may: stop it first (./nasij down), or let it do the work.");
  }
}
