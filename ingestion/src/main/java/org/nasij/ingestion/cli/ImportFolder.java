package org.nasij.ingestion.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nasij.ingestion.intake.World;
import org.nasij.ingestion.report.ReportTexts;
import org.nasij.ingestion.schema.FileType;

/**
 * A folder of tables, each called after what it holds ({@code organizations.csv} and so on), and
 * perhaps a {@code world.properties} that says what they speak of. They are imported in the order
 * in which they refer to each other.
 */
final class ImportFolder {
  private static final String WORLD_FILE = "world.properties";
  private static final Set<String> KEYS = Set.of("world", "as_of", "source");

  private ImportFolder() {}

  /**
   * The folder's files.
   *
   * @throws UsageException if it has none, or its {@code world.properties} cannot be used
   */
  static List<ImportFile> files(Path folder, ReportTexts texts) throws IOException {
    Statement statement = statement(folder, texts);
    List<ImportFile> files = new ArrayList<>();
    for (FileType type : FileType.values()) {
      Path file = folder.resolve(type.code() + ".csv");
      if (Files.exists(file)) {
        files.add(new ImportFile(file, type, statement.source(), statement.world()));
      }
    }
    if (files.isEmpty()) {
      String names =
          Arrays.stream(FileType.values())
              .map(type -> type.code() + ".csv")
              .collect(Collectors.joining(", "));
      throw new UsageException(texts.text("folder.empty", folder, names));
    }
    return files;
  }

  /**
   * One file by itself: it speaks of what its folder says, as it does among the others.
   *
   * @throws UsageException if the {@code world.properties} beside it cannot be used
   */
  static ImportFile file(Path file, FileType type, ReportTexts texts) throws IOException {
    Statement statement = statement(file.resolveSibling(""), texts);
    return new ImportFile(file, type, statement.source(), statement.world());
  }

  /** What a folder says of its files; without {@code world.properties} they are real. */
  private record Statement(World world, Optional<String> source) {}

  private static Statement statement(Path folder, ReportTexts texts) throws IOException {
    Path worldFile = folder.resolve(WORLD_FILE);
    Properties properties = new Properties();
    if (Files.exists(worldFile)) {
      try (Reader reader = Files.newBufferedReader(worldFile, StandardCharsets.UTF_8)) {
        properties.load(reader);
      }
    }
    return new Statement(
        world(properties, worldFile, texts), Optional.ofNullable(properties.getProperty("source")));
  }

  private static World world(Properties properties, Path file, ReportTexts texts) {
    Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
    unknown.removeAll(KEYS);
    if (!unknown.isEmpty()) {
      throw new UsageException(texts.text("folder.world", file, String.join(", ", unknown)));
    }
    String kind = properties.getProperty("world", "real").strip().toLowerCase(Locale.ROOT);
    try {
      return switch (kind) {
        case "real" -> World.real();
        case "demonstration" ->
            World.demonstration(LocalDate.parse(properties.getProperty("as_of", "").strip()));
        default -> throw new UsageException(texts.text("folder.world", file, "world=" + kind));
      };
    } catch (DateTimeException e) {
      throw new UsageException(
          texts.text("folder.world", file, "as_of=" + properties.getProperty("as_of", "")), e);
    }
  }
}
