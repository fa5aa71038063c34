package org.nasij.ingestion.validation;

import java.util.List;
import java.util.Map;

/**
 * An amount is in a currency that is stated; none is assumed.
 *
 * @param amounts the columns of amounts
 */
record CurrencyRule(List<String> amounts) implements RecordRule {
  CurrencyRule {
    amounts = List.copyOf(amounts);
  }

  @Override
  public void apply(ReadRecord record, RowNotices notices) {
    if (record.has("currency") || record.cell("currency").isPresent()) {
      return;
    }
    if (amounts.stream().anyMatch(record::has)) {
      notices.add(
          new Notice(NoticeCode.VALUE_MISSING, record.draft().row(), "currency", null, Map.of()));
    }
  }
}
