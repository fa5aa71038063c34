package org.nasij.ingestion.mapping;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nasij.ingestion.schema.RecordSchema;
import org.nasij.ingestion.schema.RecordType;
import org.nasij.ingestion.schema.Schemas;

/**
 * A record each row makes.
 *
 * @param type organization, site, activity, inventory, funder or flow
 * @param shared whether many rows tell the same record, and the first that does counts
 * @param each a keyword table: one record for each code it finds, {@code {item}} in templates; none
 *     is found: no record, and a notice
 * @param fields how each field comes about, by its name
 * @param places where it is, for a site or a flow
 */
public record RecordMapping(
    String type,
    boolean shared,
    @Nullable Expression each,
    Map<String, Expression> fields,
    List<PlaceMapping> places) {
  /**
   * @throws IllegalArgumentException if a field is none of the type's, or a required one is missing
   */
  public RecordMapping {
    fields = fields == null ? Map.of() : new LinkedHashMap<>(fields);
    places = Mapping.copy(places);
    RecordSchema schema = Schemas.get(RecordType.ofCode(type));
    for (String field : fields.keySet()) {
      if (schema.find(field).isEmpty()) {
        throw new IllegalArgumentException("a " + type + " has no field " + field);
      }
    }
    for (var field : schema.fields()) {
      if (field.required() && !fields.containsKey(field.name())) {
        throw new IllegalArgumentException("a " + type + " needs the field " + field.name());
      }
    }
    if (each != null && each.keywords() == null) {
      throw new IllegalArgumentException("each: names a keyword table");
    }
  }

  RecordType recordType() {
    return RecordType.ofCode(type);
  }

  Optional<Expression> eachItem() {
    return Optional.ofNullable(each);
  }

  Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    fields.values().forEach(expression -> columns.addAll(expression.columns()));
    eachItem().ifPresent(expression -> columns.addAll(expression.columns()));
    places.forEach(place -> columns.addAll(place.columns()));
    return columns;
  }
}
