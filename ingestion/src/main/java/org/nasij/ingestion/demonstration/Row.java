package org.nasij.ingestion.demonstration;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  /** The cell of a field; null where the row leaves it empty. */
  @Nullable String cell(String field) {
    return cells.get(field);
  }

  /** The cells that are filled, by field. */
  Map<String, String> cells() {
    return Map.copyOf(cells);
  }
}
