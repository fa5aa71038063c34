package org.nasij.ingestion.topic;

import java.io.Serial;

/** A message of the topic that the relay cannot have written; the message says what is wrong. */
public final class MalformedMessageException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  MalformedMessageException(String message) {
    super(message);
  }
}
