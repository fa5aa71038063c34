package org.nasij.ingestion.validation;

import java.math.BigDecimal;

/** A flow without an amount, or of nothing, is kept and said so. */
final class AmountRule implements RecordRule {
  @Override
  public void apply(ReadRecord record, RowNotices notices) {
    Object amount = record.columns().get("amount");
    if (amount == null) {
      notices.add(Notice.ofRow(NoticeCode.AMOUNT_MISSING, record.draft().row()));
    } else if (((BigDecimal) amount).signum() == 0) {
      record
          .cell("amount")
          .ifPresent(value -> notices.add(Notice.ofCell(NoticeCode.AMOUNT_ZERO, value)));
    }
  }
}
