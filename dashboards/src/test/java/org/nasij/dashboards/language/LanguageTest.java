package org.nasij.dashboards.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "-                    | FRENCH",
        "de                   | FRENCH",
        "fr-MA,ar;q=0.5       | FRENCH",
        "ar-MA,fr;q=0.8       | ARABIC",
        "de,ar;q=0.5,en;q=0.7 | ENGLISH",
        "en-US,en;q=0.9       | ENGLISH",
        "*                    | FRENCH",
        ";;;q=nonsense        | FRENCH"
      })
  void aReadersLanguageIsTakenFromTheRequest(String header, Language expected) {
    assertThat(Language.negotiate(header)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "FRENCH, 1\u202f234\u202f567, '1\u202f234,5', 98\u00a0%, 1er septembre 2026",
    "ARABIC, 1.234.567, '1.234,5', 98%, 1 شتنبر 2026",
    "ENGLISH, '1,234,567', '1,234.5', 98%, 1 September 2026"
  })
  void numbersAndDatesFollowTheLanguage(
      Language language, String count, String decimal, String percent, String date) {
    Texts texts = Texts.of(language);
    assertThat(texts.count(1_234_567)).isEqualTo(count);
    assertThat(texts.decimal(1234.5, 1)).isEqualTo(decimal);
    assertThat(texts.percent(0.98)).satisfies(p -> assertThat(plain(p)).isEqualTo(plain(percent)));
    assertThat(texts.date(LocalDate.of(2026, 9, 1))).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0     | 1 | 0,0",
        "0.04  | 1 | moins de 0,1",
        "0.06  | 1 | 0,1",
        "0.4   | 0 | moins de 1",
        "12.34 | 1 | 12,3",
      })
  void onlyWhatIsZeroReadsAsZero(double value, int decimals, String expected) {
    assertThat(Texts.of(Language.FRENCH).figure(value, decimals)).isEqualTo(expected);
  }

  @Test
  void moneyIsExactToTheCentime() {
    assertThat(Texts.of(Language.FRENCH).money(new BigDecimal("1229739900.05"), "USD"))
        .isEqualTo("1\u202f229\u202f739\u202f900,05\u00a0USD");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FRENCH | 0  | aucune n’a de données",
        "FRENCH | 1  | une seule a des données",
        "FRENCH | 51 | 51 ont des données",
        "ARABIC | 1  | واحدة فقط تتوفر على معطيات",
        "ARABIC | 2  | اثنتان تتوفران على معطيات",
        "ARABIC | 51 | 51 تتوفر على معطيات",
        "ENGLISH| 1  | one has data"
      })
  void countsBendTheSentence(Language language, int known, String words) {
    assertThat(Texts.of(language).text("summary.data", "75", "x", known, "" + known))
        .contains(words);
  }

  private static String plain(String text) {
    return text.replaceAll("[\\u00a0\\u202f\\u200e\\u200f\\u061c ]", "");
  }
}
