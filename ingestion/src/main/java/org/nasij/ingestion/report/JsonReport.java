package org.nasij.ingestion.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.nasij.ingestion.intake.RunCounts.Count;
import org.nasij.ingestion.reading.Tally.NoticeGroup;
import org.nasij.ingestion.validation.Notice;
import org.nasij.ingestion.validation.NoticeTexts;

/** The report as JSON, for scripts: the same content, codes beside words. */
public final class JsonReport {
  private static final JsonMapper JSON = new JsonMapper();

  private final NoticeTexts notices;

  public JsonReport(ReportTexts texts) {
    this.notices = new NoticeTexts(texts.language());
  }

  /**
   * The report.
   *
   * @param trial whether nothing was stored
   * @param exitCode what the command ends with
   */
  public String write(List<FileReport> files, boolean trial, int exitCode) {
    ObjectNode root = JSON.createObjectNode();
    root.put("dryRun", trial);
    root.put("exitCode", exitCode);
    Count total =
        files.stream()
            .flatMap(file -> file.counts().values().stream())
            .reduce(Count.NONE, Count::plus);
    root.set("total", count(total));
    ArrayNode array = root.putArray("files");
    files.forEach(file -> array.add(file(file)));
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of texts and numbers", e);
    }
  }

  private ObjectNode file(FileReport file) {
    ObjectNode node = JSON.createObjectNode();
    node.put("file", file.file());
    node.put("readAs", file.readAs().code());
    node.put("mapping", file.mapping());
    node.put("source", file.source());
    node.put("encoding", file.encodingOrNull());
    node.put("refused", file.tally().fileRefused());
    file.stored()
        .ifPresent(
            stored ->
                node.put("upload", stored.upload())
                    .put("run", stored.run())
                    .put("repeated", stored.repeated()));
    node.putObject("rows")
        .put("read", file.tally().rowsRead())
        .put("refused", file.tally().rowsRefused());
    ObjectNode records = node.putObject("records");
    file.counts().forEach((type, count) -> records.set(type.code(), count(count)));
    ObjectNode places = node.putObject("places");
    file.tally().places().forEach((level, count) -> places.put(level.code(), count));
    node.put("placesWithCoordinates", file.tally().placesWithCoordinates());
    ArrayNode groups = node.putArray("notices");
    file.tally().notices().forEach(group -> groups.add(group(group)));
    node.put(
        "refusedRows",
        file.refusedRowsOrNull() == null ? null : file.refusedRowsOrNull().toString());
    return node;
  }

  private static ObjectNode count(Count count) {
    return JSON.createObjectNode()
        .put("read", count.read())
        .put("new", count.fresh())
        .put("changed", count.changed())
        .put("unchanged", count.unchanged())
        .put("refused", count.refused())
        .put("waiting", count.waiting());
  }

  private ObjectNode group(NoticeGroup group) {
    ObjectNode node = JSON.createObjectNode();
    node.put("code", group.code().code());
    node.put("severity", group.code().severity().code());
    node.put("title", notices.title(group.code()));
    node.put("remedy", notices.remedy(group.code()));
    node.put("count", group.count());
    ArrayNode first = node.putArray("first");
    group.first().forEach(notice -> first.add(notice(notice)));
    return node;
  }

  private ObjectNode notice(Notice notice) {
    ObjectNode node = JSON.createObjectNode();
    if (notice.row() > 0) {
      node.put("row", notice.row());
    }
    node.put("column", notice.columnOrNull());
    node.put("value", notice.valueOrNull());
    node.put("message", notices.message(notice));
    ObjectNode details = node.putObject("details");
    notice.details().forEach(details::put);
    return node;
  }
}
