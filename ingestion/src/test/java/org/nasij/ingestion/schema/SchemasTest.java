package org.nasij.ingestion.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemasTest {
  @ParameterizedTest
  @EnumSource(RecordType.class)
  void noHeaderMeansTwoFieldsInAnyLanguage(RecordType type) {
    Map<String, String> fieldByHeader = new HashMap<>();
    for (Field field : Schemas.get(type).fields()) {
      fieldByHeader.put(Spelling.of(field.name()), field.name());
    }
    for (Language language : Language.values()) {
      SchemaTexts texts = new SchemaTexts(language);
      for (Field field : Schemas.get(type).fields()) {
        assertThat(texts.help(type, field)).isNotBlank();
        for (String header : texts.listHeaders(type, field)) {
          String other = fieldByHeader.put(Spelling.of(header), field.name());
          assertThat(other == null ? field.name() : other)
              .as("%s in %s", header, language)
              .isEqualTo(field.name());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("codeLists")
  void noNameMeansTwoCodesInAnyLanguage(CodeList list) {
    Map<String, String> codeByName = new HashMap<>();
    list.codes().forEach(code -> codeByName.put(Spelling.of(code), code));
    for (Language language : Language.values()) {
      SchemaTexts texts = new SchemaTexts(language);
      for (String code : list.codes()) {
        for (String name : texts.listNames(list, code)) {
          String other = codeByName.put(Spelling.of(name), code);
          assertThat(other == null ? code : other).as("%s in %s", name, language).isEqualTo(code);
        }
      }
    }
  }

  static Iterable<CodeList> codeLists() {
    return CodeList.ALL;
  }
}
