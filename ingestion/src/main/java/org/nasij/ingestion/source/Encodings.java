package org.nasij.ingestion.source;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nasij.ingestion.validation.Notice;
import org.nasij.ingestion.validation.NoticeCode;

/**
 * Tells how a file's text is encoded: UTF-8 and UTF-16 with certainty, windows-1252 (French) from
 * windows-1256 (Arabic, and French) by what words they make of the bytes. Where neither fits, a
 * person must say.
 */
final class Encodings {
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  static final Charset WINDOWS_1256 = Charset.forName("windows-1256");

  /** Bytes of the file in which words are counted. */
  private static final int SAMPLE_BYTES = 256 * 1024;

  /** How many times more words must speak for one encoding than for the other. */
  private static final int CLEARLY = 10;

  /** ICU's confidence, 0..100, from which its word counts against ours. */
  private static final int ICU_SURE = 40;

  /** UTF-16 of Latin text has a NUL in nearly every other byte. */
  private static final double WIDE_SHARE = 0.6;

  private static final Pattern UTF_8_LETTERS =
      Pattern.compile("\u00c3[\u00a7-\u00aa]|([\u00d8\u00d9][\u0080-\u00bf]){2}");

  private Encodings() {}

  /**
   * The encoding of a file.
   *
   * @throws SourceException if it is undecidable
   */
  static Charset detect(Path file) throws IOException, SourceException {
    byte[] head = head(file, SAMPLE_BYTES);
    Optional<Charset> wide = ofWideText(head);
    if (wide.isPresent()) {
      return wide.get();
    }
    if (firstMalformedByte(file, StandardCharsets.UTF_8) < 0) {
      return StandardCharsets.UTF_8;
    }
    byte[] sample = sampleWithHighBytes(file);
    return Optional.of(sample)
        .filter(bytes -> !holdsUtf8(bytes))
        .flatMap(Encodings::ofSingleBytes)
        .orElseThrow(
            () ->
                new SourceException(
                    Notice.ofFile(
                        NoticeCode.ENCODING_UNDECIDABLE, "windows-1252, windows-1256, UTF-8")));
  }

  /**
   * Whether some of it is UTF-8 although the whole is not: a file that was put together from two,
   * or cut within a character. Looks for é, è, ç and ê, and for two Arabic letters together, whose
   * bytes mean nothing in either of the others.
   */
  private static boolean holdsUtf8(byte[] sample) {
    return UTF_8_LETTERS.matcher(new String(sample, StandardCharsets.ISO_8859_1)).find();
  }

  /** UTF-16, by its mark or by the NUL bytes that Latin letters and separators leave. */
  static Optional<Charset> ofWideText(byte[] head) {
    if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i < head.length; i++) {
      if (head[i] == 0) {
        if (i % 2 == 0) {
          even++;
        } else {
          odd++;
        }
      }
    }
    double half = Math.max(1, head.length / 2.0);
    if (odd / half > WIDE_SHARE && even == 0) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return even / half > WIDE_SHARE && odd == 0
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  /** windows-1252 or windows-1256, if the words and ICU's statistics do not contradict it. */
  static Optional<Charset> ofSingleBytes(byte[] sample) {
    WordCounts words = WordCounts.of(sample);
    Optional<Charset> byWords = words.verdict();
    if (byWords.isEmpty()) {
      return byWords;
    }
    CharsetMatch icu = new CharsetDetector().setText(sample).detect();
    boolean contradicts =
        icu != null
            && icu.getConfidence() >= ICU_SURE
            && !icu.getName().startsWith("UTF-")
            && !fits(icu.getName(), byWords.get());
    return contradicts && !words.isPlentiful() ? Optional.empty() : byWords;
  }

  /** ICU names the ISO relatives of the windows encodings, and takes French for their cousins. */
  private static boolean fits(String icuName, Charset charset) {
    return charset.equals(WINDOWS_1256)
        ? icuName.equals("windows-1256") || icuName.equals("ISO-8859-6")
        : icuName.equals("ISO-8859-1")
            || icuName.equals("windows-1252")
            || icuName.equals("ISO-8859-15")
            || icuName.equals("ISO-8859-2")
            || icuName.equals("windows-1250")
            || icuName.equals("ISO-8859-9")
            || icuName.equals("windows-1254");
  }

