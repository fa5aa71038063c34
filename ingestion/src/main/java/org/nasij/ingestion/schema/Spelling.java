package org.nasij.ingestion.schema;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a word is compared by: without case, accents, tashkeel, hamza seats and punctuation, words
 * parted by one space.
 */
public final class Spelling {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+|\u0640");
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Spelling() {}

  /** The spelling of a text; empty if it has neither letters nor digits. */
  public static String of(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return SEPARATORS
        .matcher(plain.toLowerCase(Locale.ROOT))
        .replaceAll(" ")
        .strip()
        .replace('ة', 'ه')
        .replace('ى', 'ي')
        .replace('ٱ', 'ا');
  }
}
