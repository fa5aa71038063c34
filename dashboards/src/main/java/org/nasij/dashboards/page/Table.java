package org.nasij.dashboards.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table ready to be written: words and numbers already in the page's language.
 *
 * @param columns the heads
 * @param rows each with entries that span all columns but the first
 */
public record Table(List<Column> columns, List<Row> rows) {
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A column's head.
   *
   * @param sortHref address of the table sorted by this column; null where it cannot be
   * @param sorted {@code ascending}, {@code descending}, or null
   * @param number whether its entries are numbers
   */
  public record Column(
      String label, @Nullable String sortHref, @Nullable String sorted, boolean number) {
    /** Class names; null for none. */
    public @Nullable String style() {
      return number
          ? sortHref == null ? "number" : "number sorts"
          : sortHref == null ? null : "sorts";
    }
  }

  /**
   * A row; its head is a link.
   *
   * @param name what the row is about
   * @param href its page; null where it has none
   * @param entries the rest, in order of the columns
   */
  public record Row(String name, @Nullable String href, List<Entry> entries) {
    public Row {
      entries = List.copyOf(entries);
    }
  }

  /**
   * What stands in a row under one column or several.
   *
   * @param style class names
   * @param span how many columns
   * @param barShare length of the bar drawn beside the text, 0..1; null for none
   * @param note what must be known of the text, in smaller letters under it; null for nothing
   * @param href what the text links to; null for nothing
   */
  public record Entry(
      String text,
      String style,
      int span,
      @Nullable Double barShare,
      @Nullable String note,
      @Nullable String href) {
    /** Without a link. */
    public Entry(
        String text, String style, int span, @Nullable Double barShare, @Nullable String note) {
      this(text, style, span, barShare, note, null);
    }

    /** A link. */
    public static Entry link(String text, String href) {
      return new Entry(text, "words", 1, null, null, href);
    }

    /** A number. */
    public static Entry number(String text) {
      return new Entry(text, "number", 1, null, null);
    }

    /** A number with a bar. */
    public static Entry bar(String text, double share) {
      return new Entry(text, "number", 1, Math.max(0, Math.min(1, share)), null);
    }

    /** Words. */
    public static Entry words(String text) {
      return new Entry(text, "words", 1, null, null);
    }

    /** Words marked by a class of their own, such as a band. */
    public static Entry mark(String text, String kind) {
      return new Entry(text, "mark " + kind, 1, null, null);
    }

    /** The reason why figures are missing. */
    public static Entry absent(String text, int span) {
      return new Entry(text, "absent", span, null, null);
    }

    /** The same with something that must be known of it; null adds nothing. */
    public Entry withNote(@Nullable String about) {
      return new Entry(text, style, span, barShare, about, href);
    }
  }
}
