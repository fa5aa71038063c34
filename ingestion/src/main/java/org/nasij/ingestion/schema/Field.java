package org.nasij.ingestion.schema;

import java.util.List;
import org.nasij.ingestion.schema.FieldType.Date;

/**
 * One field of a record. Its headers and help in the three languages are in the bundle {@code
 * schema} under {@code field.NAME.headers} and {@code field.NAME.help}, or {@code field.TYPE.NAME.}
 * where a type needs words of its own.
 *
 * @param name as the column in {@code core}, which is also the header a machine writes
 * @param type what it may hold
 * @param required whether a record without it is refused
 */
public record Field(String name, FieldType type, boolean required) {
  /** The day the record was made and the day it was last confirmed; every type has them. */
  static final List<Field> DATES =
      List.of(optional("recorded_on", new Date()), optional("confirmed_on", new Date()));

  static Field required(String name, FieldType type) {
    return new Field(name, type, true);
  }

  static Field optional(String name, FieldType type) {
    return new Field(name, type, false);
  }
}
