package org.nasij.ingestion.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nasij.ingestion.schema.FileType;

/**
 * A mapping file: how a table that was not made for us becomes records. It checks itself: a key
 * that is unknown or stands twice, a table or field that does not exist, is fatal.
 *
 * @param name its name
 * @param description what file it is for, and where that comes from
 * @param readAs what {@code --as} must say
 * @param source the prefix of identifiers, unless {@code --source} gives another
 * @param empty cells that mean nothing, such as NA
 * @param unescape whether backslashes before quotes are an accident of an export
 * @param groupBy header of the cell that is the same in all rows of one record; null: a row each
 * @param ignore headers that are left out on purpose
 * @param tables value tables by name: from a cell to what it means
 * @param keywords keyword tables by name: a code and the words it is recognised by
 * @param records what each row, or each group of rows, makes; those referred to come first
 */
public record Mapping(
    String name,
    String description,
    @JsonProperty("read-as") String readAs,
    String source,
    List<String> empty,
    boolean unescape,
    @Nullable @JsonProperty("group-by") String groupBy,
    List<String> ignore,
    Map<String, Map<String, String>> tables,
    Map<String, Map<String, List<String>>> keywords,
    List<RecordMapping> records) {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /**
   * @throws IllegalArgumentException if a part is missing or names one that does not exist
   */
  public Mapping {
    require(name, "name");
    require(description, "description");
    require(readAs, "read-as");
    require(source, "source");
    empty = copy(empty);
    ignore = copy(ignore);
    tables = tables == null ? Map.of() : new LinkedHashMap<>(tables);
    keywords = keywords == null ? Map.of() : new LinkedHashMap<>(keywords);
    records = copy(records);
    if (FileType.find(readAs).isEmpty()) {
      throw new IllegalArgumentException("read-as is one of the words of --as, not " + readAs);
    }
    if (records.isEmpty()) {
      throw new IllegalArgumentException("records: is empty");
    }
    requireKnown(
        "keyword table", keywords.keySet(), expressions(records).map(Expression::keywords));
    requireKnown("value table", tables.keySet(), expressions(records).map(Expression::table));
  }

  /**
   * Reads a mapping.
   *
   * @param text the file's text
   * @param where what to call the file in messages
   * @throws MappingException if it cannot be used
   */
  static Mapping parse(String text, String where) {
    try {
      return YAML.readValue(text, Mapping.class);
    } catch (JsonProcessingException e) {
      JsonLocation location = e.getLocation();
      String position =
          location == null
              ? ""
              : ", line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
      String path = e instanceof JsonMappingException mapping ? path(mapping) : "";
      throw new MappingException(
          "The mapping %s cannot be used%s%s: %s"
              .formatted(where, position, path, e.getOriginalMessage()),
          e);
    }
  }

  private static String path(JsonMappingException e) {
    List<String> steps =
        e.getPath().stream()
            .map(
                step ->
                    step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
            .toList();
    return steps.isEmpty() ? "" : " (" + String.join(".", steps) + ")";
  }

  /** What {@code --as} must say. */
  public FileType fileType() {
    return FileType.find(readAs)
        .orElseThrow(() -> new IllegalStateException("The mapping checked its read-as"));
  }

  /** Every header the mapping reads, of columns every file has. */
  Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    records.forEach(record -> columns.addAll(record.columns()));
    if (groupBy != null) {
      columns.add(groupBy);
    }
    return columns;
  }

  private static Stream<Expression> expressions(List<RecordMapping> records) {
    return records.stream()
        .flatMap(
            record -> Stream.concat(record.fields().values().stream(), record.eachItem().stream()));
  }

  private static void requireKnown(
      String what, Set<String> known, Stream<? extends @Nullable String> used) {
    used.forEach(
        name -> {
          if (name != null && !known.contains(name)) {
            throw new IllegalArgumentException(
                "there is no " + what + " " + name + "; there are " + new TreeSet<>(known));
          }
        });
  }

  private static void require(@Nullable String value, String key) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("the key " + key + " is missing");
    }
  }

  /** Jackson gives null for a list that is not there. */
  static <T> List<T> copy(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
