package org.nasij.ingestion.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nasij.ingestion.validation.Notice;
import org.nasij.ingestion.validation.NoticeCode;

/**
 * The grants of a 360Giving JSON file (https://standard.threesixtygiving.org), one row each.
 * Columns are the paths of the standard's own tables: {@code recipientOrganization/0/name}. One
 * grant is in memory at a time.
 */
final class GrantSource implements RowSource {
  private static final String GRANTS = "grants";
  private static final int MAX_TEXT = 1024 * 1024;
  private static final int MAX_DEPTH = 50;
  private static final int MAX_DIGITS = 100;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(MAX_TEXT)
                          .maxNestingDepth(MAX_DEPTH)
                          .build())
                  .build())
          // A sum of amounts must come out to the penny.
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final JsonParser parser;
  private int rows;

  private GrantSource(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Opens a file at its first grant.
   *
   * @throws SourceException if it is no JSON, or has no list {@code grants}
   */
  static GrantSource open(Path file) throws IOException, SourceException {
    JsonParser parser = JSON.createParser(file.toFile());
    try {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          boolean grants = parser.currentName().equals(GRANTS);
          if (parser.nextToken() == JsonToken.START_ARRAY && grants) {
            return new GrantSource(parser);
          }
          parser.skipChildren();
        }
      }
      throw new SourceException(
          Notice.ofFile(NoticeCode.JSON_MALFORMED, "no list named \"" + GRANTS + "\""));
    } catch (JsonProcessingException e) {
      parser.close();
      throw malformed(e, 0);
    } catch (IOException | SourceException | RuntimeException e) {
      parser.close();
      throw e;
    }
  }

  @Override
  public Optional<Header> header() {
    return Optional.empty();
  }

  @Override
  public Optional<Row> next() throws SourceException, IOException {
    try {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.END_ARRAY) {
        return Optional.empty();
      }
      rows++;
      if (token != JsonToken.START_OBJECT) {
        throw new SourceException(
            new Notice(
                NoticeCode.JSON_MALFORMED,
                rows,
                null,
                null,
                Map.of("problem", "a grant is not an object")));
      }
      JsonNode grant = JSON.readTree(parser);
      List<String> columns = new ArrayList<>();
      List<String> cells = new ArrayList<>();
      flatten("", grant, columns, cells);
      return Optional.of(new Row(rows, new Header(columns), cells));
    } catch (JsonProcessingException e) {
      throw malformed(e, rows + 1);
    }
  }

  private static void flatten(
      String path, JsonNode node, List<String> columns, List<String> cells) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        flatten(join(path, field.getKey()), field.getValue(), columns, cells);
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        flatten(join(path, Integer.toString(i)), node.get(i), columns, cells);
      }
    } else if (!node.isNull()) {
      columns.add(path);
      cells.add(node.isNumber() ? written(node.decimalValue()) : node.asText());
    }
  }

  /**
   * A number as a person would write it, unless nobody would: 1e999999999 has a gigabyte of zeros.
   */
  private static String written(BigDecimal number) {
    return Math.abs((long) number.scale()) > MAX_DIGITS
        ? number.toString()
        : number.toPlainString();
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "/" + name;
  }

  private static SourceException malformed(JsonProcessingException e, int row) {
    String where =
        e.getLocation() == null
            ? ""
            : " (line %d, column %d)"
                .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    String what = e instanceof JsonParseException ? e.getOriginalMessage() : "not readable";
    return new SourceException(
        new Notice(NoticeCode.JSON_MALFORMED, row, null, null, Map.of("problem", what + where)));
  }

  @Override
  public long bytesRead() {
    return parser.currentLocation().getByteOffset();
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
