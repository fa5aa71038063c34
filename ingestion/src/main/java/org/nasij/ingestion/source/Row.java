package org.nasij.ingestion.source;

import java.util.List;
import java.util.OptionalInt;

/**
 * A row of data.
 *
 * @param number from 1, in the order of the file; empty lines are not counted
 * @param header the columns; of a file without a table's shape the row's own
 * @param cells the texts as they stand, as many as the file has, which may differ from the header
 */
public record Row(int number, Header header, List<String> cells) {
  public Row {
    cells = List.copyOf(cells);
  }

  /** The text under a column, stripped; empty if there is no such column or cell. */
  public String text(String column) {
    OptionalInt position = header.position(column);
    return position.isPresent() && position.getAsInt() < cells.size()
        ? cells.get(position.getAsInt()).strip()
        : "";
  }

  /** Whether it has a cell for each column; further cells without text do not count. */
  public boolean fits() {
    int columns = header.columns().size();
    return cells.size() >= columns
        && cells.subList(columns, cells.size()).stream().allMatch(String::isBlank);
  }
}
