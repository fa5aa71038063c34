package org.nasij.ingestion.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** What a file is, by its first bytes, whatever its name says. */
enum FileKind {
  /** Rows of text. */
  TABLE("CSV"),
  JSON("JSON"),
  XML("XML, HTML"),
  /** Also the spreadsheets and documents that are zip archives: xlsx, ods, docx. */
  ZIP("ZIP, XLSX, ODS"),
  OLD_OFFICE("XLS, DOC"),
  PDF("PDF"),
  GZIP("GZIP"),
  BINARY("binary");

  /** Bytes that are looked at. */
  static final int HEAD_BYTES = 8192;

  /** In text of one byte a character, a larger share of NUL bytes is none. */
  private static final double BINARY_SHARE = 0.02;

  private final String label;

  FileKind(String label) {
    this.label = label;
  }

  /** The name a user knows it by. */
  String label() {
    return label;
  }

  /** The kind of a file that begins with these bytes. */
  static FileKind of(byte[] head) {
    return byMagic(head).orElseGet(() -> byText(head));
  }

  private static Optional<FileKind> byMagic(byte[] head) {
    String start = HexFormat.of().formatHex(head, 0, Math.min(8, head.length));
    if (start.startsWith("504b0304") || start.startsWith("504b0506")) {
      return Optional.of(ZIP);
    }
    if (start.equals("d0cf11e0a1b11ae1")) {
      return Optional.of(OLD_OFFICE);
    }
    if (start.startsWith("25504446")) {
      return Optional.of(PDF);
    }
    return start.startsWith("1f8b") ? Optional.of(GZIP) : Optional.empty();
  }

  private static FileKind byText(byte[] head) {
    Optional<Charset> wide = Encodings.ofWideText(head);
    if (wide.isEmpty() && isBinary(head)) {
      return BINARY;
    }
    String text = new String(head, wide.orElse(StandardCharsets.ISO_8859_1)).stripLeading();
    String bare = text.startsWith("ï»¿") ? text.substring(3).stripLeading() : text;
    bare = bare.startsWith("\ufeff") ? bare.substring(1).stripLeading() : bare;
    if (bare.startsWith("{") || bare.startsWith("[")) {
      return JSON;
    }
    return bare.startsWith("<") ? XML : TABLE;
  }

  private static boolean isBinary(byte[] head) {
    long odd = 0;
    for (byte b : head) {
      if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r') {
        odd++;
      }
    }
    return odd > BINARY_SHARE * Math.max(head.length, 100);
  }

  /** What the ending of a name promises; empty where it promises nothing we know. */
  static Optional<FileKind> ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(new String[] {"csv", "tsv", "txt"}).anyMatch(e -> lower.endsWith("." + e))
        ? Optional.of(TABLE)
        : lower.endsWith(".json") ? Optional.of(JSON) : Optional.empty();
  }
}
