package org.nasij.ingestion.cli;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.nasij.ingestion.report.ReportTexts;
import org.nasij.ingestion.schema.FileType;
import org.nasij.ingestion.schema.Language;
import org.nasij.ingestion.schema.RecordSchema;
import org.nasij.ingestion.schema.SchemaTexts;
import org.nasij.ingestion.schema.Schemas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints an empty table with every column of a type, to fill in with a spreadsheet. */
@Command(
    name = "template",
    mixinStandardHelpOptions = true,
    description = "Prints an empty CSV with every column of a type, in a language.")
public final class TemplateCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "TYPE",
      description =
          "organizations, sites, activities, inventories, funders, funding, opportunities,"
              + " volunteers, projects, support-needs or calls.")
  private String type = "";

  @Option(names = "--lang", paramLabel = "fr|ar|en", description = "Default: fr.")
  private String language = "fr";

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    FileType fileType =
        FileType.find(type)
            .orElseThrow(() -> new ParameterException(spec.commandLine(), "No type " + type));
    Language found =
        Language.find(language)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        new ReportTexts(Language.FR).text("usage.lang", language)));
    byte[] csv = ("\ufeff" + header(fileType, found) + "\r\n").getBytes(StandardCharsets.UTF_8);
    // Spreadsheets need the mark, whatever the terminal's encoding is.
    System.out.writeBytes(csv);
    System.out.flush();
    return 0;
  }

  /** The columns of a type, in a language, as the first line of a CSV. */
  static String header(FileType type, Language language) {
    RecordSchema schema = Schemas.get(type.recordType());
    SchemaTexts texts = new SchemaTexts(language);
    return schema.fields().stream()
        .map(field -> texts.header(schema.type(), field))
        .collect(Collectors.joining(","));
  }
}
