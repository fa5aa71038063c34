package org.nasij.ingestion.source;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/** The list of refused rows cannot be written; the cause says why. */
public final class RefusedRowsException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  private final transient Path file;
  private final IOException reason;

  public RefusedRowsException(Path file, IOException reason) {
    super(file.toString(), reason);
    this.file = file;
    this.reason = reason;
  }

  /** Where the list was to be. */
  public Path file() {
    return file;
  }

  /** What the disk said. */
  public IOException reason() {
    return reason;
  }
}
