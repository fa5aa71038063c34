package org.nasij.ingestion.validation;

import java.time.LocalDate;

/**
 * Nothing ends before it starts.
 *
 * @param start the column of the first day
 * @param end the column of the last day
 */
record PeriodRule(String start, String end) implements RecordRule {
  @Override
  public void apply(ReadRecord record, RowNotices notices) {
    LocalDate first = record.date(start);
    LocalDate last = record.date(end);
    if (first != null && last != null && last.isBefore(first)) {
      record
          .cell(start)
          .ifPresent(
              value ->
                  notices.add(Notice.ofCell(NoticeCode.PERIOD_REVERSED, value, last.toString())));
    }
  }
}
