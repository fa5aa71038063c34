package org.nasij.analytics.method.declaration;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** Texts of one language, by key, from a file beside this class. */
final class TextFile {
  private final String file;
  private final Properties texts;

  private TextFile(String file, Properties texts) {
    this.file = file;
    this.texts = texts;
  }

  /**
   * Reads a file.
   *
   * @throws IllegalStateException if the build lacks it
   */
  static TextFile read(String file) {
    Properties texts = new Properties();
    try (InputStream stream = TextFile.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("The texts " + file + " are missing from the build");
      }
      texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Reading " + file, e);
    }
    return new TextFile(file, texts);
  }

  /**
   * A text.
   *
   * @throws IllegalStateException if it is missing or blank
   */
  String text(String key) {
    String text = texts.getProperty(key);
    if (text == null || text.isBlank()) {
      throw new IllegalStateException(
          "The method's declaration " + key + " has no text in " + file);
    }
    return text;
  }

  /**
   * A text, with numbers for {0}, {1} and so on; the code has them, so that no text is behind it.
   */
  String text(String key, List<String> numbers) {
    String text = text(key);
    for (int i = 0; i < numbers.size(); i++) {
      text = text.replace("{" + i + "}", numbers.get(i));
    }
    return text;
  }

  Set<String> keys() {
    return texts.stringPropertyNames();
  }
}
