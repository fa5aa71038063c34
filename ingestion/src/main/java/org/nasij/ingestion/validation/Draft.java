package org.nasij.ingestion.validation;

import java.util.List;
import java.util.Map;
import org.nasij.ingestion.schema.RecordType;

/**
 * A record as a file gives it, before it is read: texts per field.
 *
 * @param type what it is to become
 * @param row the row it is reported by, from 1
 * @param values the cells by the field's name: one, or one per row where several rows make one
 *     record; a field without a cell is absent
 * @param places where it is, if the mapping tells places apart from fields
 * @param shared whether many rows tell it and the first that does counts, as a funder beside each
 *     of its grants
 */
public record Draft(
    RecordType type,
    int row,
    Map<String, List<Value>> values,
    List<PlaceClaim> places,
    boolean shared) {
  public Draft {
    values = Map.copyOf(values);
    places = List.copyOf(places);
  }
}
