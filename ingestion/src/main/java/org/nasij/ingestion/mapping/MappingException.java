package org.nasij.ingestion.mapping;

import java.io.Serial;

/** A mapping file that cannot be used; the message says where in it and what to do. */
public final class MappingException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  MappingException(String message) {
    super(message);
  }

  MappingException(String message, Throwable cause) {
    super(message, cause);
  }
}
