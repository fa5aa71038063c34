package org.nasij.ingestion.validation;

import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Areas;

/** Of where a volunteer is only the province is kept; a finer place could point at a person. */
record VolunteerPlaceRule(Areas areas) implements RecordRule {
  @Override
  public void apply(ReadRecord record, RowNotices notices) {
    String stated = record.text("area_code");
    if (stated == null || areas.get(stated).level() != AreaLevel.COMMUNE) {
      return;
    }
    record.put("area_code", areas.findAncestor(stated, AreaLevel.PROVINCE).orElseThrow().code());
    notices.add(Notice.ofRow(NoticeCode.PLACE_COARSENED, record.draft().row()));
  }
}
