package org.nasij.ingestion.validation;

import java.math.BigDecimal;

/**
 * One amount is at most another: what is sought at most the cost, a ticket at most the budget.
 *
 * @param lesser the column of the one
 * @param greater the column of the other
 */
record AmountOrderRule(String lesser, String greater) implements RecordRule {
  @Override
  public void apply(ReadRecord record, RowNotices notices) {
    if (record.columns().get(lesser) instanceof BigDecimal less
        && record.columns().get(greater) instanceof BigDecimal more
        && less.compareTo(more) > 0) {
      record
          .cell(lesser)
          .ifPresent(
              value ->
                  notices.add(
                      Notice.ofCell(NoticeCode.AMOUNTS_REVERSED, value, more.toPlainString())));
    }
  }
}
