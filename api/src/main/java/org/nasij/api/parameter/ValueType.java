package org.nasij.api.parameter;

import java.util.Map;

/**
 * A type of parameter: how its text is read and how the OpenAPI document describes it.
 *
 * @param <T> what it is read into
 */
public interface ValueType<T> {
  /** Reads a text. */
  Parsed<T> parse(String text);

  /** A JSON schema (2020-12) of the texts it reads. */
  Map<String, Object> schema();
}
