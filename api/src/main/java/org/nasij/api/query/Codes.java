package org.nasij.api.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Constants as they are written in the database, in files and in the API: {@code NONE_CONFIRMED} is
 * {@code none-confirmed}.
 */
public final class Codes {
  private Codes() {}

  /** The code of a constant. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The codes of all constants of a type, in their order. */
  public static <E extends Enum<E>> List<String> of(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Codes::of).toList();
  }

  /**
   * The constant of a code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static <E extends Enum<E>> E parse(Class<E> type, String code) {
    return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
