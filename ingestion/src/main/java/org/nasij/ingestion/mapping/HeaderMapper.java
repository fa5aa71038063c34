package org.nasij.ingestion.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nasij.ingestion.schema.Field;
import org.nasij.ingestion.schema.Language;
import org.nasij.ingestion.schema.RecordSchema;
import org.nasij.ingestion.schema.RecordType;
import org.nasij.ingestion.schema.SchemaTexts;
import org.nasij.ingestion.schema.Schemas;
import org.nasij.ingestion.schema.Spelling;
import org.nasij.ingestion.source.Header;
import org.nasij.ingestion.source.Row;
import org.nasij.ingestion.validation.Draft;
import org.nasij.ingestion.validation.Notice;
import org.nasij.ingestion.validation.NoticeCode;
import org.nasij.ingestion.validation.Value;
import org.nasij.ingestion.validation.ValueFormat;

/**
 * Reads a table whose headers are those of the schema, in French, Arabic or English, or the fields'
 * own names. One row is one record.
 */
public final class HeaderMapper implements RowMapper {
  private final RecordSchema schema;
  private final Map<String, Field> fieldBySpelling = new HashMap<>();
  private @Nullable Header mapped;
  private List<@Nullable Field> fields = List.of();

  public HeaderMapper(RecordType type) {
    this.schema = Schemas.get(type);
    for (Field field : schema.fields()) {
      fieldBySpelling.put(Spelling.of(field.name()), field);
      for (Language language : Language.values()) {
        for (String header : new SchemaTexts(language).listHeaders(type, field)) {
          fieldBySpelling.put(Spelling.of(header), field);
        }
      }
    }
  }

  @Override
  public RecordType recordType() {
    return schema.type();
  }

  @Override
  public Set<String> columns() {
    return schema.fields().stream()
        .filter(Field::required)
        .map(Field::name)
        .collect(Collectors.toSet());
  }

  @Override
  public List<Notice> check(Header header) {
    List<Notice> personal = PersonalColumns.check(header, List.of(schema.type()));
    if (!personal.isEmpty()) {
      return personal;
    }
    List<Notice> notices = new ArrayList<>();
    Map<Field, String> columns = new LinkedHashMap<>();
    for (String column : header.columns()) {
      Field field = fieldBySpelling.get(Spelling.of(column));
      if (field == null) {
        notices.add(Notice.ofColumn(NoticeCode.COLUMN_UNKNOWN, column));
      } else if (columns.containsKey(field)) {
        notices.add(
            Notice.ofColumn(NoticeCode.COLUMN_TWICE, column, columns.getOrDefault(field, column)));
      } else {
        columns.put(field, column);
      }
    }
    List<String> missing =
        schema.fields().stream()
            .filter(field -> field.required() && !columns.containsKey(field))
            .map(Field::name)
            .toList();
    if (!missing.isEmpty()) {
      notices.add(Notice.ofFile(NoticeCode.COLUMN_MISSING, String.join(", ", missing)));
    }
    return notices;
  }

  @Override
  public Optional<Unit> map(Row row) {
    Header header = row.header();
    if (header != mapped) {
      List<@Nullable Field> found = new ArrayList<>();
      header.columns().forEach(column -> found.add(fieldBySpelling.get(Spelling.of(column))));
      fields = found;
      mapped = header;
    }
    Map<String, List<Value>> values = new HashMap<>();
    for (int i = 0; i < fields.size() && i < row.cells().size(); i++) {
      Field field = fields.get(i);
      String text = row.cells().get(i).strip();
      if (field != null && !text.isEmpty()) {
        values.put(
            field.name(),
            List.of(new Value(text, header.columns().get(i), row.number(), ValueFormat.LOCAL)));
      }
    }
    Draft draft = new Draft(schema.type(), row.number(), values, List.of(), false);
    return Optional.of(new Unit(List.of(row), List.of(draft), List.of()));
  }

  @Override
  public List<Unit> remaining() {
    return List.of();
  }
}
