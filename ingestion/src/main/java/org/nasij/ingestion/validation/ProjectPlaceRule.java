package org.nasij.ingestion.validation;

import java.util.List;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Areas;

/**
 * A project that people come to stands in one commune; where nothing is said, one that names just a
 * commune does.
 */
record ProjectPlaceRule(Areas areas) implements RecordRule {
  @Override
  public void apply(ReadRecord record, RowNotices notices) {
    List<?> codes = record.list("area_codes");
    boolean oneCommune =
        codes.size() == 1 && areas.get(String.valueOf(codes.get(0))).level() == AreaLevel.COMMUNE;
    record.putIfAbsent("delivery", oneCommune ? "site" : "outreach");
    // Areas that were not found have their own notice.
    if (!oneCommune && !codes.isEmpty() && "site".equals(record.text("delivery"))) {
      notices.add(Notice.ofRow(NoticeCode.PROJECT_SITE_NOT_ONE_COMMUNE, record.draft().row()));
    }
  }
}