  /**
   * Words by what their bytes above 127 say.
   *
   * @param arabic words of two or more letters that are all Arabic in windows-1256
   * @param french words of ASCII letters with letters that are French in both encodings
   * @param latin words of ASCII letters with letters that would be Arabic in windows-1256
   */
  private record WordCounts(int arabic, int french, int latin) {
    /** Words from which on statistics of letters say no more than they do. */
    private static final int PLENTIFUL = 20;

    static WordCounts of(byte[] sample) {
      int arabic = 0;
      int french = 0;
      int latin = 0;
      int start = 0;
      for (int i = 0; i <= sample.length; i++) {
        if (i < sample.length && isLetter(sample[i])) {
          continue;
        }
        int high = 0;
        int onlyArabic = 0;
        for (int j = start; j < i; j++) {
          high += sample[j] < 0 ? 1 : 0;
          onlyArabic += isArabicOnly(sample[j]) ? 1 : 0;
        }
        int length = i - start;
        if (high == length && length >= 2 && onlyArabic >= 2) {
          arabic++;
        } else if (high > 0 && high < length && onlyArabic == 0) {
          french++;
        } else if (high > 0 && high < length) {
          latin++;
        } else if (high == 1 && length == 1 && onlyArabic == 0) {
          french++;
        }
        start = i + 1;
      }
      return new WordCounts(arabic, french, latin);
    }

    Optional<Charset> verdict() {
      if (arabic > 0 && arabic >= CLEARLY * latin) {
        return Optional.of(WINDOWS_1256);
      }
      return french + latin > 0 && french + latin >= CLEARLY * arabic
          ? Optional.of(WINDOWS_1252)
          : Optional.empty();
    }

    boolean isPlentiful() {
      return arabic + french + latin >= PLENTIFUL;
    }

    private static boolean isLetter(byte b) {
      int c = b & 0xFF;
      return (c >= 'A' && c <= 'Z')
          || (c >= 'a' && c <= 'z')
          || (c >= 0xC0 && c != 0xD7 && c != 0xF7);
    }

    /** A letter of Arabic in windows-1256 that is no French letter there. */
    private static boolean isArabicOnly(byte b) {
      int c = b & 0xFF;
      return (c >= 0xC0 && c <= 0xDF && c != 0xD7)
          || c == 0xE1
          || (c >= 0xE3 && c <= 0xE6)
          || c == 0xEC
          || c == 0xED;
    }
  }

  /** Where the first bytes stand that the encoding has no character for; -1 if nowhere. */
  static long firstMalformedByte(Path file, Charset charset) throws IOException {
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer bytes = ByteBuffer.allocate(64 * 1024);
    CharBuffer characters = CharBuffer.allocate(64 * 1024);
    long before = 0;
    try (InputStream in = Files.newInputStream(file)) {
      boolean end = false;
      while (!end) {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        CoderResult result = decoder.decode(bytes, characters.clear(), end);
        if (result.isError()) {
          return before + bytes.position();
        }
        before += bytes.position();
        bytes.compact();
      }
    }
    return -1;
  }

  /** The lines that hold bytes above 127, up to the sample's size: the rest decides nothing. */
  private static byte[] sampleWithHighBytes(Path file) throws IOException {
    ByteBuffer sample = ByteBuffer.allocate(SAMPLE_BYTES);
    ByteBuffer line = ByteBuffer.allocate(4096);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      boolean high = false;
      for (int b = in.read(); b >= 0 && sample.remaining() > line.capacity(); b = in.read()) {
        line.put((byte) b);
        high |= b > 127;
        if (b == '\n' || !line.hasRemaining()) {
          if (high) {
            sample.put(line.flip());
          }
          line.clear();
          high = false;
        }
      }
      if (high) {
        sample.put(line.flip());
      }
    }
    return Arrays.copyOf(sample.array(), sample.position());
  }

  /** The first bytes of a file. */
  static byte[] head(Path file, int bytes) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(bytes);
    }
  }
}
