package org.nasij.ingestion.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nasij.ingestion.intake.Intake;
import org.nasij.ingestion.intake.OtherWorldException;
import org.nasij.ingestion.intake.Run;
import org.nasij.ingestion.intake.UploadDescription;
import org.nasij.ingestion.intake.UploadWriter;
import org.nasij.ingestion.mapping.HeaderMapper;
import org.nasij.ingestion.mapping.MappedRows;
import org.nasij.ingestion.mapping.Mappings;
import org.nasij.ingestion.mapping.RowMapper;
import org.nasij.ingestion.reading.FileReading;
import org.nasij.ingestion.reading.RecordSink;
import org.nasij.ingestion.reading.Tally;
import org.nasij.ingestion.report.ReportTexts;
import org.nasij.ingestion.schema.FileType;
import org.nasij.ingestion.schema.Schemas;
import org.nasij.ingestion.source.RefusedRows;
import org.nasij.ingestion.source.SourceException;
import org.nasij.ingestion.source.SourceFile;
import org.nasij.ingestion.validation.IdentityKey;
import org.nasij.ingestion.validation.NoticeTexts;
import org.nasij.ingestion.validation.RecordReader;
import org.nasij.ingestion.validation.Reference;

/**
 * Imports files one by one: looks at each, reads it, and stores it unless this is a trial.
 *
 * @param reference what records are read against
 * @param intake where they are stored; empty for a trial
 * @param mapping the mapping for all files, by name or path
 * @param encoding the encoding a person states
 * @param source the source a person states
 * @param texts the user's language
 * @param today the day of the upload
 * @param terminal where progress is shown
 */
