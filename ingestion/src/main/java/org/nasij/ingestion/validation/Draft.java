package org.nasij.ingestion.validation;

import java.util.List;
import java.util.Map;
import org.nasij.ingestion.schema.RecordType;

/**
 * A record as a file gives it, before it is read: texts per field.
 *
 * @param type what it is to become
 * @param row the row it is reported by, from 1
 * @param values the cells by the field's name; a field without one is absent
 * @param places where it is, if the mapping tells places apart from fields
 */
public record Draft(
    RecordType type, int row, Map<String, Value> values, List<PlaceClaim> places) {
  public Draft {
    values = Map.copyOf(values);
    places = List.copyOf(places);
  }
}
