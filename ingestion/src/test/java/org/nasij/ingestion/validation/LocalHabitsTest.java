package org.nasij.ingestion.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates and amounts as they are written here. */
class LocalHabitsTest {
  private final RowNotices notices = new RowNotices();

  @ParameterizedTest
  @CsvSource({
    "2024-03-12, 2024-03-12, false",
    "2014-11-06 22:19:06, 2014-11-06, false",
    "2021-01-26T00:00:00+00:00, 2021-01-26, false",
    "2024/3/12, 2024-03-12, false",
    "12/03/2024, 2024-03-12, true",
    "25/03/2024, 2024-03-25, false",
    "5.5.2024, 2024-05-05, false",
    "12-03-2024, 2024-03-12, true",
    "١٢/٠٣/٢٠٢٤, 2024-03-12, true",
  })
  void aDateIsReadDayFirstAndAmbiguityIsSaid(String text, LocalDate expected, boolean ambiguous) {
    assertThat(Dates.read(value(text), notices)).isEqualTo(expected);
    assertThat(notices.list().stream().anyMatch(n -> n.code() == NoticeCode.DATE_DAY_FIRST))
        .isEqualTo(ambiguous);
  }

  @ParameterizedTest
  @ValueSource(strings = {"31/02/2024", "6/15/2010", "1999", "12/03/24", "soon"})
  void whatIsNoDateIsRefused(String text) {
    assertThat(Dates.read(value(text), notices)).isNull();
    assertThat(notices.refused()).isTrue();
  }

  @Test
  void aMappingsFormatReadsTheMonthFirst() {
    ValueFormat format =
        new ValueFormat(DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ROOT), BigDecimal.ONE, null);

    assertThat(Dates.read(new Value("6/15/2010", "c", 1, format), notices))
        .isEqualTo(LocalDate.of(2010, 6, 15));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 234,50 | 1234.50",
        "1.234,50 | 1234.50",
        "1,234.50 | 1234.50",
        "1'234.50 | 1234.50",
        "1\u00a0234,50 | 1234.50",
        "1\u202f234\u202f567 | 1234567",
        "12.345.678 | 12345678",
        "12,345,678 | 12345678",
        "1234,5 | 1234.5",
        "0.125 | 0.125",
        "1.5 | 1.5",
        "١٬٢٣٤٫٥٠ | 1234.50",
        "١٫٢٣٤ | 1.234",
        "٤٠ | 40",
        "1.234 | 1234",
        "1,234 | 1234",
        "-5 | -5",
      })
  void aNumberIsReadInAllItsDresses(String text, BigDecimal expected) {
    assertThat(Numbers.read(value(text), notices)).isEqualByComparingTo(expected);
    assertThat(notices.refused()).isFalse();
  }

  @Test
  void aSeparatorThatCouldBeEitherIsSaid() {
    Numbers.read(value("1.234"), notices);

    assertThat(notices.list())
        .extracting(Notice::code)
        .containsExactly(NoticeCode.NUMBER_SEPARATOR_ASSUMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.23.4", "12 34", "1,2,3", "1e5", "--1", "dix"})
  void whatIsNoNumberIsRefused(String text) {
    assertThat(Numbers.read(value(text), notices)).isNull();
    assertThat(notices.refused()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    // amount, unit, the record's own day, what is read
    "39609, 1000000, , ",
    "39609, 1, 2008-06-10, ",
    "39609, 1, , 39609.00",
    "39609, 1, 2008-06-11, 39609.00",
    "136.6999, 1000000, , 136699900.00",
    "40000 DH, 1, , 40000.00",
    "€ 12.50, 1, , 12.50",
    "0.005, 1, , 0.00",
  })
  void anAmountThatIsADayIsNone(
      String text, BigDecimal unit, LocalDate ownDate, BigDecimal expected) {
    Value value = new Value(text, "c", 1, new ValueFormat(null, unit, null));

    BigDecimal amount = Amounts.read(value, ownDate, notices);

    assertThat(amount).isEqualTo(expected);
    assertThat(notices.refused()).isFalse();
    assertThat(notices.list().stream().anyMatch(n -> n.code() == NoticeCode.AMOUNT_EXCEL_DATE))
        .isEqualTo(expected == null);
  }

  private static Value value(String text) {
    return new Value(text, "column", 1, ValueFormat.LOCAL);
  }
}
