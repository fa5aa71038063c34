package org.nasij.ingestion.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nasij.geo.area.PlaceLevel;

/**
 * A record while the rules look at it: what its cells say, by the columns of its table. Mutable:
 * rules fill in what is left unsaid.
 */
final class ReadRecord {
  private final Draft draft;
  private final Map<String, Object> columns = new LinkedHashMap<>();
  private final List<PlaceLevel> places = new ArrayList<>();

  ReadRecord(Draft draft) {
    this.draft = draft;
  }

  /** Notes how exactly a place of the record is known. */
  void placed(PlaceLevel level) {
    places.add(level);
  }

  List<PlaceLevel> places() {
    return List.copyOf(places);
  }

  Draft draft() {
    return draft;
  }

  Map<String, Object> columns() {
    return columns;
  }

  void put(String column, @Nullable Object value) {
    if (value == null) {
      columns.remove(column);
    } else {
      columns.put(column, value);
    }
  }

  void putIfAbsent(String column, Object value) {
    columns.putIfAbsent(column, value);
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  @Nullable String text(String column) {
    return columns.get(column) instanceof String text ? text : null;
  }

  @Nullable LocalDate date(String column) {
    return columns.get(column) instanceof LocalDate date ? date : null;
  }

  List<?> list(String column) {
    return columns.get(column) instanceof List<?> list ? list : List.of();
  }

  /** The first cell of a field, cleaned; what was taken out is said when the field is read. */
  Optional<Value> cell(String field) {
    return Optional.ofNullable(draft.values().get(field))
        .map(values -> TextCleaner.clean(values.get(0), new RowNotices()))
        .filter(value -> !value.text().isEmpty());
  }
}
