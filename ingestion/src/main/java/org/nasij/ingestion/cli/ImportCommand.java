package org.nasij.ingestion.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.nasij.geo.database.ConfigurationException;
import org.nasij.geo.database.Database;
import org.nasij.geo.database.InstanceConfiguration;
import org.nasij.geo.database.Role;
import org.nasij.ingestion.intake.Intake;
import org.nasij.ingestion.intake.OtherWorldException;
import org.nasij.ingestion.intake.RunCounts;
import org.nasij.ingestion.intake.RunStalledException;
import org.nasij.ingestion.mapping.MappingException;
import org.nasij.ingestion.report.FileReport;
import org.nasij.ingestion.report.JsonReport;
import org.nasij.ingestion.report.ReportTexts;
import org.nasij.ingestion.report.TextReport;
import org.nasij.ingestion.schema.FileType;
import org.nasij.ingestion.schema.Language;
import org.nasij.ingestion.source.RefusedRowsException;
import org.nasij.ingestion.validation.Reference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads files, stores their records, waits until they are loaded and reports. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Imports files of organizations, sites, activities, inventories, funders, funding,",
      "opportunities, volunteers, projects, support-needs or calls.",
      "A file is a CSV with the headers of a template, any table with a mapping, or 360Giving JSON.",
      "Importing a file again changes nothing that is stored already."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed: something is down or broken; the message says what",
      "2:wrong use",
      "3:done, and something was refused; the report says what"
    })
