package org.nasij.geo.gazetteer;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Two spellings of a name that are compared instead of the name itself. The key forgets what is
 * written or left out at will: case, diacritics, tashkeel, hamza, ta marbuta, alif maqsura,
 * punctuation and spaces. The fold also forgets articles and what differs between transliterations.
 */
final class Spelling {
  /** Stands for a letter that a wrong encoding has lost. */
  static final char LOST = '\uFFFD';

  private static final Pattern MARKS = Pattern.compile("\\p{M}+|\u0640|\u0621");
  private static final Pattern ELISION = Pattern.compile("(?<![\\p{L}])([ld])['’ʼ`´]");
  private static final Pattern APOSTROPHE = Pattern.compile("['’ʼ`´ʿʾ]");
  private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}\uFFFD]+");
  private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");
  private static final Set<String> LATIN_ARTICLES =
      Set.of(
          "al", "el", "l", "as", "es", "ad", "ed", "ar", "er", "at", "et", "an", "en", "ach", "ech",
          "az", "ez", "de", "du", "des", "d", "la", "le", "les");

  private Spelling() {}

  /** The words of a name, each in its key spelling. */
  static List<String> words(String name) {
    String text = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    text = MARKS.matcher(text).replaceAll("");
    text = ELISION.matcher(text).replaceAll("$1 ");
    text = APOSTROPHE.matcher(text).replaceAll("");
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      letters.append(keyLetter(text.charAt(i)));
    }
    return SEPARATOR.splitAsStream(letters).filter(word -> !word.isEmpty()).toList();
  }

  private static char keyLetter(char letter) {
    return switch (letter) {
      case 'ى', 'ی' -> 'ي';
      case 'ة', 'ہ' -> 'ه';
      case 'ٱ' -> 'ا';
      case 'گ', 'ڭ', 'ݣ', 'ک', 'ڨ' -> 'ك';
      case 'œ' -> 'e';
      case 'ı' -> 'i';
      default -> letter;
    };
  }

  /** The key of words. */
  static String key(List<String> words) {
    return String.join("", words);
  }

  /** The fold of words; empty if nothing but articles is left. */
  static String fold(List<String> words) {
    StringBuilder fold = new StringBuilder();
    for (String word : words) {
      fold.append(isArabic(word) ? foldArabic(word) : foldLatin(word));
    }
    return fold.toString();
  }

  private static boolean isArabic(String word) {
    return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.ARABIC;
  }

  private static String foldArabic(String word) {
    String stem = word.startsWith("ال") && word.length() >= 5 ? word.substring(2) : word;
    stem = DOUBLED.matcher(stem).replaceAll("$1");
    if (stem.length() > 3 && (stem.endsWith("ه") || stem.endsWith("ا"))) {
      stem = stem.substring(0, stem.length() - 1);
    }
    String consonants = stem.charAt(0) + stem.substring(1).replace("ا", "");
    return consonants.length() >= 4 ? consonants : stem;
  }

  private static String foldLatin(String word) {
    if (LATIN_ARTICLES.contains(word)) {
      return "";
    }
    String stem =
        switch (word) {
          case "my" -> "moulay";
          case "ouled", "ould", "wlad", "awlad" -> "oulad";
          case "beni", "banu" -> "bni";
          case "bin" -> "ben";
          default -> word;
        };
    stem =
        stem.replace("ou", "u")
            .replace('w', 'u')
            .replace("ee", "i")
            .replace('y', 'i')
            .replace("sh", "ch")
            .replace('q', 'k')
            .replace("dj", "j")
            .replace("ph", "f");
    stem = DOUBLED.matcher(stem).replaceAll("$1");
    return stem.length() > 4 && (stem.endsWith("h") || stem.endsWith("e"))
        ? stem.substring(0, stem.length() - 1)
        : stem;
  }
}
