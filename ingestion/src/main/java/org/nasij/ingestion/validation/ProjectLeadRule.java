package org.nasij.ingestion.validation;

import java.util.Set;

/** Only an idea, or what says that it seeks a lead, has none. */
final class ProjectLeadRule implements RecordRule {
  private static final Set<String> WITHOUT_LEAD = Set.of("idea", "seeks-a-lead");

  @Override
  public void apply(ReadRecord record, RowNotices notices) {
    String status = record.text("status");
    if (status != null && !WITHOUT_LEAD.contains(status) && !record.has("organization_id")) {
      notices.add(Notice.ofRow(NoticeCode.PROJECT_WITHOUT_LEAD, record.draft().row()));
    }
  }
}
