package org.nasij.analytics.method.funding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where recorded money stands. The entries of a class, transaction type and currency add up to its
 * total, exactly.
 */
public record Ledger(List<Entry> entries, List<Total> totals) {
  public Ledger {
    entries = List.copyOf(entries);
    totals = List.copyOf(totals);
  }

  /** The lines of the ledger, in the order in which they are tried (METHOD 5). */
  public enum Line {
    /** Outside the mapped country. */
    OUTSIDE,
    /** No theme is known. */
    NO_THEME,
    /** For the whole country. */
    NATIONAL,
    /** No place is known. */
    UNLOCATED,
    /** In an area. */
    AREAS;

    /** The name in the database and in the API: lower case, with hyphens. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Money on a line.
   *
   * @param areaCodeOrNull the commune, on the line areas
   * @param themeOrNull the theme, where one is known
   * @param amount nominal, in {@code currency}
   * @param flows number of flows a part of which stands here
   */
  public record Entry(
      Line line,
      @Nullable String areaCodeOrNull,
      @Nullable String themeOrNull,
      String flowClass,
      String transactionType,
      String currency,
      BigDecimal amount,
      int flows) {

    /** The commune, on the line areas. */
    public Optional<String> areaCode() {
      return Optional.ofNullable(areaCodeOrNull);
    }

    /** The theme, where one is known. */
    public Optional<String> theme() {
      return Optional.ofNullable(themeOrNull);
    }
  }

  /**
   * All flows of a class, transaction type and currency.
   *
   * @param flows number of flows, with the two kinds below
   * @param flowsWithoutAmount flows whose amount is not known
   * @param flowsOfZero flows of the amount 0
   */
  public record Total(
      String flowClass,
      String transactionType,
      String currency,
      BigDecimal amount,
      int flows,
      int flowsWithoutAmount,
      int flowsOfZero) {}
}