public final class ImportCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ZoneId COUNTRY_TIME = ZoneId.of("Africa/Casablanca");
  private static final Pattern SOURCE = Pattern.compile("[a-z0-9.-]{1,40}");

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE_OR_FOLDER",
      description =
          "Files, or folders that hold organizations.csv, sites.csv and so on"
              + " (and perhaps world.properties).")
  private List<Path> paths = List.of();

  @Option(
      names = "--as",
      paramLabel = "TYPE",
      description =
          "What the files hold: organizations, sites, activities, inventories, funders, funding,"
              + " opportunities, volunteers, projects, support-needs, calls.")
  private @Nullable String readAs;

  @Option(
      names = "--map",
      paramLabel = "NAME_OR_PATH",
      description =
          "The mapping of a table with other headers: a shipped name (360giving, ngo-directory-2014,"
              + " worldbank-projects), or a path that holds / or ends in .yaml.")
  private @Nullable String mapping;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "Who says so: the prefix of identifiers. Default: the mapping's, else local.")
  private @Nullable String source;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "The encoding, where it cannot be told: UTF-8, windows-1252, windows-1256.")
  private @Nullable String encoding;

  @Option(
      names = "--dry-run",
      description = "Read and report, store nothing; needs no database and no broker.")
  private boolean dryRun;

  @Option(
      names = "--refused",
      paramLabel = "FILE.csv",
      description =
          "Where refused rows go. Default: NAME.refused.csv in NASIJ_HOME/refused, or here.")
  private @Nullable Path refusedRows;

  @Option(names = "--json", description = "Report as JSON.")
  private boolean json;

  @Option(
      names = "--lang",
      paramLabel = "fr|ar|en",
      description = "The language of the report. Default: the system's, else fr.")
  private @Nullable String language;

  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;

  public ImportCommand() {
    this(System.getenv(), System.out, System.err);
  }

  /**
   * @param environment where {@code NASIJ_HOME} is looked up
   */
  ImportCommand(Map<String, String> environment, PrintStream out, PrintStream err) {
    this.environment = Map.copyOf(environment);
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws InterruptedException {
    ReportTexts texts = new ReportTexts(Language.FR);
    try {
      texts = new ReportTexts(language());
      return run(texts);
    } catch (UsageException | MappingException e) {
      err.println(e.getMessage());
      return 2;
    } catch (OtherWorldException e) {
      err.println(texts.text("world." + e.instance().name().toLowerCase(Locale.ROOT)));
      return 3;
    } catch (ConfigurationException e) {
      err.println(e.getMessage());
      return 1;
    } catch (JdbiException | SQLException e) {
      err.println(texts.text("database.down", databaseUrl(), cause(e)));
      return 1;
    } catch (RefusedRowsException e) {
      err.println(texts.text("refused.unwritable", e.file(), reason(e.reason(), texts)));
      return 1;
    } catch (IOException e) {
      err.println(texts.text("file.unreadable", fileOf(e), reason(e, texts)));
      return 1;
    }
  }

  private int run(ReportTexts texts)
      throws IOException, OtherWorldException, SQLException, InterruptedException {
    List<ImportFile> files = files(texts);
    FileImport importer = importer(texts);
    List<FileImport.Outcome> outcomes = new ArrayList<>();
    Set<Path> lists = new HashSet<>();
    for (ImportFile file : files) {
      outcomes.add(importer.read(file, refusedRows(file, lists)));
    }
    List<FileReport> reports = new ArrayList<>();
    boolean stalled = false;
    for (FileImport.Outcome outcome : outcomes) {
      try {
        reports.add(report(outcome, awaited(outcome, texts)));
      } catch (RunStalledException e) {
        stalled = true;
        err.println(stalledText(e, texts));
        reports.add(report(outcome, Optional.of(e.counts())));
      }
    }
    int exitCode = stalled ? 1 : reports.stream().anyMatch(FileReport::refusedAnything) ? 3 : 0;
    if (json) {
      out.println(new JsonReport(texts).write(reports, dryRun, exitCode));
    } else {
      new TextReport(texts).print(reports, dryRun, out);
    }
    return exitCode;
  }

  private FileImport importer(ReportTexts texts) throws SQLException {
    Optional<Intake> intake = Optional.empty();
    if (!dryRun) {
      InstanceConfiguration configuration = InstanceConfiguration.load(environment);
      Database.of(configuration, Role.INTAKE).requireSchema();
      intake = Optional.of(Intake.of(configuration));
    }
    return new FileImport(
        Reference.shipped(),
        intake,
        Optional.ofNullable(mapping),
        Optional.ofNullable(encoding).map(name -> charset(name, texts)),
        Optional.ofNullable(source).map(name -> checkedSource(name, texts)),
        texts,
        LocalDate.now(COUNTRY_TIME),
        err);
  }

  private List<ImportFile> files(ReportTexts texts) throws IOException {
    List<ImportFile> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        files.addAll(ImportFolder.files(path, texts));
      } else if (Files.notExists(path)) {
        throw new UsageException(texts.text("file.missing", path));
      } else {
        files.add(ImportFolder.file(path, fileType(path, texts), texts));
      }
    }
    if (refusedRows != null && files.size() > 1) {
      throw new UsageException(texts.text("usage.refused"));
    }
    for (ImportFile file : files) {
      if (refusedRows != null
          && Files.exists(refusedRows)
          && Files.isSameFile(refusedRows, file.path())) {
        throw new UsageException(texts.text("usage.refused.same", refusedRows));
      }
    }
    return files;
  }

  private FileType fileType(Path path, ReportTexts texts) {
    return Optional.ofNullable(readAs)
        .flatMap(FileType::find)
        .orElseThrow(
            () ->
                new UsageException(
                    texts.text(
                        "usage.as",
                        path,
                        Arrays.stream(FileType.values())
                            .map(FileType::code)
                            .collect(Collectors.joining(", ")))));
  }

  /** Where a file's refused rows go: files of one name from several folders get a list each. */
  private Path refusedRows(ImportFile file, Set<Path> taken) throws IOException {
    if (refusedRows != null) {
      return refusedRows;
    }
    String home = environment.get("NASIJ_HOME");
    Path folder = home == null || home.isBlank() ? Path.of("") : Path.of(home, "refused");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new RefusedRowsException(folder, e);
    }
    Path list = folder.resolve(file.path().getFileName() + ".refused.csv");
    for (int number = 2; !taken.add(list); number++) {
      list = folder.resolve(file.path().getFileName() + "-" + number + ".refused.csv");
    }
    return list;
  }

  private Optional<RunCounts> awaited(FileImport.Outcome outcome, ReportTexts texts)
      throws RunStalledException, InterruptedException {
    if (outcome.sent().isEmpty()) {
      return Optional.empty();
    }
    try (Progress progress = new Progress(texts.text("waiting", outcome.file()), err)) {
      return Optional.of(
          outcome
              .sent()
              .get()
              .run()
              .await(
                  PATIENCE,
                  counts -> progress.update(counts.total().accounted(), counts.total().read())));
    }
  }

  private static FileReport report(FileImport.Outcome outcome, Optional<RunCounts> counts) {
    Optional<FileReport.Stored> stored =
        outcome
            .sent()
            .flatMap(
                sent ->
                    counts.map(
                        found ->
                            new FileReport.Stored(
                                sent.upload(), sent.run().id(), sent.repeated(), found)));
    return new FileReport(
        outcome.file(),
        outcome.type(),
        outcome.mapping(),
        outcome.source(),
        outcome.encodingOrNull(),
        outcome.tally(),
        stored,
        outcome.refusedRowsOrNull());
  }

  private String stalledText(RunStalledException e, ReportTexts texts) {
    return switch (e.reason()) {
      case LOADER_NOT_RUNNING -> texts.text("loader.down", databaseUrl());
      case BROKER_UNREACHABLE ->
          texts.text("broker.down", InstanceConfiguration.load(environment).kafka());
      case NO_PROGRESS -> texts.text("loader.slow", PATIENCE.toSeconds());
    };
  }

  private String databaseUrl() {
    return InstanceConfiguration.load(environment).databaseUrl();
  }

  /** The file a failure names, else all that were asked for. */
  private String fileOf(IOException e) {
    return e instanceof FileSystemException failed && failed.getFile() != null
        ? failed.getFile()
        : paths.stream().map(Path::toString).collect(Collectors.joining(", "));
  }

  private static String reason(IOException e, ReportTexts texts) {
    if (e instanceof NoSuchFileException) {
      return texts.text("reason.missing");
    }
    if (e instanceof AccessDeniedException) {
      return texts.text("reason.denied");
    }
    if (e instanceof FileSystemException failed
        && failed.getFile() != null
        && Files.isDirectory(Path.of(failed.getFile()))) {
      return texts.text("reason.folder");
    }
    return cause(e);
  }

  private static String cause(Throwable e) {
    Throwable deepest = e;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest.getClass().getSimpleName() + " " + deepest.getMessage();
  }

  private Language language() {
    String asked = language == null ? Locale.getDefault().getLanguage() : language;
    Optional<Language> found = Language.find(asked);
    if (found.isEmpty() && language != null) {
      throw new UsageException(new ReportTexts(Language.FR).text("usage.lang", language));
    }
    return found.orElse(Language.FR);
  }

  private static Charset charset(String name, ReportTexts texts) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw new UsageException(texts.text("usage.encoding", name), e);
    }
  }

  private static String checkedSource(String name, ReportTexts texts) {
    if (!SOURCE.matcher(name).matches()) {
      throw new UsageException(texts.text("usage.source", name));
    }
    return name;
  }
}
