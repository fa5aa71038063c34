package org.nasij.dashboards.gapmap;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nasij.api.gap.Cell;
import org.nasij.api.gap.Comparability;
import org.nasij.api.gap.ComparedCell;
import org.nasij.api.query.Codes;
import org.nasij.dashboards.language.Texts;
import org.nasij.dashboards.page.Table;
import org.nasij.dashboards.page.Table.Column;
import org.nasij.dashboards.page.Table.Entry;
import org.nasij.dashboards.page.Table.Row;

/** The table of two releases: each figure now, then, and what lies between. */
final class ComparisonTable {
  private static final int GAP_DECIMALS = 1;

  private final Texts texts;

  ComparisonTable(Texts texts) {
    this.texts = texts;
  }

  /**
   * The table of some cells, in their order.
   *
   * @param then how the other release is called
   * @param href the page of a cell's area
   */
  Table of(List<ComparedCell> cells, String then, Function<Cell, String> href) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(texts.text("column.area"), null, null, false));
    for (String figure : List.of("gap", "unmet", "rank")) {
      columns.add(new Column(texts.text("column." + figure), null, null, true));
      columns.add(new Column(texts.text("compare.column.change"), null, null, true));
    }
    List<Row> rows = new ArrayList<>();
    for (ComparedCell cell : cells) {
      rows.add(
          new Row(
              cell.cell().name(texts.language().code()),
              href.apply(cell.cell()),
              entries(cell, then)));
    }
    return new Table(columns, rows);
  }

  private List<Entry> entries(ComparedCell compared, String thenName) {
    Cell now = compared.cell();
    Cell then = compared.other();
    List<Entry> entries = new ArrayList<>();
    entries.add(reading(Measure.GAP, now).withNote(before(thenName, reading(Measure.GAP, then))));
    entries.add(change(compared.gapChange(), GAP_DECIMALS).withNote(flag(compared)));
    entries.add(
        reading(Measure.UNMET, now).withNote(before(thenName, reading(Measure.UNMET, then))));
    entries.add(change(compared.unmetChange(), 0));
    entries.add(rank(now).withNote(before(thenName, rank(then))));
    Integer places = compared.rankChange();
    entries.add(change(places == null ? null : (double) places, 0));
    return entries;
  }

  private String before(String thenName, Entry then) {
    return texts.text("compare.then", thenName, then.text());
  }

  private @Nullable String flag(ComparedCell compared) {
    Comparability comparability = compared.comparability();
    return comparability == Comparability.OTHER_METHOD
            || comparability == Comparability.OTHER_REFERENCE
        ? texts.text("compare." + Codes.of(comparability))
        : null;
  }

  private Entry change(@Nullable Double value, int decimals) {
    return value == null ? Entry.words("–") : Entry.number(texts.signed(value, decimals));
  }

  private Entry rank(@Nullable Cell cell) {
    return cell == null || cell.rank() == null
        ? Entry.words("–")
        : Entry.number(texts.count(cell.rank()));
  }

  private Entry reading(Measure measure, @Nullable Cell cell) {
    if (cell == null) {
      return Entry.absent(texts.text("compare.missing"), 1);
    }
    Reading reading = measure.read(cell);
    return reading instanceof Reading.Value value
        ? Entry.number(
            texts.figure(value.value(), measure == Measure.GAP ? GAP_DECIMALS : measure.decimals()))
        : Entry.absent(texts.text("absent." + ((Reading.Absent) reading).reason().code()), 1);
  }
}
