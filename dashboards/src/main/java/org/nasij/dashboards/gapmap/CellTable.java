package org.nasij.dashboards.gapmap;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nasij.api.gap.Cell;
import org.nasij.api.gap.CellSort;
import org.nasij.api.gap.CellStatus;
import org.nasij.api.query.Codes;
import org.nasij.api.theme.ThemeDeclaration;
import org.nasij.dashboards.language.Language;
import org.nasij.dashboards.language.Texts;
import org.nasij.dashboards.page.Link;
import org.nasij.dashboards.page.Table;
import org.nasij.dashboards.page.Table.Column;
import org.nasij.dashboards.page.Table.Entry;
import org.nasij.dashboards.page.Table.Row;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.theme.NeedKind;

/**
 * The table beside the map. For a theme with a target group: the band before the rank, then gap,
 * persons beyond capacity and target group; for the others what is recorded.
 */
public final class CellTable {
  /** Columns a reason for having no figure stands in: band, rank, gap and unmet. */
  private static final int FIGURES_OF_A_GAP = 4;

  private final GapMapRequest request;
  private final ThemeDeclaration theme;
  private final Measure measure;
  private final Texts texts;

  public CellTable(GapMapRequest request, ThemeDeclaration theme, Measure measure, Texts texts) {
    this.request = request;
    this.theme = theme;
    this.measure = measure;
    this.texts = texts;
  }

  /**
   * The table of some cells, in their order.
   *
   * @param href the page of a cell's area
   */
  public Table of(List<Cell> cells, Function<Cell, String> href) {
    List<Row> rows = new ArrayList<>();
    for (Cell cell : cells) {
      rows.add(new Row(cell.name(texts.language().code()), href.apply(cell), entries(cell)));
    }
    return new Table(columns(), rows);
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(
        column(
            "area",
            texts.language() == Language.ARABIC ? CellSort.NAME_AR : CellSort.NAME_FR,
            false));
    if (request.level() == AreaLevel.COMMUNE) {
      columns.add(column("settlement", null, false));
    }
    if (theme.needKind() == NeedKind.TARGET) {
      columns.add(column("band", null, false));
      columns.add(column("rank", CellSort.PRIORITY, true));
      columns.add(column("gap", CellSort.GAP, true));
      columns.add(column("unmet", CellSort.UNMET, true));
      columns.add(column("need", CellSort.NEED, true));
      if (hasColumnOfItsOwn(measure)) {
        columns.add(
            measure == Measure.SUPPLY
                ? column("supply.rate", CellSort.SUPPLY_PER_NEED, true)
                : column(
                    measure.code(),
                    measure.categories().isEmpty() ? measure.sort(theme) : null,
                    measure.categories().isEmpty()));
      }
      columns.add(column("confidence", evidenceSort(), false));
    } else {
      columns.add(column("supply", CellSort.SUPPLY, true));
      if (theme.needKind() == NeedKind.BASE) {
        columns.add(column("supply.rate", CellSort.SUPPLY_PER_NEED, true));
      }
      columns.add(column("sites", null, true));
      columns.add(column("organizations", CellSort.ORGANIZATIONS, true));
      if (theme.needKind() == NeedKind.BASE) {
        columns.add(labelled(MeasureWords.base(request.group(), texts), CellSort.NEED, true));
        columns.add(column("evidence", evidenceSort(), true));
      }
      if (Measure.MINUTES.existsFor(theme)) {
        columns.add(column("minutes", CellSort.MINUTES_NEAREST, true));
      }
    }
    columns.add(column("why", null, false));
    return columns;
  }

  /** What is known of an area: the catchment's share for communes, that of known need above. */
  private CellSort evidenceSort() {
    return request.level() == AreaLevel.COMMUNE
        ? CellSort.EVIDENCE_SHARE
        : CellSort.KNOWN_NEED_SHARE;
  }

  private static boolean hasColumnOfItsOwn(Measure measure) {
    return switch (measure) {
      case PRIORITY, ACCESS, MINUTES, SUPPLY, P_TOP, HOTSPOT -> true;
      case GAP, UNMET, NEED, CONFIDENCE -> false;
    };
  }

  private Column column(String name, @Nullable CellSort sort, boolean number) {
    return labelled(texts.text("column." + name), sort, number);
  }

