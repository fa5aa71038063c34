package org.nasij.ingestion.validation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.nasij.ingestion.schema.RecordType;
import org.nasij.ingestion.schema.Spelling;

/** Makes identifiers {@code SOURCE:IDENTIFIER} that are the same whenever a file is read. */
public final class Identifiers {
  private static final int MAX_LENGTH = 200;
  private static final Pattern READABLE = Pattern.compile("[^\\s\\p{Cntrl}](.*[^\\s\\p{Cntrl}])?");
  private static final int DERIVED_BYTES = 10;

  private Identifiers() {}

  /** Whether a text can be an identifier: 1 to 200 characters, without control characters. */
  static boolean isReadable(String text) {
    return text.length() <= MAX_LENGTH && READABLE.matcher(text).matches();
  }

  /** The text with the source's prefix; one that has a prefix is left as it is. */
  public static String qualify(String source, String text) {
    return text.indexOf(':') >= 0 ? text : source + ":" + text;
  }

  /**
   * An identifier derived from what a record is known by; spelling apart, the same for the same.
   */
  static String derive(String source, RecordType type, List<String> parts) {
    StringBuilder key = new StringBuilder(type.code());
    for (String part : parts) {
      key.append('\n').append(Spelling.of(part));
    }
    byte[] digest = sha256(key.toString());
    return source + ":" + type.code() + "-" + HexFormat.of().formatHex(digest, 0, DERIVED_BYTES);
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
