package org.nasij.dashboards.language;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The strings of one language, read from {@code messages_<code>.properties} beside this class.
 * Patterns are ICU's MessageFormat. Immutable.
 */
final class Messages {
  private final Language language;
  private final Properties patterns = new Properties();
  private final Map<String, MessageFormat> parsed = new ConcurrentHashMap<>();

  Messages(Language language) {
    this.language = language;
    String file = "messages_" + language.code() + ".properties";
    try (InputStream stream =
        Objects.requireNonNull(Messages.class.getResourceAsStream(file), file)) {
      patterns.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /** All keys. */
  Set<String> keys() {
    return patterns.stringPropertyNames();
  }

  /**
   * The message of a key with its arguments filled in.
   *
   * @throws IllegalArgumentException if there is no such key
   */
  String format(String key, Object... arguments) {
    String pattern = patterns.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException(
          "No message has the key " + key + " in " + language.code());
    }
    if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
      return pattern;
    }
    MessageFormat format =
        parsed.computeIfAbsent(key, k -> new MessageFormat(pattern, language.locale()));
    synchronized (format) {
      return format.format(arguments);
    }
  }
}
