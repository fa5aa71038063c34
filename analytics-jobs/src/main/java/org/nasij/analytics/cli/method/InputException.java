package org.nasij.analytics.cli.method;

import java.io.Serial;

/**
 * Input that cannot be used; the message says what, where and what to do. The command ends with
 * code 3.
 */
final class InputException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  InputException(String message) {
    super(message);
  }

  InputException(String message, Throwable cause) {
    super(message, cause);
  }
}
