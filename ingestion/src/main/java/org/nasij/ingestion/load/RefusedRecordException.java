package org.nasij.ingestion.load;

import java.io.Serial;

/** A record that cannot be stored, whatever is tried; the message says why. */
final class RefusedRecordException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final String reason;

  RefusedRecordException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** What is wrong with it. */
  String reason() {
    return reason;
  }
}
