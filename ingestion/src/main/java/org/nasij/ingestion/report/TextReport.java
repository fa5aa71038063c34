package org.nasij.ingestion.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nasij.geo.area.PlaceLevel;
import org.nasij.ingestion.intake.RunCounts.Count;
import org.nasij.ingestion.reading.Tally.NoticeGroup;
import org.nasij.ingestion.schema.RecordType;
import org.nasij.ingestion.schema.SchemaTexts;
import org.nasij.ingestion.validation.Notice;
import org.nasij.ingestion.validation.NoticeTexts;

/** The report in words: per file the counts, the notices by code, and what to do next. */
public final class TextReport {
  private static final List<String> COLUMNS =
      List.of("read", "new", "changed", "unchanged", "refused", "waiting");

  private final ReportTexts texts;
  private final SchemaTexts names;
  private final NoticeTexts notices;

  public TextReport(ReportTexts texts) {
    this.texts = texts;
    this.names = new SchemaTexts(texts.language());
    this.notices = new NoticeTexts(texts.language());
  }

  /** Prints the report. */
  public void print(List<FileReport> files, boolean trial, PrintStream out) {
    for (FileReport file : files) {
      printFile(file, out);
    }
    if (trial) {
      out.println(texts.text("next.trial"));
    }
    nextSteps(files).forEach(out::println);
  }

  private void printFile(FileReport file, PrintStream out) {
    out.println(
        texts.text(
            "file",
            file.file(),
            file.readAs().code(),
            file.mapping(),
            file.source(),
            file.encodingOrNull() == null ? "–" : file.encodingOrNull()));
    if (file.tally().fileRefused()) {
      out.println("  " + texts.text("file.refused"));
    } else {
      out.println("  " + texts.text("rows", file.tally().rowsRead(), file.tally().rowsRefused()));
      printCounts(file.counts(), out);
      printPlaces(file, out);
    }
    if (file.stored().filter(FileReport.Stored::repeated).isPresent()) {
      out.println("  " + texts.text("repeated"));
    }
    file.tally().notices().forEach(group -> printNotices(group, out));
    if (file.refusedRowsOrNull() != null) {
      out.println("  " + texts.text("refused.rows", file.refusedRowsOrNull()));
    }
    out.println();
  }

  private void printCounts(Map<RecordType, Count> counts, PrintStream out) {
    List<List<String>> table = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of(""));
    COLUMNS.forEach(column -> header.add(texts.text("count." + column)));
    table.add(header);
    counts.forEach(
        (type, count) ->
            table.add(
                List.of(
                    names.recordType(type),
                    Long.toString(count.read()),
                    Long.toString(count.fresh()),
                    Long.toString(count.changed()),
                    Long.toString(count.unchanged()),
                    Long.toString(count.refused()),
                    Long.toString(count.waiting()))));
    printTable(table, out);
  }

  private static void printTable(List<List<String>> table, PrintStream out) {
    int columns = table.get(0).size();
    for (List<String> row : table) {
      StringBuilder line = new StringBuilder("  ");
      for (int i = 0; i < columns; i++) {
        int column = i;
        int width = table.stream().mapToInt(r -> r.get(column).length()).max().orElse(0);
        String padding = " ".repeat(width - row.get(i).length());
        line.append(i == 0 ? row.get(i) + padding : "  " + padding + row.get(i));
      }
      out.println(line);
    }
  }

  private void printPlaces(FileReport file, PrintStream out) {
    Map<PlaceLevel, Long> places = file.tally().places();
    if (!places.isEmpty()) {
      String levels =
          places.entrySet().stream()
              .map(entry -> texts.text("place." + entry.getKey().code()) + " " + entry.getValue())
              .collect(Collectors.joining(", "));
      out.println("  " + texts.text("places", levels, file.tally().placesWithCoordinates()));
    }
  }

  private void printNotices(NoticeGroup group, PrintStream out) {
    out.println(
        "  "
            + texts.text(
                "notice",
                texts.text("severity." + group.code().severity().code()),
                group.count(),
                notices.title(group.code()),
                group.code().code()));
    for (Notice notice : group.first()) {
      out.println("    " + where(notice) + notices.message(notice));
    }
    if (group.count() > group.first().size()) {
      out.println("    " + texts.text("notice.more", group.count() - group.first().size()));
    }
    out.println("    " + texts.text("notice.remedy", notices.remedy(group.code())));
  }

  private String where(Notice notice) {
    return notice.row() == 0 ? "" : texts.text("notice.row", notice.row()) + " ";
  }

  private List<String> nextSteps(List<FileReport> files) {
    List<String> steps = new ArrayList<>();
    if (files.stream().anyMatch(file -> file.refusedRowsOrNull() != null)) {
      steps.add(texts.text("next.refused"));
    }
    if (files.stream()
        .flatMap(file -> file.counts().values().stream())
        .anyMatch(count -> count.waiting() > 0)) {
      steps.add(texts.text("next.waiting"));
    }
    return steps;
  }
}
