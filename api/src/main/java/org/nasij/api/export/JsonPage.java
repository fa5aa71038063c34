package org.nasij.api.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nasij.api.shape.Shape;

/** A page of a list as {@code {release, revision, asOf, world, items, next}}. */
public final class JsonPage {
  private JsonPage() {}

  /**
   * Writes a page.
   *
   * @param next the cursor of the next page; null: this is the last
   */
  public static <T> void write(
      OutputStream out, Envelope envelope, Shape<T> shape, List<T> items, @Nullable String next)
      throws IOException {
    try (JsonGenerator json = JsonFields.FACTORY.createGenerator(out)) {
      json.writeStartObject();
      JsonFields.writeFields(json, Envelope.SHAPE, envelope);
      json.writeArrayFieldStart("items");
      for (T item : items) {
        JsonFields.writeObject(json, shape, item);
      }
      json.writeEndArray();
      json.writeStringField("next", next);
      json.writeEndObject();
    }
  }
}
