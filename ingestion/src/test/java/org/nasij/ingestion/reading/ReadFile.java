package org.nasij.ingestion.reading;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nasij.ingestion.mapping.HeaderMapper;
import org.nasij.ingestion.mapping.MappedRows;
import org.nasij.ingestion.mapping.Mappings;
import org.nasij.ingestion.mapping.RowMapper;
import org.nasij.ingestion.schema.FileType;
import org.nasij.ingestion.schema.Language;
import org.nasij.ingestion.schema.RecordType;
import org.nasij.ingestion.schema.ValidatedRecord;
import org.nasij.ingestion.source.RefusedRows;
import org.nasij.ingestion.source.SourceException;
import org.nasij.ingestion.source.SourceFile;
import org.nasij.ingestion.validation.IdentityKey;
import org.nasij.ingestion.validation.Notice;
import org.nasij.ingestion.validation.NoticeCode;
import org.nasij.ingestion.validation.NoticeTexts;
import org.nasij.ingestion.validation.RecordReader;
import org.nasij.ingestion.validation.Reference;

/**
 * A file that was read as the import command reads it, with all it gave.
 *
 * @param records the accepted records, in order
 * @param notices every notice
 * @param refused the list of refused rows; empty if there is none
 */
public record ReadFile(
    List<Accepted> records, List<Notice> notices, Tally tally, Optional<Path> refused) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final Reference REFERENCE = Reference.shipped();
  private static final IdentityKey KEY = new IdentityKey(new byte[IdentityKey.BYTES]);
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  /** An accepted record. */
  public record Accepted(RecordType type, String key, int row, JsonNode json) {
    public String text(String column) {
      return json.path(column).asText(null);
    }
  }

  /** Reads a table with the schema's own headers. */
  public static ReadFile table(FileType type, String content, Path folder) throws Exception {
    return table(type, content.getBytes(StandardCharsets.UTF_8), folder);
  }

  /** Reads the bytes of a table with the schema's own headers. */
  public static ReadFile table(FileType type, byte[] content, Path folder) throws Exception {
    Path file = Files.write(folder.resolve(type.code() + ".csv"), content);
    return read(file, new HeaderMapper(type.recordType()), "test", folder);
  }

  /** Reads a file by a mapping. */
  public static ReadFile mapped(Path file, String mapping, Path folder) throws Exception {
    Mappings.Loaded loaded = Mappings.load(mapping);
    return read(file, new MappedRows(loaded.mapping()), loaded.mapping().source(), folder);
  }

  static ReadFile read(Path file, RowMapper mapper, String source, Path folder) throws IOException {
    List<Accepted> records = new ArrayList<>();
    List<Notice> notices = new ArrayList<>();
    Path refusedPath = folder.resolve("refused.csv");
    try (RefusedRows refused = new RefusedRows(refusedPath)) {
      Tally tally =
          new FileReading(
                  mapper,
                  new RecordReader(REFERENCE, source, TODAY, KEY),
                  collector(records, notices),
                  refused,
                  new NoticeTexts(Language.EN))
              .read(SourceFile.inspect(file, Optional.empty()), bytes -> {});
      return new ReadFile(
          records, notices, tally, refused.isEmpty() ? Optional.empty() : Optional.of(refusedPath));
    } catch (SourceException e) {
      return new ReadFile(
          List.of(), List.of(e.notice()), Tally.ofRefusedFile(e.notice()), Optional.empty());
    }
  }

  private static RecordSink collector(List<Accepted> records, List<Notice> notices) {
    return new RecordSink() {
      @Override
      public void record(ValidatedRecord validated) {
        try {
          records.add(
              new Accepted(
                  validated.type(),
                  validated.key(),
                  validated.row(),
                  JSON.readTree(validated.json())));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      @Override
      public void notice(Notice notice) {
        notices.add(notice);
      }
    };
  }

  /** The records of a type. */
  public List<Accepted> of(RecordType type) {
    return records.stream().filter(record -> record.type() == type).toList();
  }

  /** The notices of a code. */
  public List<Notice> of(NoticeCode code) {
    return notices.stream().filter(notice -> notice.code() == code).toList();
  }

  /** The codes of all notices, each once, in the order of the first of each. */
  public List<NoticeCode> codes() {
    return notices.stream().map(Notice::code).distinct().toList();
  }
}
