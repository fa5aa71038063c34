package org.nasij.api.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages the API speaks. */
public enum Language {
  FR,
  AR,
  EN;

  /** {@code fr}, {@code ar} or {@code en}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The locale of messages. */
  public Locale locale() {
    return Locale.forLanguageTag(code());
  }

  /**
   * The language of a request (RFC 9110, 12.5.4).
   *
   * @param asked the parameter {@code lang}, which wins
   * @param acceptLanguage the header
   * @return the first that is spoken, else French
   */
  public static Language of(@Nullable String asked, @Nullable String acceptLanguage) {
    for (Language language : values()) {
      if (language.code().equals(asked)) {
        return language;
      }
    }
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return FR;
    }
    try {
      Locale found =
          Locale.lookup(
              Locale.LanguageRange.parse(acceptLanguage),
              List.of(FR.locale(), AR.locale(), EN.locale()));
      return found == null ? FR : valueOf(found.getLanguage().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException malformed) {
      // A header that cannot be read asks for nothing.
      return FR;
    }
  }
}
