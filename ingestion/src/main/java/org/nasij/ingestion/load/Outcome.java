package org.nasij.ingestion.load;

/** What became of a record; a column of {@code core.run_count} each. */
enum Outcome {
  NEW,
  CHANGED,
  UNCHANGED,
  REFUSED,
  WAITING
}
