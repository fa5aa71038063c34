package org.nasij.ingestion.reading;

import org.nasij.ingestion.schema.ValidatedRecord;
import org.nasij.ingestion.validation.Notice;

/** Takes what a file gives, while it is read. */
public interface RecordSink {
  /** Takes a record, after those it refers to. */
  void record(ValidatedRecord validated);

  /** Takes a notice. */
  void notice(Notice notice);

  /** Takes nothing: to try a file. */
  static RecordSink nowhere() {
    return new RecordSink() {
      @Override
      public void record(ValidatedRecord validated) {
        // A trial keeps nothing.
      }

      @Override
      public void notice(Notice notice) {
        // The tally counts it.
      }
    };
  }
}
