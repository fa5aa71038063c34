package org.nasij.ingestion.validation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nasij.geo.theme.Theme;
import org.nasij.geo.theme.Themes;
import org.nasij.ingestion.schema.CodeList;
import org.nasij.ingestion.schema.Language;
import org.nasij.ingestion.schema.SchemaTexts;
import org.nasij.ingestion.schema.Spelling;

/** Finds a code by itself or by its name in one of the three languages. Immutable. */
final class CodeNames {
  private final Map<String, String> codeBySpelling;
  private final List<String> codes;

  private CodeNames(List<String> codes, Map<String, String> codeBySpelling) {
    this.codes = List.copyOf(codes);
    this.codeBySpelling = new HashMap<>(codeBySpelling);
  }

  /** The names of every code list. */
  static Map<CodeList, CodeNames> ofLists() {
    Map<CodeList, CodeNames> all = new LinkedHashMap<>();
    for (CodeList list : CodeList.ALL) {
      Map<String, String> names = new HashMap<>();
      for (Language language : Language.values()) {
        SchemaTexts texts = new SchemaTexts(language);
        for (String code : list.codes()) {
          texts.listNames(list, code).forEach(name -> names.put(Spelling.of(name), code));
        }
      }
      list.codes().forEach(code -> names.put(Spelling.of(code), code));
      all.put(list, new CodeNames(list.codes(), names));
    }
    return all;
  }

  /** The names of the themes. */
  static CodeNames of(Themes themes) {
    Map<String, String> names = new HashMap<>();
    for (Theme theme : themes.list()) {
      for (Language language : Language.values()) {
        names.put(Spelling.of(theme.name(language.code())), theme.code());
      }
    }
    themes.list().forEach(theme -> names.put(Spelling.of(theme.code()), theme.code()));
    return new CodeNames(themes.list().stream().map(Theme::code).toList(), names);
  }

  /** The code a text is or names. */
  Optional<String> find(String text) {
    return Optional.ofNullable(codeBySpelling.get(Spelling.of(text)));
  }

  /** The code whose own spelling or name is nearest to a text, to suggest it. */
  String nearest(String text) {
    String spelling = Spelling.of(text);
    return codeBySpelling.entrySet().stream()
        .min(
            Comparator.<Map.Entry<String, String>>comparingInt(
                    entry -> edits(spelling, entry.getKey()))
                .thenComparing(Map.Entry::getValue))
        .map(Map.Entry::getValue)
        .orElse("");
  }

  /** All codes, to list them. */
  List<String> codes() {
    return codes;
  }

  /** Levenshtein distance. */
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
