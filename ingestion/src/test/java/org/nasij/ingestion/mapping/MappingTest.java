package org.nasij.ingestion.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class MappingTest {
  static final List<String> SHIPPED = Mappings.SHIPPED;

  private static final String SMALL =
      """
      name: small
      description: a test
      read-as: organizations
      source: s
      records:
        - type: organization
          fields:
            name: Name
      """;

  @ParameterizedTest
  @FieldSource("SHIPPED")
  void everyShippedMappingCanBeUsed(String name) {
    assertThat(Mappings.load(name).mapping().name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nmae: x                | nmae          | an unknown key",
        "name: twice            | Duplicate     | a key that stands twice",
      })
  void aKeyNobodyReadsIsFatalWithItsPosition(String line, String said, String what) {
    assertThatThrownBy(() -> Mapping.parse(SMALL + line + "\n", "small.yaml"))
        .as(what)
        .isInstanceOf(MappingException.class)
        .hasMessageContaining("small.yaml")
        .hasMessageContaining("line ")
        .hasMessageContaining(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: Name | nom: Name                                     | has no field nom",
        "name: Name | id: Id                                        | needs the field name",
        "name: Name | name: { column: A, constant: B }              | exactly one of",
        "name: Name | name: { column: A, table: t }                 | there is no value table t",
        "name: Name | name: { keywords: k, in: [A] }                | there is no keyword table k",
        "read-as: organizations | read-as: everything               | read-as is one of",
      })
  void whatDoesNotFitIsFatalAndSaysWhy(String from, String to, String said) {
    assertThatThrownBy(() -> Mapping.parse(SMALL.replace(from, to), "small.yaml"))
        .isInstanceOf(MappingException.class)
        .hasMessageContaining(said);
  }

  @Test
  void aNameThatIsNotShippedIsAnsweredWithThoseThatAre() {
    assertThatThrownBy(() -> Mappings.load("nothing"))
        .hasMessageContaining("worldbank-projects")
        .hasMessageContaining(".yaml");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Les femmes rurales      | women",
        "للنساء والأطفال          | women",
        "وبالنساء                 | women",
        "Le quartier             | ''",
        "un musée d'ART moderne  | culture",
        "حقوق الإنسان             | rights",
        "الحقوق                   | ''",
        "écologie et écologistes | environment",
      })
  void keywordsAreWholeWordsWhateverTheirDress(String text, String expected) {
    KeywordTable table =
        new KeywordTable(
            Map.of(
                "women", List.of("femmes", "نساء"),
                "culture", List.of("art"),
                "rights", List.of("حقوق الانسان"),
                "environment", List.of("ecolog*")));

    assertThat(String.join(" ", table.find(List.of(text)))).isEqualTo(expected);
  }
}
