package org.nasij.ingestion.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nasij.ingestion.mapping.Mapping;
import org.nasij.ingestion.mapping.Mappings;
import org.nasij.ingestion.report.ReportTexts;
import org.nasij.ingestion.schema.Field;
import org.nasij.ingestion.schema.FieldType;
import org.nasij.ingestion.schema.FileType;
import org.nasij.ingestion.schema.Language;
import org.nasij.ingestion.schema.RecordSchema;
import org.nasij.ingestion.schema.SchemaTexts;
import org.nasij.ingestion.schema.Schemas;
import org.nasij.ingestion.validation.NoticeCode;
import org.nasij.ingestion.validation.NoticeTexts;

/**
 * The tables of this module's README are made from the declarations. {@code
 * -Dnasij.documentation=write} writes them; without it a difference fails.
 */
class ReadmeTest {
  private static final String WRITE = "write";

  @Test
  void theTablesAreThoseOfTheDeclarations() throws IOException {
    Path readme = readme();
    String text = Files.readString(readme);
    String current =
        with(with(with(text, "fields", fields()), "notices", notices()), "mappings", mappings());
    if (WRITE.equals(System.getProperty("nasij.documentation"))) {
      Files.writeString(readme, current);
    } else {
      assertThat(text)
          .as("run this test with -Dnasij.documentation=write and look at the difference")
          .isEqualTo(current);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyNoticeIsWrittenInEveryLanguageAndUsesOnlyWhatItHolds(Language language) {
    NoticeTexts texts = new NoticeTexts(language);
    for (NoticeCode code : NoticeCode.values()) {
      assertThat(texts.title(code)).as("%s title", code).isNotBlank();
      assertThat(texts.remedy(code)).as("%s remedy", code).isNotBlank();
      String rest =
          texts
              .messagePattern(code)
              .replaceAll("\\{(column|value|" + String.join("|", code.details()) + ")\\}", "");
      assertThat(rest).as("%s message in %s", code, language).doesNotContain("{").isNotBlank();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theReportIsWrittenInEveryLanguage(Language language) {
    for (String key :
        new String[] {"file.refused", "repeated", "next.trial", "next.refused", "next.waiting"}) {
      assertThat(new ReportTexts(language).text(key)).isNotBlank();
    }
  }

  private static Path readme() {
    Path module = Path.of("README.md");
    return Files.exists(module) && Files.exists(Path.of("broker"))
        ? module
        : Path.of("ingestion", "README.md");
  }

  private static String with(String text, String name, String table) {
    String begin = "<!-- " + name + ": made by ReadmeTest -->\n";
    String end = "<!-- end of " + name + " -->";
    int from = text.indexOf(begin);
    int to = text.indexOf(end);
    assertThat(from).as("the README has a place for %s", name).isNotNegative();
    return text.substring(0, from + begin.length()) + table + text.substring(to);
  }

  private static String fields() {
    StringBuilder markdown = new StringBuilder();
    SchemaTexts english = new SchemaTexts(Language.EN);
    SchemaTexts french = new SchemaTexts(Language.FR);
    SchemaTexts arabic = new SchemaTexts(Language.AR);
    for (FileType file : FileType.values()) {
      RecordSchema schema = Schemas.get(file.recordType());
      markdown.append("\n### ").append(file.code()).append("\n\n");
      markdown.append("| field | français | العربية | required | what to write |\n");
      markdown.append("| --- | --- | --- | --- | --- |\n");
      for (Field field : schema.fields()) {
        markdown
            .append("| `")
            .append(field.name())
            .append("` | ")
            .append(french.header(schema.type(), field))
            .append(" | ")
            .append(arabic.header(schema.type(), field))
            .append(" | ")
            .append(field.required() ? "yes" : "")
            .append(" | ")
            .append(english.help(schema.type(), field))
            .append(codes(field))
            .append(" |\n");
      }
    }
    return markdown.append("\n").toString();
  }

  private static String codes(Field field) {
    if (field.type() instanceof FieldType.Code code) {
      return " One of `" + String.join("`, `", code.list().codes()) + "`.";
    }
    if (field.type() instanceof FieldType.Codes codes) {
      return " Of `" + String.join("`, `", codes.list().codes()) + "`.";
    }
    return "";
  }

  private static String notices() {
    NoticeTexts texts = new NoticeTexts(Language.EN);
    StringBuilder markdown =
        new StringBuilder("\n| code | severity | what | what to do |\n| --- | --- | --- | --- |\n");
    for (NoticeCode code : NoticeCode.values()) {
      markdown
          .append("| `")
          .append(code.code())
          .append("` | ")
          .append(code.severity().name().toLowerCase(Locale.ROOT))
          .append(" | ")
          .append(texts.messagePattern(code).replace("|", "\\|"))
          .append(" | ")
          .append(texts.remedy(code).replace("|", "\\|"))
          .append(" |\n");
    }
    return markdown.append("\n").toString();
  }

  private static String mappings() {
    return Mappings.SHIPPED.stream()
        .map(name -> Mappings.load(name).mapping())
        .map(ReadmeTest::mapping)
        .collect(Collectors.joining("", "\n| name | `--as` | for |\n| --- | --- | --- |\n", "\n"));
  }

  private static String mapping(Mapping mapping) {
    return "| `%s` | %s | %s |%n"
        .formatted(mapping.name(), mapping.readAs(), mapping.description());
  }
}
