package org.nasij.dashboards.language;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.nasij.geo.area.Area;
import org.nasij.geo.theme.Theme;

/** Words, numbers and dates in one language, for templates. Immutable. */
public final class Texts {
  private static final Map<Language, Texts> ALL = new EnumMap<>(Language.class);

  static {
    Arrays.stream(Language.values()).forEach(language -> ALL.put(language, new Texts(language)));
  }

  private final Language language;
  private final Messages messages;

  private Texts(Language language) {
    this.language = language;
    this.messages = new Messages(language);
  }

  /** The words of a language. */
  public static Texts of(Language language) {
    Texts texts = ALL.get(language);
    if (texts == null) {
      throw new IllegalStateException("No texts in " + language);
    }
    return texts;
  }

  /** The language spoken. */
  public Language language() {
    return language;
  }

  /** All keys of the bundle. */
  public Set<String> keys() {
    return messages.keys();
  }

  /**
   * The message of a key, with ICU MessageFormat arguments.
   *
   * @throws IllegalArgumentException if the bundle lacks the key
   */
  public String text(String key, Object... arguments) {
    return messages.format(key, arguments);
  }

  /** A count, with the language's grouping. */
  public String count(long value) {
    return formatter().format(value).toString();
  }

  /** A figure to the nearest whole number. */
  public String count(double value) {
    return decimal(value, 0);
  }

  /** A number with exactly so many decimals. */
  public String decimal(double value, int decimals) {
    return formatter().precision(Precision.fixedFraction(decimals)).format(value).toString();
  }

  /**
   * A figure, from 0, with so many decimals; only what is zero reads as zero, and a figure too
   * small to be written is said to be below the smallest that can.
   */
  public String figure(double value, int decimals) {
    double least = Math.pow(10, -decimals);
    return value > 0 && value <= least / 2
        ? text("figure.below", decimal(least, decimals))
        : decimal(value, decimals);
  }

  /** A difference with its sign and so many decimals; what rounds to zero has none. */
  public String signed(double value, int decimals) {
    String text = decimal(Math.abs(value), decimals);
    boolean zero = text.equals(decimal(0, decimals));
    String sign = zero ? "" : value < 0 ? "\u2212" : "+";
    // The mark keeps the sign before the digits where lines run from the right.
    return sign.isEmpty() ? text : "\u200e" + sign + text;
  }

  /** A number with at most so many significant digits. */
  public String significant(double value, int digits) {
    return formatter().precision(Precision.maxSignificantDigits(digits)).format(value).toString();
  }

  /** A number with at most so many decimals, and none that are zero. */
  public String atMost(double value, int decimals) {
    return formatter().precision(Precision.maxFraction(decimals)).format(value).toString();
  }

  /** A share of 1 as whole per cent. */
  public String percent(double share) {
    return formatter()
        .unit(com.ibm.icu.util.NoUnit.PERCENT)
        .scale(com.ibm.icu.number.Scale.powerOfTen(2))
        .precision(Precision.integer())
        // Shares that add up to one round alike on both sides of a half: .3 / .8 is a hair below
        // .375.
        .format(Math.rint(share * 1e12) / 1e12)
        .toString();
  }

  /** An amount to the centime, with its currency's code. */
  public String money(BigDecimal amount, String currency) {
    return formatter().precision(Precision.fixedFraction(2)).format(amount) + "\u00a0" + currency;
  }

  /** A day in words, such as 20 novembre 2026. */
  public String date(LocalDate day) {
    DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, language.locale());
    format.setTimeZone(TimeZone.GMT_ZONE);
    format.setCalendar(Calendar.getInstance(TimeZone.GMT_ZONE, language.locale()));
    String words = format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    // French counts the first day of a month as an ordinal, which CLDR's patterns cannot say.
    return language == Language.FRENCH && day.getDayOfMonth() == 1
        ? "1er" + words.substring(1)
        : words;
  }

  /** An area's name. */
  public String name(Area area) {
    return area.name(language.code());
  }

  /** A theme's name. */
  public String name(Theme theme) {
    return theme.name(language.code());
  }

  private LocalizedNumberFormatter formatter() {
    return NumberFormatter.withLocale(language.locale());
  }
}
