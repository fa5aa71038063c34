package org.nasij.ingestion.schema;

import java.util.Locale;
import java.util.Optional;

/** The languages headers, notices and reports are written in. */
public enum Language {
  FR,
  AR,
  EN;

  /** ISO 639-1, lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The locale of message bundles. */
  public Locale locale() {
    return Locale.forLanguageTag(code());
  }

  /** The language of a code, if it is one of the three. */
  public static Optional<Language> find(String code) {
    for (Language language : values()) {
      if (language.code().equalsIgnoreCase(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
