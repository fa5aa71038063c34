package org.nasij.ingestion.topic;

import java.io.Serial;

/** A message of the topic that the relay cannot have written; the message says what is wrong. */
public final class MalformedMessageException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final String reason;

  MalformedMessageException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** What is wrong with it. */
  public String reason() {
    return reason;
  }
}
