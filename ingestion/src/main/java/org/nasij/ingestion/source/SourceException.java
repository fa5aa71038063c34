package org.nasij.ingestion.source;

import java.io.Serial;
import org.nasij.ingestion.validation.Notice;

/** A file that cannot be read, or not to its end. The notice says why and what to do. */
public final class SourceException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final transient Notice notice;

  public SourceException(Notice notice) {
    super(notice.code().code());
    this.notice = notice;
  }

  public Notice notice() {
    return notice;
  }
}
