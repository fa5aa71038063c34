package org.nasij.ingestion.cli;

import java.io.Serial;

/** The command was called in a way that cannot be followed; the message says how to call it. */
final class UsageException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }

  UsageException(String message, Throwable cause) {
    super(message, cause);
  }
}
