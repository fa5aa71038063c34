package org.nasij.ingestion.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.EnumMap;
import java.util.Map;
import org.nasij.ingestion.intake.StoredNotice;
import org.nasij.ingestion.intake.UploadWriter;
import org.nasij.ingestion.reading.RecordSink;
import org.nasij.ingestion.schema.ValidatedRecord;
import org.nasij.ingestion.validation.Notice;
import org.nasij.ingestion.validation.NoticeCode;

/**
 * Hands what a file gives to intake. Of each code the first notices are stored; all are counted.
 */
final class IntakeSink implements RecordSink {
  private static final int STORED_PER_CODE = 1_000;
  private static final JsonMapper JSON = new JsonMapper();

  private final UploadWriter upload;
  private final Map<NoticeCode, Integer> stored = new EnumMap<>(NoticeCode.class);

  IntakeSink(UploadWriter upload) {
    this.upload = upload;
  }

  @Override
  public void record(ValidatedRecord validated) {
    upload.add(validated);
  }

  @Override
  public void notice(Notice notice) {
    if (stored.merge(notice.code(), 1, Integer::sum) > STORED_PER_CODE) {
      return;
    }
    try {
      upload.notice(
          new StoredNotice(
              notice.code().code(),
              StoredNotice.Severity.valueOf(notice.code().severity().name()),
              notice.row() == 0 ? null : notice.row(),
              notice.columnOrNull(),
              notice.valueOrNull(),
              JSON.writeValueAsString(notice.details())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A map of texts", e);
    }
  }
}
