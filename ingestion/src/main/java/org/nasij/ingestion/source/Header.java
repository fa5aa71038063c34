package org.nasij.ingestion.source;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The columns of a file, in order. Immutable. */
public final class Header {
  private final List<String> columns;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Set<String> repeated = new LinkedHashSet<>();

  public Header(List<String> columns) {
    this.columns = List.copyOf(columns);
    for (int i = 0; i < columns.size(); i++) {
      if (positions.putIfAbsent(columns.get(i), i) != null && !columns.get(i).isEmpty()) {
        repeated.add(columns.get(i));
      }
    }
  }

  /** The columns' names; an unnamed one is empty. */
  public List<String> columns() {
    return columns;
  }

  /** Where a column stands; the first of that name. */
  public OptionalInt position(String column) {
    Integer position = positions.get(column);
    return position == null ? OptionalInt.empty() : OptionalInt.of(position);
  }

  /** Names that stand over more than one column. */
  public Set<String> repeated() {
    return Set.copyOf(repeated);
  }
}
