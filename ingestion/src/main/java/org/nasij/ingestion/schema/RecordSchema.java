package org.nasij.ingestion.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of one type of record, in the order of its template.
 *
 * @param type the type of record
 * @param fields every field a file may give
 */
public record RecordSchema(RecordType type, List<Field> fields) {
  /**
   * @throws IllegalArgumentException if two fields have one name
   */
  public RecordSchema {
    fields = List.copyOf(fields);
    Set<String> names = new HashSet<>();
    for (Field field : fields) {
      if (!names.add(field.name())) {
        throw new IllegalArgumentException("Two fields of " + type + " are called " + field.name());
      }
    }
  }

  /** The field of a name, if there is one. */
  public Optional<Field> find(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }
}
