package org.nasij.ingestion.validation;

/** A flow without a theme is kept, and stands on the ledger's line "no theme". */
final class ThemeRule implements RecordRule {
  @Override
  public void apply(ReadRecord record, RowNotices notices) {
    if (record.list("themes").isEmpty()) {
      notices.add(Notice.ofRow(NoticeCode.THEME_NOT_FOUND, record.draft().row()));
    }
  }
}
