package org.nasij.ingestion.validation;

import java.util.regex.Pattern;

/** Takes out of a text what has no place in one and could deceive a reader or a program. */
final class TextCleaner {
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|[\\u2028\\u2029\\ufeff]");

  /** Unicode's bidirectional controls: marks, embeddings, overrides and isolates. */
  private static final Pattern BIDI =
      Pattern.compile("[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

  private TextCleaner() {}

  /** The value without control characters; a notice says what was taken out. May be empty. */
  static Value clean(Value value, RowNotices notices) {
    String text = value.text();
    if (isPlain(text)) {
      return value;
    }
    String cleaned = CONTROL.matcher(text).replaceAll("");
    if (cleaned.length() < text.length()) {
      notices.add(Notice.ofCell(NoticeCode.TEXT_CONTROL_REMOVED, value.withText(cleaned)));
    }
    String visible = BIDI.matcher(cleaned).replaceAll("");
    if (visible.length() < cleaned.length()) {
      notices.add(Notice.ofCell(NoticeCode.TEXT_BIDI_REMOVED, value.withText(visible)));
    }
    if (visible.indexOf('\ufffd') >= 0) {
      notices.add(Notice.ofCell(NoticeCode.TEXT_DAMAGED, value.withText(visible)));
    }
    return value.withText(visible.strip());
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
        return false;
      }
      if (c == 0x061c || (c >= 0x7f && c <= 0x9f) || (c >= 0x200e && c <= 0x2069) || c >= 0xfeff) {
        return false;
      }
    }
    return true;
  }
}
