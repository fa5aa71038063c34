package org.nasij.api.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one kind of answer.
 *
 * @param name its name in the OpenAPI document
 * @param description one sentence in English
 * @param fields in order
 */
public record Shape<T>(String name, String description, List<Field<T>> fields) {
  public Shape {
    fields = List.copyOf(fields);
  }

  /** A shape without fields, to add to. */
  public static <T> Shape<T> of(String name, String description) {
    return new Shape<>(name, description, List.of());
  }

  /** The same with one more field. */
  public Shape<T> field(
      String name,
      FieldType type,
      String hxl,
      String description,
      Function<T, @Nullable Object> value) {
    return fields(List.of(new Field<>(name, type, hxl, description, value)));
  }

  /** The same with more fields. */
  public Shape<T> fields(List<Field<T>> next) {
    List<Field<T>> more = new ArrayList<>(fields);
    more.addAll(next);
    return new Shape<>(name, description, more);
  }

  /** The same with all fields of a part of the value. */
  public <P> Shape<T> fieldsOf(Shape<P> part, Function<T, P> value) {
    List<Field<T>> more = new ArrayList<>(fields);
    for (Field<P> field : part.fields()) {
      more.add(
          new Field<>(
              field.name(),
              field.type(),
              field.hxl(),
              field.description(),
              whole -> field.value().apply(value.apply(whole))));
    }
    return new Shape<>(name, description, more);
  }

  /** The fields that fit in one cell of a table. */
  public List<Field<T>> columns() {
    return fields.stream().filter(field -> field.type().nested() == null).toList();
  }
}