  private Column labelled(String label, @Nullable CellSort sort, boolean number) {
    if (sort == null) {
      return new Column(label, null, null, number);
    }
    boolean sorted = sort == request.sort() || (request.sort() == null && sort == defaultSort());
    boolean down = sorted ? !request.descending() : GapMapRequest.runsDownByDefault(sort);
    Link link =
        request
            .link(texts.language())
            .with("sort", Codes.of(sort))
            .with(
                "order",
                down == GapMapRequest.runsDownByDefault(sort) ? null : down ? "desc" : "asc");
    String order = request.descending() ? "descending" : "ascending";
    return new Column(label, link.href() + "#table", sorted ? order : null, number);
  }

  /** The order of the table where the address names none. */
  public CellSort defaultSort() {
    return theme.needKind() == NeedKind.TARGET ? CellSort.PRIORITY : CellSort.SUPPLY;
  }

  private List<Entry> entries(Cell cell) {
    List<Entry> entries = new ArrayList<>();
    if (cell.settlement() != null) {
      entries.add(Entry.words(texts.text("settlement." + cell.settlement().code())));
    }
    if (theme.needKind() == NeedKind.TARGET) {
      addGap(cell, entries);
      entries.add(need(cell));
      if (hasColumnOfItsOwn(measure)) {
        entries.add(reading(measure, cell));
      }
      entries.add(confidence(cell));
    } else {
      addSupply(cell, entries);
    }
    entries.add(
        Entry.link(
            texts.text("why.link"),
            request.linkToWhy(texts.language(), cell.areaCode(), cell.theme()).href()));
    return entries;
  }

  private void addGap(Cell cell, List<Entry> entries) {
    Reading gap = Measure.GAP.read(cell);
    if (gap instanceof Reading.Absent absent) {
      entries.add(Entry.absent(texts.text("absent." + absent.reason().code()), FIGURES_OF_A_GAP));
      return;
    }
    if (cell.status() == CellStatus.RANKED && cell.rank() != null) {
      RankWords words = new RankWords(cell, texts);
      entries.add(words.band());
      entries.add(Entry.number(texts.count(cell.rank())).withNote(words.interval()));
    } else {
      entries.add(Entry.absent(texts.text("status.unranked"), 2));
    }
    double value = ((Reading.Value) gap).value();
    entries.add(Entry.bar(texts.figure(value, 0), value / 100));
    entries.add(reading(Measure.UNMET, cell));
  }

  private void addSupply(Cell cell, List<Entry> entries) {
    Reading supply = Measure.SUPPLY.read(cell);
    int figures = theme.needKind() == NeedKind.BASE ? 4 : 3;
    if (supply instanceof Reading.Absent absent) {
      entries.add(Entry.absent(texts.text("absent." + absent.reason().code()), figures));
    } else {
      entries.add(
          cell.supply() == null
              ? Entry.absent(texts.text("absent.capacity-unknown"), 1)
              : Entry.number(texts.figure(cell.supply(), 0)));
      if (theme.needKind() == NeedKind.BASE) {
        entries.add(reading(Measure.SUPPLY, cell));
      }
      entries.add(Entry.number(texts.count(cell.sites())));
      entries.add(Entry.number(texts.count(cell.organizations())));
    }
    if (theme.needKind() == NeedKind.BASE) {
      entries.add(need(cell));
      entries.add(evidence(cell));
    }
    if (Measure.MINUTES.existsFor(theme)) {
      entries.add(reading(Measure.MINUTES, cell));
    }
  }

  private Entry need(Cell cell) {
    return reading(Measure.NEED, cell);
  }

  private Entry reading(Measure of, Cell cell) {
    Reading reading = of.read(cell);
    if (reading instanceof Reading.Value value) {
      String words = of.words(value.value(), texts);
      return of.categories().isEmpty() ? Entry.number(words) : Entry.words(words);
    }
    return Entry.absent(texts.text("absent." + ((Reading.Absent) reading).reason().code()), 1);
  }

  /** How far the figures can be relied on, and the share that is known, which it rests on. */
  private Entry confidence(Cell cell) {
    Double share = knownShare(cell);
    String known = share == null ? null : texts.text("confidence.known", texts.percent(share));
    return cell.confidence() == null
        ? Entry.words("").withNote(known)
        : Entry.mark(
                texts.text("confidence." + Codes.of(cell.confidence())),
                "confidence-" + Codes.of(cell.confidence()))
            .withNote(known);
  }

  private Entry evidence(Cell cell) {
    Double share = knownShare(cell);
    return share == null ? Entry.words("") : Entry.number(texts.percent(share));
  }

  private static @Nullable Double knownShare(Cell cell) {
    return cell.level() == AreaLevel.COMMUNE ? cell.evidenceShare() : cell.knownNeedShare();
  }
}
