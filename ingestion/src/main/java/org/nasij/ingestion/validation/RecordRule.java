package org.nasij.ingestion.validation;

/** A rule on a record as a whole, after its cells were read. */
interface RecordRule {
  /** Adds what the rule has to say, and what the record leaves unsaid. */
  void apply(ReadRecord record, RowNotices notices);
}
