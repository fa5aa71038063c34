package org.nasij.ingestion.demonstration;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A row of a file in the making: cells by the schema's own field names. */
final class Row {
  private final Map<String, String> cells = new LinkedHashMap<>();

  Row with(String field, String cell) {
    cells.put(field, cell);
    return this;
  }

  Row with(String field, LocalDate day) {
    return with(field, day.toString());
  }

  /** The cells that are filled, by field. */
  Map<String, String> cells() {
    return Collections.unmodifiableMap(cells);
  }
}
