package org.nasij.dashboards.equity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nasij.api.certainty.Equity;
import org.nasij.api.equity.Deprivation;
import org.nasij.api.gap.Cell;
import org.nasij.api.query.Codes;
import org.nasij.dashboards.language.Texts;
import org.nasij.dashboards.page.Table;
import org.nasij.dashboards.page.Table.Column;
import org.nasij.dashboards.page.Table.Entry;
import org.nasij.dashboards.page.Table.Row;
import org.nasij.geo.area.AreaLevel;

/** The tables of the page. */
record EquityTables(Texts texts) {
  /**
   * What each fifth has.
   *
   * @param currency of the money; null: there is none
   */
  Table fifths(Fifths fifths, @Nullable String currency) {
    List<Column> columns = new ArrayList<>();
    columns.add(column("fifth", false));
    for (String name : List.of("need", "needshare", "known", "placesshare", "places")) {
      columns.add(column(name, true));
    }
    columns.add(column("moneyshare", true));
    if (currency != null) {
      columns.add(new Column(texts.text("equity.column.money", currency), null, null, true));
    }
    List<Row> rows = new ArrayList<>();
    for (Fifths.Part part : fifths.parts()) {
      List<Entry> entries = new ArrayList<>();
      entries.add(Entry.number(texts.count(part.need())));
      entries.add(Entry.bar(texts.percent(part.needShare()), part.needShare()));
      entries.add(Entry.number(texts.percent(part.knownNeed() / part.need())));
      entries.add(share(part.placesShare()));
      entries.add(
          part.knownNeed() > 0
              ? Entry.number(texts.figure(part.placesPerThousand(), 1))
              : Entry.absent(texts.text("equity.unknown"), 1));
      entries.add(share(part.fundingShare()));
      if (currency != null) {
        entries.add(Entry.number(texts.figure(part.fundingPerPerson(), 2)));
      }
      rows.add(new Row(texts.text("equity.fifth." + part.number()), null, entries));
    }
    return new Table(columns, rows);
  }

  private Entry share(double share) {
    return Double.isNaN(share)
        ? Entry.absent(texts.text("equity.none"), 1)
        : Entry.bar(texts.percent(share), share);
  }

  /** The indices, each with what it says; the name leads to the method. */
  Table indices(Equity equity) {
    List<Row> rows = new ArrayList<>();
    rows.add(index("gini", "gini", equity.gini(), equity.accessReason(), "equity.gini.text"));
    rows.add(index("theil", "theil", equity.theil(), equity.accessReason(), "equity.theil.text"));
    Double theil = equity.theil();
    if (theil != null && theil > 0) {
      rows.add(part("between", equity.theilBetween(), theil));
      rows.add(part("within", equity.theilWithin(), theil));
    }
    rows.add(
        index(
            "concentration",
            "concentration",
            equity.concentration(),
            equity.fundingReason(),
            "equity.concentration.text"));
    return new Table(
        List.of(column("index", false), column("value", true), column("says", false)), rows);
  }

  private Row index(
      String name, String anchor, @Nullable Double value, @Nullable String reason, String says) {
    return new Row(
        texts.text("equity." + name),
        method(anchor),
        value == null
            ? List.of(
                Entry.absent(texts.text("equity.none"), 1),
                Entry.words(texts.text("equity.reason." + reason)))
            : List.of(
                Entry.number(
                    name.equals("concentration") ? texts.signed(value, 2) : texts.figure(value, 2)),
                Entry.words(texts.text(says))));
  }

  private Row part(String name, @Nullable Double value, double whole) {
    double share = value == null ? 0 : value / whole;
    return new Row(
        texts.text("equity.theil." + name),
        method("theil"),
        List.of(
            Entry.number(texts.figure(value == null ? 0 : value, 2)),
            Entry.words(texts.text("equity.theil." + name + ".text", texts.percent(share)))));
  }

  private String method(String anchor) {
    return "/" + texts.language().code() + "/method#" + anchor;
  }

  /** Communes that stand out, with the rate as recorded and the steadied one beside it. */
  Table clusters(List<Cell> cells, Function<Cell, String> href) {
    List<Row> rows = new ArrayList<>();
    for (Cell cell : cells) {
      rows.add(
          new Row(
              cell.name(texts.language().code()),
              href.apply(cell),
              List.of(
                  Entry.words(
                      cell.settlement() == null
                          ? ""
                          : texts.text("settlement." + cell.settlement().code())),
                  Entry.words(
                      cell.hotspot() == null
                          ? ""
                          : texts.text("hotspot." + Codes.of(cell.hotspot()))),
                  rate(cell.supplyPerNeed()),
                  rate(cell.steadiedSupplyPerNeed()),
                  cell.need() == null ? Entry.words("") : Entry.number(texts.count(cell.need())))));
    }
    return new Table(
        List.of(
            column("area", false),
            column("settlement", false),
            column("cluster", false),
            column("recorded", true),
            column("steadied", true),
            column("need", true)),
        rows);
  }

  private Entry rate(@Nullable Double perPerson) {
    return perPerson == null
        ? Entry.absent(texts.text("equity.unknown"), 1)
        : Entry.number(texts.figure(1000 * perPerson, 1));
  }

  /** Areas by deprivation, the interval beside each rank. */
  Table deprivation(List<Deprivation> areas, AreaLevel level, Function<Deprivation, String> href) {
    List<Column> columns = new ArrayList<>();
    columns.add(column("area", false));
    if (level == AreaLevel.COMMUNE) {
      columns.add(column("settlement", false));
    }
    columns.add(column("deprivation", true));
    columns.add(column("rank", true));
    columns.add(column("interval", true));
    columns.add(column("median", true));
    columns.add(column("top", true));
    List<Row> rows = new ArrayList<>();
    for (Deprivation area : areas) {
      List<Entry> entries = new ArrayList<>();
      if (area.settlement() != null) {
        entries.add(Entry.words(texts.text("settlement." + area.settlement().code())));
      }
      entries.add(Entry.bar(texts.decimal(area.deprivation(), 2), area.deprivation()));
      entries.add(
          Entry.number(
              texts.text("rank.of", texts.count(area.rank()), texts.count(area.rankOf()))));
      entries.add(Entry.number(interval(area, texts)));
      entries.add(Entry.number(texts.atMost(area.medianRank(), 1)));
      entries.add(Entry.number(texts.percent(area.pTop())));
      rows.add(new Row(area.name(texts.language().code()), href.apply(area), entries));
    }
    return new Table(columns, rows);
  }

  /** The interval of a rank, in whole places. */
  static String interval(Deprivation area, Texts texts) {
    return texts.text(
        "rank.interval",
        texts.count(Math.floor(area.rankLow())),
        texts.count(Math.ceil(area.rankHigh())));
  }

  private Column column(String name, boolean number) {
    return new Column(texts.text("equity.column." + name), null, null, number);
  }
}
