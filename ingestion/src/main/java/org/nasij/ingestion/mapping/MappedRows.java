package org.nasij.ingestion.mapping;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nasij.geo.area.PlaceLevel;
import org.nasij.ingestion.schema.RecordType;
import org.nasij.ingestion.schema.Spelling;
import org.nasij.ingestion.source.Header;
import org.nasij.ingestion.source.Row;
import org.nasij.ingestion.source.SourceException;
import org.nasij.ingestion.validation.Draft;
import org.nasij.ingestion.validation.Notice;
import org.nasij.ingestion.validation.NoticeCode;
import org.nasij.ingestion.validation.PlaceClaim;
import org.nasij.ingestion.validation.Value;
import org.nasij.ingestion.validation.ValueFormat;

/** Reads a table by a mapping file. */
public final class MappedRows implements RowMapper {
  /** Rows that are kept to be grouped; a group's rows may stand anywhere in the file. */
  private static final int MAX_GROUPED_ROWS = 200_000;

  /** The field that protects people: a cell nobody explained must not pass for an empty one. */
  private static final String VISIBILITY = "place_visibility";

  private static final Pattern ESCAPED_QUOTE = Pattern.compile("\\\\+(['\"])");
  private static final Pattern ORG_ID_COUNTRY = Pattern.compile("([A-Z]{2})-[A-Z0-9]+-.+");

  private final Mapping mapping;
  private final Map<String, KeywordTable> keywords = new HashMap<>();
  private final Map<String, Map<String, String>> tables = new HashMap<>();
  private final Map<Expression, ValueFormat> formats = new HashMap<>();
  private final Map<String, List<Row>> groups = new LinkedHashMap<>();
  private int groupedRows;

  public MappedRows(Mapping mapping) {
    this.mapping = mapping;
    mapping.keywords().forEach((name, table) -> keywords.put(name, new KeywordTable(table)));
    mapping
        .tables()
        .forEach(
            (name, table) -> {
              Map<String, String> bySpelling = new HashMap<>();
              table.forEach((from, to) -> bySpelling.put(Spelling.of(from), to));
              tables.put(name, bySpelling);
            });
  }

  @Override
  public RecordType recordType() {
    return mapping.fileType().recordType();
  }

  @Override
  public Set<String> columns() {
    return mapping.columns();
  }

  @Override
  public List<Notice> check(Header header) {
    List<Notice> personal =
        PersonalColumns.check(
            header, mapping.records().stream().map(RecordMapping::recordType).toList());
    if (!personal.isEmpty()) {
      return personal;
    }
    List<Notice> notices = new ArrayList<>();
    Set<String> read = mapping.columns();
    List<String> missing =
        read.stream().filter(column -> header.position(column).isEmpty()).toList();
    if (!missing.isEmpty()) {
      notices.add(Notice.ofFile(NoticeCode.COLUMN_MISSING, String.join(", ", missing)));
    }
    for (String column : header.columns()) {
      if (!read.contains(column) && !mapping.ignore().contains(column)) {
        notices.add(Notice.ofColumn(NoticeCode.COLUMN_UNKNOWN, column));
      }
    }
    for (String column : header.repeated()) {
      notices.add(Notice.ofColumn(NoticeCode.COLUMN_TWICE, column, column));
    }
    return notices;
  }

  @Override
  public Optional<Unit> map(Row row) throws SourceException {
    if (mapping.groupBy() == null) {
      return Optional.of(unit(List.of(row)));
    }
    groupedRows++;
    if (groupedRows > MAX_GROUPED_ROWS) {
      throw new SourceException(
          Notice.ofFile(NoticeCode.FILE_TOO_LARGE, MAX_GROUPED_ROWS + " rows"));
    }
    groups.computeIfAbsent(row.text(mapping.groupBy()), key -> new ArrayList<>()).add(row);
    return Optional.empty();
  }

  @Override
  public List<Unit> remaining() {
    return groups.values().stream().map(this::unit).toList();
  }

  private Unit unit(List<Row> rows) {
    List<Draft> drafts = new ArrayList<>();
    List<Notice> notices = new ArrayList<>();
    for (RecordMapping record : mapping.records()) {
      List<String> items =
          record.eachItem().map(each -> codes(each, rows.get(0))).orElse(List.of(""));
      if (items.isEmpty()) {
        notices.add(Notice.ofRow(NoticeCode.THEME_NOT_FOUND, rows.get(0).number()));
      }
      items.forEach(item -> drafts.add(draft(record, rows, item)));
    }
    return new Unit(rows, drafts, notices);
  }

  private Draft draft(RecordMapping record, List<Row> rows, String item) {
    Map<String, List<Value>> values = new HashMap<>();
    record
        .fields()
        .forEach(
            (field, expression) -> {
              // What comes from no cell is the same for all rows of a group.
              boolean constant = expression.constant() != null;
              List<Value> found =
                  (constant ? rows.stream().limit(1) : rows.stream())
                      .flatMap(row -> evaluate(expression, row, item, field, "").stream())
                      .toList();
              if (!found.isEmpty()) {
                values.put(field, found);
              }
            });
    List<PlaceClaim> places =
        record.places().stream()
            .flatMap(place -> rows.stream().flatMap(row -> claims(place, row)))
            .toList();
    return new Draft(record.recordType(), rows.get(0).number(), values, places, record.shared());
  }

