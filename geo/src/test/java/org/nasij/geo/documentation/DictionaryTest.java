package org.nasij.geo.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.nasij.geo.database.Role;
import org.nasij.geo.testing.TestDatabase;

/** The dictionary in this module's README is complete, in order, and names a source per term. */
class DictionaryTest {
  private record Entry(String term, String meaning, String source) {}

  private static List<Entry> dictionary() throws IOException {
    Path module = Path.of("README.md").toAbsolutePath();
    Path readme =
        Files.readString(module).startsWith("# geo") ? module : Path.of("geo", "README.md");
    String text = Files.readString(readme);
    return text.substring(text.indexOf("## Dictionary"))
        .lines()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| term"))
        .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ", -1)))
        .map(cells -> new Entry(cells.get(0).replace("`", ""), cells.get(1), cells.get(2)))
        .toList();
  }

  private static List<String> terms() throws IOException {
    return dictionary().stream().map(Entry::term).toList();
  }

  @Test
  void everyTableAndViewOfTheRecordsIsInIt() throws Exception {
    List<String> tables = new ArrayList<>();
    try (TestDatabase database = TestDatabase.create();
        Connection connection = database.as(Role.OWNER).open();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select table_name from information_schema.tables where table_schema = 'core'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }

    assertThat(tables).hasSizeGreaterThan(10);
    assertThat(terms()).containsAll(tables);
  }

  @Test
  void everyPublicEnumIsInIt() throws IOException {
    List<String> enums =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.nasij.geo")
                .stream()
                .filter(JavaClass::isEnum)
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getSimpleName)
                .toList();

    assertThat(enums).hasSizeGreaterThan(5);
    assertThat(terms()).containsAll(enums);
  }

  @Test
  void everyTermStandsOnceInOrderWithMeaningAndSource() throws IOException {
    List<String> lower = terms().stream().map(term -> term.toLowerCase(Locale.ROOT)).toList();

    assertThat(lower).doesNotHaveDuplicates().isSorted();
    assertThat(dictionary())
        .allSatisfy(
            entry -> {
              assertThat(entry.meaning()).as(entry.term()).isNotBlank();
              assertThat(entry.source()).as(entry.term()).isNotBlank();
            });
  }
}
