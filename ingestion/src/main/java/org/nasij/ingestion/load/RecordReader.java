package org.nasij.ingestion.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nasij.geo.coordinates.LonLat;
import org.nasij.ingestion.load.CoreTable.Column;
import org.nasij.ingestion.load.CoreTable.Kind;
import org.nasij.ingestion.schema.RecordType;
import org.nasij.ingestion.topic.RecordMessage;

/**
 * Turns a message's JSON into a line of PostgreSQL's COPY in one pass, without a tree: the loader
 * does this for every record. Not for several threads.
 */
final class RecordReader {
  private static final String NULL = "\\N";
  private static final int EWKB_POINT_WITH_SRID = 0x20000001;
  private static final int WGS_84 = 4326;

  private final JsonFactory json = new JsonFactory();
  private final MessageDigest sha256;
  private final Map<RecordType, Layout> layouts = new EnumMap<>(RecordType.class);
  private final StringBuilder line = new StringBuilder(1024);

  RecordReader() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    for (CoreTable table : CoreTable.values()) {
      layouts.put(table.type(), Layout.of(table));
    }
  }

  /** A table's columns by property, so that reading a record looks each up once. */
  private record Layout(
      CoreTable table, Map<String, Integer> columnOfProperty, List<Integer> references) {
    static Layout of(CoreTable table) {
      Map<String, Integer> columns = new HashMap<>();
      for (int i = 0; i < table.columns().size(); i++) {
        Column column = table.columns().get(i);
        if (column.kind() == Kind.POINT) {
          columns.put("lon", i);
          columns.put("lat", i);
        } else {
          columns.put(column.name(), i);
        }
      }
      List<Integer> references =
          table.references().stream()
              .map(reference -> columns.getOrDefault(reference.column(), columns.size()))
              .toList();
      return new Layout(table, columns, references);
    }
  }

  /**
   * Reads a record.
   *
   * @param position where it was read, for messages
   * @throws RefusedRecordException if it is no JSON object of its type's properties
   */
  LoadableRecord read(RecordMessage message, String position) throws RefusedRecordException {
    Layout layout = layout(message.type());
    @Nullable String[] values = new @Nullable String[layout.table().columns().size()];
    parse(message, layout, values);
    String id = values[0];
    if (id == null) {
      throw new RefusedRecordException("It has no id");
    }
    List<@Nullable String> references = new ArrayList<>(layout.references().size());
    for (int column : layout.references()) {
      references.add(values[column]);
    }
    byte[] fields = copyFields(layout.table(), values);
    return new LoadableRecord(message, position, id, references, fields, hash(fields));
  }

  private Layout layout(RecordType type) {
    Layout layout = layouts.get(type);
    if (layout == null) {
      throw new IllegalStateException("No table for " + type);
    }
    return layout;
  }

  private void parse(RecordMessage message, Layout layout, @Nullable String[] values)
      throws RefusedRecordException {
    Double lon = null;
    Double lat = null;
    try (JsonParser parser = json.createParser(message.json())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new RefusedRecordException("It is no JSON object");
      }
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        Integer column = layout.columnOfProperty().get(name);
        if (column == null) {
          throw new RefusedRecordException(
              "A " + message.type().code() + " has no property " + name);
        }
        if (parser.nextToken() == JsonToken.VALUE_NULL) {
          continue;
        }
        switch (layout.table().columns().get(column).kind()) {
          case VALUE -> values[column] = scalar(parser, name);
          case ARRAY -> values[column] = array(parser, name);
          case JSON -> values[column] = tree(parser);
          case POINT -> {
            double degrees = degrees(parser, name);
            if (name.equals("lon")) {
              lon = degrees;
            } else {
              lat = degrees;
            }
            values[column] = lon == null || lat == null ? null : point(lon, lat);
          }
        }
      }
    } catch (IOException e) {
      throw new RefusedRecordException("Its JSON cannot be read: " + e.getMessage());
    }
    if ((lon == null) != (lat == null)) {
      throw new RefusedRecordException("It has only one of lon and lat");
    }
  }

  private static String scalar(JsonParser parser, String name)
      throws IOException, RefusedRecordException {
    if (!parser.currentToken().isScalarValue()) {
      throw new RefusedRecordException("Its property " + name + " is not one value");
    }
    return parser.getText();
  }

  private static double degrees(JsonParser parser, String name)
      throws IOException, RefusedRecordException {
    if (!parser.currentToken().isNumeric()) {
      throw new RefusedRecordException("Its property " + name + " is not a number");
    }
    return parser.getDoubleValue();
  }

  /** A PostgreSQL array literal; every element is quoted, so none can be taken for a keyword. */
  private static String array(JsonParser parser, String name)
      throws IOException, RefusedRecordException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw new RefusedRecordException("Its property " + name + " is not a list");
    }
    StringBuilder literal = new StringBuilder("{");
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      literal
          .append(literal.length() > 1 ? ",\"" : "\"")
          .append(scalar(parser, name).replace("\\", "\\\\").replace("\"", "\\\""))
          .append('"');
    }
    return literal.append('}').toString();
  }

  private String tree(JsonParser parser) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = json.createGenerator(text)) {
      generator.copyCurrentStructure(parser);
    }
    return text.toString();
  }

  /** EWKB in hexadecimal, the form PostGIS reads fastest. */
  private static String point(double lon, double lat) throws RefusedRecordException {
    try {
      new LonLat(lon, lat);
    } catch (IllegalArgumentException e) {
      throw new RefusedRecordException("Its lon %s, lat %s are no position".formatted(lon, lat));
    }
    ByteBuffer ewkb = ByteBuffer.allocate(25).order(ByteOrder.LITTLE_ENDIAN);
    ewkb.put((byte) 1).putInt(EWKB_POINT_WITH_SRID).putInt(WGS_84).putDouble(lon).putDouble(lat);
    return HexFormat.of().withUpperCase().formatHex(ewkb.array());
  }

  private byte[] copyFields(CoreTable table, @Nullable String[] values) {
    line.setLength(0);
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        line.append('\t');
      }
      String value = values[i];
      if (value != null) {
        appendEscaped(value);
      } else {
        line.append(
            switch (table.columns().get(i).kind()) {
              case VALUE, POINT -> NULL;
              case ARRAY -> "{}";
              case JSON -> "[]";
            });
      }
    }
    return line.toString().getBytes(UTF_8);
  }

  private void appendEscaped(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> line.append("\\\\");
        case '\t' -> line.append("\\t");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        default -> line.append(c);
      }
    }
  }

  private long hash(byte[] fields) {
    return ByteBuffer.wrap(sha256.digest(fields)).getLong();
  }
}
