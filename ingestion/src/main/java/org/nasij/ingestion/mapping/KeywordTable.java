package org.nasij.ingestion.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nasij.ingestion.schema.Spelling;

/**
 * Finds codes in free text by words and phrases. Case, accents, hamza, ta marbuta and, in Arabic,
 * the article and the one-letter words written before it do not count; a star at the end of a word
 * stands for any ending. Words are whole: {@code art} is not in {@code quartier}. Immutable.
 */
public final class KeywordTable {
  private static final int MIN_STEM = 3;

  private final Map<String, List<List<String>>> phrasesByCode = new LinkedHashMap<>();

  /**
   * @param table phrases by code; the order of codes is the order in which they are found
   */
  public KeywordTable(Map<String, List<String>> table) {
    table.forEach(
        (code, phrases) ->
            phrasesByCode.put(code, phrases.stream().map(KeywordTable::phrase).toList()));
  }

  /** The codes of which a phrase is in one of the texts, in the order of the table. */
  public List<String> find(List<String> texts) {
    Set<String> found = new LinkedHashSet<>();
    List<List<Set<String>>> tokenised = texts.stream().map(KeywordTable::forms).toList();
    phrasesByCode.forEach(
        (code, phrases) -> {
          if (tokenised.stream()
              .anyMatch(text -> phrases.stream().anyMatch(phrase -> contains(text, phrase)))) {
            found.add(code);
          }
        });
    return List.copyOf(found);
  }

  private static List<String> phrase(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.strip().split("\\s+", -1)) {
      boolean open = word.endsWith("*");
      String stem = withoutArticle(Spelling.of(word));
      words.add(open ? stem + "*" : stem);
    }
    return words;
  }

  private static boolean contains(List<Set<String>> text, List<String> phrase) {
    for (int start = 0; start + phrase.size() <= text.size(); start++) {
      boolean matches = true;
      for (int i = 0; matches && i < phrase.size(); i++) {
        matches = matches(text.get(start + i), phrase.get(i));
      }
      if (matches) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(Set<String> forms, String word) {
    if (!word.endsWith("*")) {
      return forms.contains(word);
    }
    String stem = word.substring(0, word.length() - 1);
    return forms.stream().anyMatch(form -> form.startsWith(stem));
  }

  /** The words of a text, each in the forms it may be looked up in. */
  private static List<Set<String>> forms(String text) {
    List<Set<String>> forms = new ArrayList<>();
    for (String word : Spelling.of(text).split(" ", -1)) {
      if (!word.isEmpty()) {
        forms.add(isArabic(word) ? arabicForms(word) : Set.of(word));
      }
    }
    return forms;
  }

  private static Set<String> arabicForms(String word) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word);
    addWithout(forms, "وف");
    addWithout(forms, "بلك");
    for (String form : List.copyOf(forms)) {
      forms.add(withoutArticle(form));
    }
    return forms;
  }

  /** Adds the forms without a one-letter word in front. */
  private static void addWithout(Set<String> forms, String letters) {
    for (String form : List.copyOf(forms)) {
      if (form.length() > MIN_STEM && letters.indexOf(form.charAt(0)) >= 0) {
        forms.add(form.substring(1));
      }
    }
  }

  private static String withoutArticle(String word) {
    boolean article = word.startsWith("ال") || word.startsWith("لل");
    return article && word.length() >= MIN_STEM + 2 ? word.substring(2) : word;
  }

  private static boolean isArabic(String word) {
    return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.ARABIC;
  }
}
