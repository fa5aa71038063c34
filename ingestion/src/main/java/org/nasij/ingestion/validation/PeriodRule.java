package org.nasij.ingestion.validation;

import java.time.LocalDate;

/** An activity does not end before it starts. */
final class PeriodRule implements RecordRule {
  @Override
  public void apply(ReadRecord record, RowNotices notices) {
    LocalDate start = record.date("starts_on");
    LocalDate end = record.date("ends_on");
    if (start != null && end != null && end.isBefore(start)) {
      record
          .cell("starts_on")
          .ifPresent(
              value ->
                  notices.add(Notice.ofCell(NoticeCode.PERIOD_REVERSED, value, end.toString())));
    }
  }
}
