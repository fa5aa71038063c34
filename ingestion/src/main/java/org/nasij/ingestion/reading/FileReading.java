package org.nasij.ingestion.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.nasij.geo.area.PlaceLevel;
import org.nasij.ingestion.mapping.RowMapper;
import org.nasij.ingestion.mapping.Unit;
import org.nasij.ingestion.schema.RecordType;
import org.nasij.ingestion.source.Header;
import org.nasij.ingestion.source.RefusedRows;
import org.nasij.ingestion.source.Row;
import org.nasij.ingestion.source.RowSource;
import org.nasij.ingestion.source.SourceException;
import org.nasij.ingestion.source.SourceFile;
import org.nasij.ingestion.validation.Draft;
import org.nasij.ingestion.validation.Notice;
import org.nasij.ingestion.validation.NoticeCode;
import org.nasij.ingestion.validation.NoticeTexts;
import org.nasij.ingestion.validation.RecordReader;
import org.nasij.ingestion.validation.RowNotices;
import org.nasij.ingestion.validation.Severity;

/** Reads one file: every row is accepted or refused whole, and the rest of the file goes on. */
public final class FileReading {
  private static final int PROGRESS_ROWS = 1_000;

  private final RowMapper mapper;
  private final RecordReader reader;
  private final RecordSink sink;
  private final RefusedRows refused;
  private final NoticeTexts texts;
  private final SeenRecords seen = new SeenRecords();
  private final Tally tally = new Tally();

  /**
   * @param mapper makes drafts of the rows
   * @param reader makes records of the drafts
   * @param sink takes what is accepted
   * @param refused takes the rows that are not
   * @param texts the language in which refused rows say why
   */
  public FileReading(
      RowMapper mapper,
      RecordReader reader,
      RecordSink sink,
      RefusedRows refused,
      NoticeTexts texts) {
    this.mapper = mapper;
    this.reader = reader;
    this.sink = sink;
    this.refused = refused;
    this.texts = texts;
  }

  /**
   * Reads a file.
   *
   * @param progress told how many bytes were read, now and then
   * @throws IOException if the disk fails; what is wrong with the file is in the tally
   */
  public Tally read(SourceFile file, LongConsumer progress) throws IOException {
    try (RowSource source = file.open()) {
      if (accepts(source.header())) {
        if (source.header().isEmpty()) {
          refused.gather(mapper.columns());
        }
        readRows(source, progress);
        if (tally.rowsRead() == 0) {
          say(Notice.ofFile(NoticeCode.FILE_WITHOUT_ROWS));
        }
      }
    } catch (SourceException e) {
      sink.notice(e.notice());
      if (tally.rowsRead() == 0) {
        tally.refuseFile(e.notice());
      } else {
        // What was read before stands; from here on nothing can be read.
        tally.notice(e.notice());
        for (Unit unit : mapper.remaining()) {
          take(unit);
        }
      }
    }
    return tally;
  }

  private boolean accepts(Optional<Header> header) {
    boolean accepted = true;
    for (Notice notice : header.map(mapper::check).orElse(List.of())) {
      sink.notice(notice);
      if (notice.code().severity() == Severity.ERROR) {
        tally.refuseFile(notice);
        accepted = false;
      } else {
        tally.notice(notice);
      }
    }
    return accepted;
  }

  private void readRows(RowSource source, LongConsumer progress)
      throws SourceException, IOException {
    for (Optional<Row> next = source.next(); next.isPresent(); next = source.next()) {
      Row row = next.get();
      if (row.number() % PROGRESS_ROWS == 0) {
        progress.accept(source.bytesRead());
      }
      if (!row.fits()) {
        refuseRagged(row);
        continue;
      }
      Optional<Unit> unit = mapper.map(row);
      if (unit.isPresent()) {
        take(unit.get());
      }
    }
    for (Unit unit : mapper.remaining()) {
      take(unit);
    }
  }

  private void refuseRagged(Row row) throws IOException {
    Notice notice =
        Notice.ofRow(
            NoticeCode.ROW_RAGGED,
            row.number(),
            Integer.toString(row.cells().size()),
            Integer.toString(row.header().columns().size()));
    say(notice);
    tally.rows(1, 1);
    tally.count(mapper.recordType(), true);
    refused.add(row, texts.message(notice));
  }

  private void take(Unit unit) throws IOException {
    RowNotices notices = new RowNotices();
    unit.notices().forEach(notices::add);
    List<RecordReader.Result> results = new ArrayList<>();
    List<RecordType> types = new ArrayList<>();
    Set<String> own = new HashSet<>();
    for (Draft draft : unit.drafts()) {
      Optional<RecordReader.Result> result = reader.read(draft, notices);
      OptionalInt first =
          result.map(r -> seen.firstRow(draft.type(), r.id())).orElse(OptionalInt.empty());
      if (result.isPresent() && !own.add(draft.type().code() + " " + result.get().id())) {
        // A mapping that gives two records of one row the same identifier.
        first = OptionalInt.of(draft.row());
      }
      if (first.isPresent() && draft.shared()) {
        continue;
      }
      types.add(draft.type());
      first.ifPresent(
          row ->
              notices.add(
                  Notice.ofRow(NoticeCode.RECORD_TWICE, draft.row(), Integer.toString(row))));
      result.ifPresent(results::add);
    }
    notices.list().forEach(this::say);
    boolean refuse = notices.refused();
    tally.rows(unit.rows().size(), refuse ? unit.rows().size() : 0);
    types.forEach(type -> tally.count(type, refuse));
    if (refuse) {
      refuse(unit, notices);
    } else {
      accept(unit, results);
    }
  }

  private void refuse(Unit unit, RowNotices notices) throws IOException {
    String error =
        notices.list().stream()
            .filter(notice -> notice.code().severity() == Severity.ERROR)
            .map(texts::message)
            .collect(Collectors.joining(" "));
    for (Row row : unit.rows()) {
      refused.add(row, error);
    }
  }

  private void accept(Unit unit, List<RecordReader.Result> results) {
    for (RecordReader.Result result : results) {
      seen.add(result.validated().type(), result.id(), result.validated().row());
      sink.record(result.validated());
    }
    List<PlaceLevel> places = results.stream().flatMap(result -> result.places().stream()).toList();
    tally.places(places, unit.drafts().stream().mapToLong(FileReading::coordinates).sum());
  }

  private static long coordinates(Draft draft) {
    return draft.places().stream().filter(place -> place.lonOrNull() != null).count()
        + (draft.values().containsKey("lon") ? 1 : 0);
  }

  private void say(Notice notice) {
    tally.notice(notice);
    sink.notice(notice);
  }
}
