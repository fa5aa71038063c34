package org.nasij.ingestion.validation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing to say of a file.
 *
 * @param code what
 * @param row row of data, from 1; 0: of the file as a whole
 * @param columnOrNull the header, as the file has it
 * @param valueOrNull the cell as the file has it, cut to {@link #VALUE_LENGTH} characters; null
 *     where it is a contact or a protected place
 * @param details a value for each of {@link NoticeCode#details()}
 */
public record Notice(
    NoticeCode code,
    int row,
    @Nullable String columnOrNull,
    @Nullable String valueOrNull,
    Map<String, String> details) {
  /** Characters of a value that are repeated in a notice. */
  public static final int VALUE_LENGTH = 120;

  /**
   * @throws IllegalArgumentException if a declared detail is missing or another is given
   */
  public Notice {
    if (details.size() != code.details().size() || !details.keySet().containsAll(code.details())) {
      throw new IllegalArgumentException(
          code.code() + " needs the details " + code.details() + ", not " + details.keySet());
    }
    details = Map.copyOf(details);
    if (valueOrNull != null && valueOrNull.length() > VALUE_LENGTH) {
      valueOrNull = valueOrNull.substring(0, VALUE_LENGTH - 1) + "…";
    }
  }

  /** A notice on a file as a whole, with its details in the declared order. */
  public static Notice ofFile(NoticeCode code, String... details) {
    return new Notice(code, 0, null, null, named(code, details));
  }

  /** A notice on a row as a whole. */
  public static Notice ofRow(NoticeCode code, int row, String... details) {
    return new Notice(code, row, null, null, named(code, details));
  }

  /** A notice on a column of the file. */
  public static Notice ofColumn(NoticeCode code, String column, String... details) {
    return new Notice(code, 0, column, null, named(code, details));
  }

  /** A notice on a cell. */
  public static Notice ofCell(NoticeCode code, Value value, String... details) {
    return new Notice(code, value.row(), value.column(), value.text(), named(code, details));
  }

  /** A notice on a cell whose text must not be repeated. */
  public static Notice ofHiddenCell(NoticeCode code, Value value, String... details) {
    return new Notice(code, value.row(), value.column(), null, named(code, details));
  }

  /**
   * The same without what the file says: neither its value nor another cell's among the details.
   */
  Notice withoutValue() {
    Map<String, String> told = new LinkedHashMap<>(details);
    told.computeIfPresent("kept", (name, cell) -> "–");
    return new Notice(code, row, columnOrNull, null, told);
  }

  private static Map<String, String> named(NoticeCode code, String... details) {
    if (details.length != code.details().size()) {
      throw new IllegalArgumentException(code.code() + " needs the details " + code.details());
    }
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < details.length; i++) {
      named.put(code.details().get(i), details[i]);
    }
    return named;
  }
}
