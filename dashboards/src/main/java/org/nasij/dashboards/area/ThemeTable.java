package org.nasij.dashboards.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nasij.api.gap.Cell;
import org.nasij.api.gap.CellStatus;
import org.nasij.api.query.Codes;
import org.nasij.api.theme.ThemeDeclaration;
import org.nasij.dashboards.gapmap.Measure;
import org.nasij.dashboards.gapmap.RankWords;
import org.nasij.dashboards.gapmap.Reading;
import org.nasij.dashboards.language.Texts;
import org.nasij.dashboards.page.Table;
import org.nasij.dashboards.page.Table.Column;
import org.nasij.dashboards.page.Table.Entry;
import org.nasij.dashboards.page.Table.Row;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.theme.NeedKind;

/** The tables of an area's page with one row per theme. */
final class ThemeTable {
  private static final List<String> WORDS = List.of("theme", "band");
  private static final List<String> NUMBERS =
      List.of("rank", "gap", "unmet", "need", "minutes", "supply", "evidence");

  private final Map<String, ThemeDeclaration> themes;
  private final Texts texts;

  ThemeTable(Map<String, ThemeDeclaration> themes, Texts texts) {
    this.themes = themes;
    this.texts = texts;
  }

  /**
   * Gap, persons and confidence per theme.
   *
   * @param href the gap map of a theme
   * @param why why the figures of a theme are what they are
   */
  Table figures(List<Cell> cells, Function<Cell, String> href, Function<Cell, String> why) {
    List<Column> columns = new ArrayList<>();
    WORDS.forEach(name -> columns.add(column(name, false)));
    NUMBERS.forEach(name -> columns.add(column(name, true)));
    columns.add(column("confidence", false));
    columns.add(column("why", false));
    List<Row> rows = new ArrayList<>();
    for (Cell cell : cells) {
      List<Entry> entries = figures(cell);
      entries.add(Entry.link(texts.text("why.link"), why.apply(cell)));
      rows.add(new Row(name(cell), href.apply(cell), entries));
    }
    return new Table(columns, rows);
  }

  /** Communes per theme by what is known of them. */
  Table known(List<Cell> cells) {
    List<Column> columns = new ArrayList<>();
    columns.add(column("theme", false));
    for (String state : List.of("active", "none-confirmed", "stale", "no-data")) {
      columns.add(new Column(texts.text("evidence." + state), null, null, true));
    }
    List<Row> rows = new ArrayList<>();
    for (Cell cell : cells) {
      rows.add(
          new Row(
              name(cell),
              null,
              List.of(
                  count(cell.communesActive(), cell),
                  count(cell.communesNoneConfirmed(), cell),
                  count(cell.communesStale(), cell),
                  count(cell.communesNoData(), cell))));
    }
    return new Table(columns, rows);
  }

  private Entry count(int communes, Cell cell) {
    int all =
        cell.communesActive()
            + cell.communesNoneConfirmed()
            + cell.communesStale()
            + cell.communesNoData();
    return all == 0
        ? Entry.number(texts.count(communes))
        : Entry.bar(texts.count(communes), (double) communes / all);
  }

  private String name(Cell cell) {
    return theme(cell).name(texts.language().code());
  }

  private ThemeDeclaration theme(Cell cell) {
    ThemeDeclaration theme = themes.get(cell.theme());
    if (theme == null) {
      throw new IllegalStateException("No theme is declared as " + cell.theme());
    }
    return theme;
  }

  private Column column(String name, boolean number) {
    return new Column(texts.text("column." + name), null, null, number);
  }

