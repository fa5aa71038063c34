package org.nasij.ingestion.validation;

/**
 * An activity is offered at a site or, as outreach, in areas. Where nothing is said it is at the
 * site it names, else outreach. One that names neither has no place in the figures.
 */
final class DeliveryRule implements RecordRule {
  @Override
  public void apply(ReadRecord record, RowNotices notices) {
    record.putIfAbsent("delivery", record.has("site_id") ? "site" : "outreach");
    boolean placed =
        record.has("site_id")
            || ("outreach".equals(record.text("delivery")) && !record.list("area_codes").isEmpty());
    if (!placed) {
      notices.add(Notice.ofRow(NoticeCode.DELIVERY_WITHOUT_PLACE, record.draft().row()));
    }
    if (!record.has("capacity")) {
      notices.add(Notice.ofRow(NoticeCode.CAPACITY_MISSING, record.draft().row()));
    }
  }
}
