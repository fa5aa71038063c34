package org.nasij.ingestion.validation;

import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The codes of countries (ISO 3166-1 alpha-2) and currencies (ISO 4217) that Java knows. */
final class Codes {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private Codes() {}

  static boolean isCountry(String text) {
    return COUNTRIES.contains(text);
  }

  static boolean isCurrency(String text) {
    return CURRENCIES.contains(text);
  }
}
