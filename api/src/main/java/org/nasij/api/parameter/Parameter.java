package org.nasij.api.parameter;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a route.
 *
 * @param place where it stands
 * @param description in English
 * @param required whether a request must have it
 * @param fallbackText what is read when a request does not have it; null: nothing
 */
public record Parameter<T>(
    String name,
    Place place,
    String description,
    ValueType<T> type,
    boolean required,
    @Nullable String fallbackText) {
  /** Where a parameter stands. */
  public enum Place {
    PATH,
    QUERY
  }

  /** A query parameter that may be left out. */
  public static <T> Parameter<T> optional(String name, ValueType<T> type, String description) {
    return new Parameter<>(name, Place.QUERY, description, type, false, null);
  }

  /** A query parameter that has a default. */
  public static <T> Parameter<T> optional(
      String name, ValueType<T> type, String fallback, String description) {
    return new Parameter<>(name, Place.QUERY, description, type, false, fallback);
  }

  /** A query parameter that must be given. */
  public static <T> Parameter<T> required(String name, ValueType<T> type, String description) {
    return new Parameter<>(name, Place.QUERY, description, type, true, null);
  }

  /** A part of the path. */
  public static <T> Parameter<T> path(String name, ValueType<T> type, String description) {
    return new Parameter<>(name, Place.PATH, description, type, true, null);
  }

  /** What is read when a request does not have it. */
  public Optional<String> fallback() {
    return Optional.ofNullable(fallbackText);
  }
}
