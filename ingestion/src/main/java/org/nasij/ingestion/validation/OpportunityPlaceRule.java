package org.nasij.ingestion.validation;

/**
 * Volunteers are sought at a site, in areas or from anywhere. Where nothing is said it is at the
 * site that is named, else in the areas, else from anywhere.
 */
final class OpportunityPlaceRule implements RecordRule {
  @Override
  public void apply(ReadRecord record, RowNotices notices) {
    boolean site = record.has("site_id");
    boolean areas = !record.list("area_codes").isEmpty();
    record.putIfAbsent("delivery", site ? "site" : areas ? "outreach" : "remote");
    boolean placed =
        switch (String.valueOf(record.text("delivery"))) {
          case "site" -> site;
          case "outreach" -> areas;
          default -> true;
        };
    if (!placed) {
      notices.add(Notice.ofRow(NoticeCode.DELIVERY_WITHOUT_PLACE, record.draft().row()));
    }
  }
}
