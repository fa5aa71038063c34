package org.nasij.api.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nasij.api.area.AreaQueries;
import org.nasij.api.query.Rows;
import org.nasij.api.route.Format;
import org.nasij.api.route.Placing;
import org.nasij.api.shape.Shape;
import org.nasij.geo.coordinates.LonLat;

/**
 * A list as a GeoJSON feature collection (RFC 7946). Members of the collection say from which
 * release it is, whether its records are invented, its licence and whom to name.
 */
public final class GeoJsonExport {
  private static final int BATCH_ROWS = 200;

  private final AreaQueries areas;

  public GeoJsonExport(AreaQueries areas) {
    this.areas = areas;
  }

  /**
   * Writes a list.
   *
   * @param limit at most so many features; null: all
   */
  public <T> void write(
      OutputStream out,
      Envelope envelope,
      Shape<T> shape,
      Function<T, String> key,
      Placing<T> placing,
      Rows<T> rows,
      @Nullable Integer limit)
      throws IOException {
    JsonGenerator json = JsonFields.FACTORY.createGenerator(out);
    Writer<T> writer = new Writer<>(json, envelope, shape, key, placing);
    rows.forEach(limit, writer::add);
    writer.finish();
  }

  private final class Writer<T> {
    private final JsonGenerator json;
    private final Envelope envelope;
    private final Shape<T> flat;
    private final Function<T, String> key;
    private final Placing<T> placing;
    private final List<T> batch = new ArrayList<>();
    private boolean started;

    Writer(
        JsonGenerator json,
        Envelope envelope,
        Shape<T> shape,
        Function<T, String> key,
        Placing<T> placing) {
      this.json = json;
      this.envelope = envelope;
      this.flat = new Shape<>(shape.name(), shape.description(), shape.columns());
      this.key = key;
      this.placing = placing;
    }

    void add(T item) {
      batch.add(item);
      if (batch.size() == BATCH_ROWS) {
        try {
          writeBatch();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    void finish() throws IOException {
      writeBatch();
      json.writeEndArray();
      json.writeEndObject();
      json.flush();
    }

    private void writeBatch() throws IOException {
      IdentityHashMap<T, String> geometries = geometries();
      if (!started) {
        started = true;
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        JsonFields.writeFields(json, Envelope.SHAPE, envelope);
        json.writeStringField("license", Envelope.licence(placing, Format.GEOJSON).orElse(null));
        json.writeStringField("attribution", Envelope.ATTRIBUTION);
        json.writeArrayFieldStart("features");
      }
      for (T item : batch) {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", key.apply(item));
        json.writeFieldName("geometry");
        json.writeRawValue(geometries.getOrDefault(item, "null"));
        json.writeObjectFieldStart("properties");
        JsonFields.writeFields(json, flat, item);
        json.writeStringField("world", envelope.world());
        json.writeEndObject();
        json.writeEndObject();
      }
      batch.clear();
    }

    private IdentityHashMap<T, String> geometries() {
      IdentityHashMap<T, String> geometries = new IdentityHashMap<>();
      if (placing instanceof Placing.OnArea<T> onArea) {
        Map<String, String> byCode =
            areas.geometries(
                batch.stream().map(onArea.areaCode()).filter(Objects::nonNull).distinct().toList());
        for (T item : batch) {
          String geometry = byCode.get(Objects.toString(onArea.areaCode().apply(item), ""));
          if (geometry != null) {
            geometries.put(item, geometry);
          }
        }
      } else if (placing instanceof Placing.AtPoint<T> atPoint) {
        for (T item : batch) {
          LonLat point = atPoint.point().apply(item);
          if (point != null) {
            geometries.put(
                item,
                "{\"type\":\"Point\",\"coordinates\":[" + point.lon() + "," + point.lat() + "]}");
          }
        }
      }
      return geometries;
    }
  }
}
