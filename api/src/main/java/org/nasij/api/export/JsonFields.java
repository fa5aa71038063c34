package org.nasij.api.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.nasij.api.query.Codes;
import org.nasij.api.shape.Field;
import org.nasij.api.shape.Shape;

/** Writes the fields of shapes as JSON. Figures are not rounded. */
public final class JsonFields {
  static final JsonFactory FACTORY = new JsonFactory();

  private JsonFields() {}

  /** Writes one object. */
  public static <T> void writeObject(OutputStream out, Shape<T> shape, T value) {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      writeObject(json, shape, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <T> void writeObject(JsonGenerator json, Shape<T> shape, T value) throws IOException {
    json.writeStartObject();
    writeFields(json, shape, value);
    json.writeEndObject();
  }

  static <T> void writeFields(JsonGenerator json, Shape<T> shape, T value) throws IOException {
    for (Field<T> field : shape.fields()) {
      json.writeFieldName(field.name());
      writeValue(json, field.type().nested(), field.value().apply(value));
    }
  }

  private static void writeValue(
      JsonGenerator json, @Nullable Shape<?> nested, @Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Collection<?> items) {
      json.writeStartArray();
      for (Object item : items) {
        if (nested == null) {
          writeValue(json, null, item);
        } else {
          writeNested(json, nested, item);
        }
      }
      json.writeEndArray();
    } else if (value instanceof Enum<?> constant) {
      json.writeString(Codes.of(constant));
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number.toPlainString());
    } else {
      json.writeString(value.toString());
    }
  }

  @SuppressWarnings("unchecked") // A field's nested shape is of what the field holds.
  private static <P> void writeNested(JsonGenerator json, Shape<P> shape, Object item)
      throws IOException {
    writeObject(json, shape, (P) item);
  }
}