record FileImport(
    Reference reference,
    Optional<Intake> intake,
    Optional<String> mapping,
    Optional<Charset> encoding,
    Optional<String> source,
    ReportTexts texts,
    LocalDate today,
    PrintStream terminal) {
  /** The mapping of a 360Giving file that is given none. */
  private static final String GRANTS_MAPPING = "360giving";

  /** What the reading of a file with the schema's own headers is called. */
  private static final String BY_HEADERS = "headers";

  /** The source of a file that names none. */
  private static final String LOCAL_SOURCE = "local";

  private static final int BUFFER_BYTES = 64 * 1024;

  /**
   * A file that was read.
   *
   * @param sent the run that sends it; empty for a trial or a file that was refused
   */
  record Outcome(
      String file,
      FileType type,
      String mapping,
      String source,
      @Nullable String encodingOrNull,
      Tally tally,
      Optional<Sent> sent,
      @Nullable Path refusedRowsOrNull) {}

  /** An upload on its way to the loader. */
  record Sent(long upload, boolean repeated, Run run) {}

  /**
   * Reads a file, and stores it unless this is a trial.
   *
   * @param refusedRows where to put refused rows
   * @throws UsageException if the file and the options do not go together
   * @throws OtherWorldException if the instance holds records of the other world
   */
  Outcome read(ImportFile file, Path refusedRows) throws IOException, OtherWorldException {
    String name = file.path().getFileName().toString();
    SourceFile looked;
    try {
      looked = SourceFile.inspect(file.path(), encoding);
    } catch (SourceException e) {
      return new Outcome(
          name,
          file.type(),
          mapping.orElse(BY_HEADERS),
          source(file, Optional.empty()),
          null,
          Tally.ofRefusedFile(e.notice()),
          Optional.empty(),
          null);
    }
    Optional<Mappings.Loaded> loaded = mapping(looked, file.type());
    String origin = source(file, loaded);
    try (RefusedRows refused = new RefusedRows(refusedRows)) {
      Reading reading = new Reading(file, looked, loaded, origin, refused);
      return intake.isPresent() ? store(reading, intake.get()) : attempt(reading);
    }
  }

  /** What belongs to the reading of one file. */
  private record Reading(
      ImportFile file,
      SourceFile looked,
      Optional<Mappings.Loaded> mapping,
      String source,
      RefusedRows refused) {
    String mappingName() {
      return mapping.map(loaded -> loaded.mapping().name()).orElse(BY_HEADERS);
    }

    @Nullable String encodingOrNull() {
      return looked.charsetOrNull() == null ? null : looked.charsetOrNull().name();
    }

    Outcome outcome(Tally tally, Optional<Sent> sent) {
      return new Outcome(
          file.path().getFileName().toString(),
          file.type(),
          mappingName(),
          source,
          encodingOrNull(),
          tally,
          sent,
          refused.isEmpty() ? null : refused.file());
    }
  }

  private Outcome attempt(Reading reading) throws IOException {
    return reading.outcome(read(reading, RecordSink.nowhere()), Optional.empty());
  }

  private Outcome store(Reading reading, Intake into) throws IOException, OtherWorldException {
    try (UploadWriter upload = into.open(description(reading))) {
      Tally tally = read(reading, new IntakeSink(upload));
      if (tally.fileRefused()) {
        return reading.outcome(tally, Optional.empty());
      }
      tally.records().forEach((type, read) -> upload.count(type, read.read(), read.refused()));
      upload.rows(tally.rowsRead(), tally.rowsRefused());
      Run run = upload.commit();
      return reading.outcome(
          tally, Optional.of(new Sent(upload.uploadId(), upload.repeated(), run)));
    }
  }

  private Tally read(Reading reading, RecordSink sink) throws IOException {
    RowMapper mapper =
        reading.mapping().isPresent()
            ? new MappedRows(reading.mapping().get().mapping())
            : new HeaderMapper(reading.file().type().recordType());
    // A trial keeps no identifier: any key will do.
    IdentityKey key =
        intake.map(Intake::identityKey).orElseGet(() -> new IdentityKey(IdentityKey.random()));
    RecordReader reader = new RecordReader(reference, reading.source(), today, key);
    NoticeTexts words = new NoticeTexts(texts.language());
    Path path = reading.looked().path();
    long bytes = Files.size(path);
    try (Progress progress = new Progress(texts.text("progress", path.getFileName()), terminal)) {
      return new FileReading(mapper, reader, sink, reading.refused(), words)
          .read(reading.looked(), done -> progress.update(done, bytes));
    }
  }

  private Optional<Mappings.Loaded> mapping(SourceFile looked, FileType type) {
    boolean grants = looked.format() == SourceFile.Format.GRANTS_JSON;
    if (grants && type != FileType.FUNDING) {
      throw new UsageException(texts.text("usage.as.json"));
    }
    Optional<Mappings.Loaded> loaded =
        mapping
            .or(() -> grants ? Optional.of(GRANTS_MAPPING) : Optional.empty())
            .map(Mappings::load);
    loaded
        .map(Mappings.Loaded::mapping)
        .filter(own -> own.fileType() != type)
        .ifPresent(
            own -> {
              throw new UsageException(texts.text("usage.map", own.name(), own.readAs()));
            });
    return loaded;
  }

  private String source(ImportFile file, Optional<Mappings.Loaded> loaded) {
    return source
        .or(file::source)
        .or(() -> loaded.map(own -> own.mapping().source()))
        .orElse(LOCAL_SOURCE);
  }

  private UploadDescription description(Reading reading) throws IOException {
    Path path = reading.looked().path();
    String how =
        reading.mapping().map(Mappings.Loaded::text).orElse(BY_HEADERS)
            + "\n"
            + Schemas.VERSION
            + "\n"
            + reading.encodingOrNull();
    return new UploadDescription(
        checksum(path),
        reading.file().type().code(),
        reading.source(),
        reading.mappingName(),
        HexFormat.of().formatHex(sha256().digest(how.getBytes(StandardCharsets.UTF_8))),
        path.getFileName().toString(),
        Files.size(path),
        reading.encodingOrNull(),
        reading.file().world());
  }

  private static String checksum(Path path) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = Files.newInputStream(path)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