  private List<Entry> figures(Cell cell) {
    List<Entry> entries = new ArrayList<>();
    Reading gap = Measure.GAP.read(cell);
    if (gap instanceof Reading.Value value) {
      if (cell.status() == CellStatus.RANKED && cell.rank() != null) {
        RankWords words = new RankWords(cell, texts);
        entries.add(words.band());
        entries.add(
            Entry.number(
                    cell.rankOf() == null
                        ? texts.count(cell.rank())
                        : texts.text(
                            "rank.of", texts.count(cell.rank()), texts.count(cell.rankOf())))
                .withNote(words.interval()));
      } else {
        entries.add(Entry.absent(texts.text("status.unranked"), 2));
      }
      // No bar: relative gaps of two themes must not be compared (METHOD 4).
      entries.add(Entry.number(texts.figure(value.value(), 0)).withNote(withStale(cell)));
      entries.add(reading(Measure.UNMET, cell));
    } else {
      entries.add(Entry.absent(reason(gap, cell), 4));
    }
    entries.add(reading(Measure.NEED, cell).withNote(aboutNeed(cell)));
    entries.add(
        Measure.MINUTES.existsFor(theme(cell))
            ? reading(Measure.MINUTES, cell)
            : Entry.absent(texts.text("method.themes.place"), 1));
    entries.add(supply(cell));
    entries.add(evidence(cell));
    entries.add(
        cell.confidence() == null
            ? Entry.words("")
            : Entry.mark(
                    texts.text("confidence." + Codes.of(cell.confidence())),
                    "confidence-" + Codes.of(cell.confidence()))
                .withNote(reasons(cell)));
    return entries;
  }

  /** What the gap would be if supply whose evidence is too old were still there. */
  private @Nullable String withStale(Cell cell) {
    return cell.gap() != null
            && cell.gapWithStale() != null
            && Math.round(cell.gapWithStale()) < Math.round(cell.gap())
        ? texts.text("gap.with-stale", texts.figure(cell.gapWithStale(), 0))
        : null;
  }

  private @Nullable String stale(Cell cell) {
    return cell.staleSupply() != null && cell.staleSupply() > 0
        ? texts.text("supply.stale", texts.figure(cell.staleSupply(), 0))
        : null;
  }

  /** What the persons are, and how many they are by the census's own row (METHOD 1). */
  private @Nullable String aboutNeed(Cell cell) {
    if (cell.need() == null) {
      return null;
    }
    List<String> notes = new ArrayList<>();
    if (theme(cell).needKind() == NeedKind.BASE) {
      notes.add(texts.text("need.base"));
    }
    if (cell.level() != AreaLevel.COMMUNE
        && cell.censusNeed() != null
        && Math.round(cell.censusNeed()) != Math.round(cell.need())) {
      notes.add(texts.text("need.census-row", texts.count(cell.censusNeed())));
    }
    return notes.isEmpty() ? null : join(notes);
  }

  private @Nullable String reasons(Cell cell) {
    return cell.confidenceReasons().isEmpty()
        ? null
        : join(
            cell.confidenceReasons().stream().map(code -> texts.text("reason." + code)).toList());
  }

  private String join(List<String> parts) {
    return String.join(texts.text("list.separator"), parts);
  }

  /** Why there is no gap; a theme without a target group says so. */
  private String reason(Reading gap, Cell cell) {
    return cell.status() == CellStatus.SUPPLY_ONLY
        ? texts.text("status.supply-only")
        : texts.text("absent." + ((Reading.Absent) gap).reason().code());
  }

  private Entry supply(Cell cell) {
    if (Measure.SUPPLY.read(cell) instanceof Reading.Absent absent) {
      return Entry.absent(texts.text("absent." + absent.reason().code()), 1);
    }
    return cell.supply() == null
        ? Entry.absent(texts.text("absent.capacity-unknown"), 1)
        : Entry.number(texts.figure(cell.supply(), 0)).withNote(stale(cell));
  }

  private Entry reading(Measure measure, Cell cell) {
    if (!measure.existsFor(theme(cell))) {
      return Entry.absent(texts.text("absent.not-declared"), 1);
    }
    Reading reading = measure.read(cell);
    return reading instanceof Reading.Value value
        ? Entry.number(texts.figure(value.value(), measure.decimals()))
        : Entry.absent(texts.text("absent." + ((Reading.Absent) reading).reason().code()), 1);
  }

  private Entry evidence(Cell cell) {
    Double share = cell.level() == AreaLevel.COMMUNE ? cell.evidenceShare() : cell.knownNeedShare();
    return share == null
        ? Entry.absent(texts.text("evidence." + Codes.of(cell.evidence())), 1)
        : Entry.number(texts.percent(share));
  }
}