  private Stream<PlaceClaim> claims(PlaceMapping place, Row row) {
    String each = place.each();
    if (each == null) {
      return Stream.of(claim(place, row, ""));
    }
    String prefix = each.substring(0, each.length() - 1);
    List<PlaceClaim> claims = new ArrayList<>();
    for (int i = 0; hasColumn(row, prefix + i + "/"); i++) {
      claims.add(claim(place, row, Integer.toString(i)));
    }
    return claims.stream();
  }

  private static boolean hasColumn(Row row, String prefix) {
    return row.header().columns().stream().anyMatch(column -> column.startsWith(prefix));
  }

  private PlaceClaim claim(PlaceMapping place, Row row, String number) {
    List<String> names = place.names();
    PlaceLevel finest = PlaceLevel.POINT;
    PlaceMapping.Precision precision = place.precision();
    if (precision != null) {
      PlaceMapping.Worth worth = precision.levels().get(row.text(precision.column()));
      if (worth == null) {
        // A code nobody explained vouches for nothing.
        return new PlaceClaim(
            cells(names, row, number).toList(),
            null,
            null,
            null,
            null,
            null,
            PlaceLevel.UNKNOWN,
            null);
      }
      names = worth.names();
      finest = PlaceLevel.ofCode(worth.level());
    }
    return new PlaceClaim(
        cells(names, row, number).toList(),
        null,
        cell(place.lon(), row, number),
        cell(place.lat(), row, number),
        evaluated(place.country(), row, number),
        evaluated(place.elsewhere(), row, number),
        finest,
        null);
  }

  private Stream<Value> cells(List<String> columns, Row row, String number) {
    return columns.stream().map(column -> cell(column, row, number)).filter(Objects::nonNull);
  }

  private @Nullable Value cell(@Nullable String column, Row row, String number) {
    if (column == null) {
      return null;
    }
    String numbered = column.replace("*", number);
    String text = text(row, numbered);
    return text.isEmpty() ? null : new Value(text, numbered, row.number(), ValueFormat.LOCAL);
  }

  private @Nullable Value evaluated(@Nullable Expression expression, Row row, String number) {
    return expression == null
        ? null
        : evaluate(expression, row, "", "country", number).orElse(null);
  }

  private Optional<Value> evaluate(
      Expression expression, Row row, String item, String field, String number) {
    List<String> columns = expression.columns();
    String column = columns.isEmpty() ? field : columns.get(0).replace("*", number);
    Optional<String> text =
        origin(expression, row, item, number)
            .map(found -> expression.countryPrefix() ? countryOf(found) : found)
            .filter(found -> !found.isEmpty())
            .map(found -> expression.table() == null ? found : lookUp(expression.table(), found))
            .filter(found -> !found.isEmpty())
            .or(() -> field.equals(VISIBILITY) ? asWritten(expression, row) : Optional.empty())
            .or(() -> Optional.ofNullable(expression.otherwise()));
    return text.map(found -> new Value(found, column, row.number(), format(expression)));
  }

  /** The cells an expression reads, as the file has them; empty if they are. */
  private Optional<String> asWritten(Expression expression, Row row) {
    return texts(expression.columns(), row, "").reduce((a, b) -> a + " " + b);
  }

  private Optional<String> origin(Expression expression, Row row, String item, String number) {
    if (expression.constant() != null) {
      return Optional.of(expression.constant());
    }
    if (expression.template() != null) {
      return Template.fill(
          expression.template(),
          name -> name.equals(Template.ITEM) ? item : text(row, name.replace("*", number)));
    }
    if (expression.keywords() != null) {
      return Optional.of(String.join("; ", codes(expression, row)));
    }
    if (!expression.join().isEmpty()) {
      List<String> parts = texts(expression.join(), row, number).toList();
      return Optional.of(String.join("\n", parts));
    }
    List<String> columns =
        expression.column() == null ? expression.first() : List.of(expression.column());
    return texts(columns, row, number).findFirst();
  }

  private Stream<String> texts(List<String> columns, Row row, String number) {
    return columns.stream()
        .map(column -> text(row, column.replace("*", number)))
        .filter(text -> !text.isEmpty());
  }

  private List<String> codes(Expression expression, Row row) {
    KeywordTable table = keywords.get(expression.keywords());
    if (table == null) {
      throw new IllegalStateException("The mapping checked its keyword tables");
    }
    return table.find(expression.in().stream().map(column -> text(row, column)).toList());
  }

  private String lookUp(String table, String text) {
    return tables.getOrDefault(table, Map.of()).getOrDefault(Spelling.of(text), "");
  }

  private static String countryOf(String orgId) {
    var matcher = ORG_ID_COUNTRY.matcher(orgId);
    return matcher.matches() ? matcher.group(1) : "";
  }

  private String text(Row row, String column) {
    String text = row.text(column);
    if (mapping.unescape()) {
      text = ESCAPED_QUOTE.matcher(text).replaceAll("$1");
    }
    return mapping.empty().contains(text) ? "" : text;
  }

  private ValueFormat format(Expression expression) {
    return formats.computeIfAbsent(
        expression,
        e ->
            new ValueFormat(
                e.dateFormat() == null
                    ? null
                    : DateTimeFormatter.ofPattern(e.dateFormat(), Locale.ROOT),
                e.unit() == null ? BigDecimal.ONE : new BigDecimal(e.unit()),
                e.decimalMark() == null ? null : e.decimalMark().charAt(0)));
  }
}
