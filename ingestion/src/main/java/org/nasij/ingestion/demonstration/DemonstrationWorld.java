package org.nasij.ingestion.demonstration;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.nasij.geo.area.Areas;
import org.nasij.geo.census.Census;
import org.nasij.ingestion.schema.Field;
import org.nasij.ingestion.schema.FileType;
import org.nasij.ingestion.schema.Language;
import org.nasij.ingestion.schema.SchemaTexts;
import org.nasij.ingestion.schema.Schemas;

/**
 * The demonstration world: need and places are real, every organization, activity, inventory and
 * sum of money is invented and says so.
 *
 * @param files the rows of each file, in the order in which they refer to each other
 */
record DemonstrationWorld(Map<FileType, List<Row>> files) {
  /** The day the world stands still at: nothing in it reads the clock. */
  static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

  static final String SOURCE = "demonstration";

  DemonstrationWorld {
    files = Map.copyOf(files);
  }

  /**
   * Makes the world of a seed.
   *
   * @param scale 1 for some 4,000 organizations, 9,000 activities, 300 funders, 6,000 flows, 3,000
   *     opportunities, 1,200 volunteers, 120 projects, 600 needs for support and 60 calls
   */
  static DemonstrationWorld generate(Areas areas, Census census, long seed, double scale) {
    List<Words.ThemeProfile> themes = Words.themes();
    Landscape landscape =
        new Landscape(areas, census, themes.stream().map(Words.ThemeProfile::code).toList(), seed);
    Directory directory = Directory.generate(landscape, census, themes, seed, scale);
    Funding funding = Funding.generate(landscape, directory, themes, seed, scale);
    Volunteering volunteering = Volunteering.generate(landscape, directory, themes, seed, scale);
    return new DemonstrationWorld(
        Map.ofEntries(
            Map.entry(FileType.ORGANIZATIONS, directory.organizations()),
            Map.entry(FileType.SITES, directory.sites()),
            Map.entry(FileType.ACTIVITIES, directory.activities()),
            Map.entry(FileType.INVENTORIES, Inventories.generate(landscape, themes, seed)),
            Map.entry(FileType.FUNDERS, funding.funders()),
            Map.entry(FileType.FUNDING, funding.flows()),
            Map.entry(FileType.OPPORTUNITIES, volunteering.opportunities()),
            Map.entry(FileType.VOLUNTEERS, volunteering.volunteers()),
            Map.entry(
                FileType.PROJECTS, Projects.generate(landscape, directory, themes, seed, scale)),
            Map.entry(FileType.SUPPORT_NEEDS, SupportNeeds.generate(directory, seed, scale)),
            Map.entry(FileType.CALLS, Calls.generate(landscape, funding, themes, seed, scale))));
  }

  /** The rows of a file. */
  List<Row> rows(FileType type) {
    return files.getOrDefault(type, List.of());
  }

  /**
   * Writes one CSV file per type, with the schema's own headers in French, Arabic or English, and
   * {@code world.properties}.
   *
   * @throws IOException if the folder cannot be written
   */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (FileType type : FileType.values()) {
      writeFile(folder.resolve(type.code() + ".csv"), type, rows(type));
    }
    writeStatement(folder);
  }

  /** Says of the files in a folder that they are of this world. */
  static void writeStatement(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("world.properties"),
        "world=demonstration\nas_of=" + AS_OF + "\nsource=" + SOURCE + "\n");
  }

  /** Files come with headers in any of the three languages; so do these. */
  private static Language language(FileType type) {
    return switch (type) {
      case ORGANIZATIONS, SITES, ACTIVITIES, VOLUNTEERS, PROJECTS -> Language.FR;
      case INVENTORIES, OPPORTUNITIES, SUPPORT_NEEDS -> Language.AR;
      case FUNDERS, FUNDING, CALLS -> Language.EN;
    };
  }

  /** Writes some rows as a file of a type. */
  static void writeFile(Path file, FileType type, List<Row> rows) throws IOException {
    List<Field> fields = Schemas.get(type.recordType()).fields();
    SchemaTexts texts = new SchemaTexts(language(type));
    String[] headers =
        fields.stream().map(field -> texts.header(type.recordType(), field)).toArray(String[]::new);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader(headers).get();
    try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, format)) {
      for (Row row : rows) {
        List<Object> cells = new ArrayList<>();
        fields.forEach(field -> cells.add(row.cells().getOrDefault(field.name(), "")));
        printer.printRecord(cells);
      }
    }
  }
}
