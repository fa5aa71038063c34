package org.nasij.analytics.cli;

import java.io.Serial;

/** A command that could not do what it was asked to; the message says why and what to do. */
final class CommandFailedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  CommandFailedException(String message) {
    super(message);
  }

  CommandFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
