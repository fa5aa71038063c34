package org.nasij.dashboards.language;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language the pages speak. The first is the one spoken when a reader asks for none of them. */
public enum Language {
  FRENCH("fr", "ltr", "Français"),
  ARABIC("ar", "rtl", "العربية"),
  ENGLISH("en", "ltr", "English");

  private final String code;
  private final String direction;
  private final String ownName;

  Language(String code, String direction, String ownName) {
    this.code = code;
    this.direction = direction;
    this.ownName = ownName;
  }

  /** BCP 47 code, which is also the first part of every page's path. */
  public String code() {
    return code;
  }

  /** The value of HTML's {@code dir}. */
  public String direction() {
    return direction;
  }

  /** The language's name in itself. */
  public String ownName() {
    return ownName;
  }

  /**
   * The locale whose habits numbers and dates follow. Arabic is Morocco's, which writes Latin
   * digits.
   */
  public ULocale locale() {
    return switch (this) {
      case FRENCH -> ULocale.FRENCH;
      case ARABIC -> new ULocale("ar-MA");
      case ENGLISH -> ULocale.UK;
    };
  }

  /** The language of a code, if the pages speak it. */
  public static Optional<Language> find(@Nullable String code) {
    return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
  }

  /**
   * The language that suits an {@code Accept-Language} header best, as for the API; French where
   * the header is absent, unreadable or names none of them.
   */
  public static Language negotiate(@Nullable String acceptLanguage) {
    return find(org.nasij.api.problem.Language.of(null, acceptLanguage).code()).orElse(FRENCH);
  }
}
