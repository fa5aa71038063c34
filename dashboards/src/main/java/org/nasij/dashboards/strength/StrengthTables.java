package org.nasij.dashboards.strength;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nasij.api.strength.Strength;
import org.nasij.api.strength.StrengthStream;
import org.nasij.dashboards.language.Texts;
import org.nasij.dashboards.page.Table;
import org.nasij.dashboards.page.Table.Column;
import org.nasij.dashboards.page.Table.Entry;
import org.nasij.dashboards.page.Table.Row;

/** The tables of the page: areas by strength, and what each stream is measured against. */
record StrengthTables(Texts texts) {
  /** Areas, the strongest first: the third of the list before the rank. */
  Table areas(List<Strength> strengths, Function<String, String> href) {
    List<Column> columns = new ArrayList<>();
    columns.add(column("area", false));
    columns.add(column("band", false));
    for (String name :
        List.of("rank", "index", "service", "funding", "volunteers", "mad", "hours")) {
      columns.add(column(name, true));
    }
    return new Table(
        columns,
        strengths.stream()
            .map(
                one ->
                    new Row(
                        one.name(texts.language().code()),
                        href.apply(one.areaCode()),
                        entries(one)))
            .toList());
  }

  private List<Entry> entries(Strength one) {
    List<Entry> entries = new ArrayList<>();
    if (one.strength() == null) {
      entries.add(Entry.absent(texts.text("strength.unknown"), 3));
    } else {
      if (one.rank() != null && one.rankOf() != null) {
        entries.add(Entry.words(texts.text("strength.band." + third(one.rank(), one.rankOf()))));
        entries.add(
            Entry.number(
                texts.text("rank.of", texts.count(one.rank()), texts.count(one.rankOf()))));
      } else {
        entries.add(Entry.absent(texts.text("status.unranked"), 2));
      }
      entries.add(Entry.bar(texts.figure(one.strength(), 0), one.strength() / 100));
    }
    entries.add(ratio(one.serviceRatio(), one.weightService()));
    entries.add(ratio(one.fundingRatio(), one.weightFunding()));
    entries.add(ratio(one.volunteersRatio(), one.weightVolunteers()));
    entries.add(Entry.number(texts.figure(one.fundingPerNeed(), 0)));
    entries.add(
        one.volunteerHoursPerNeed() == null
            ? Entry.absent(texts.text("strength.fewer"), 1)
            : Entry.number(texts.figure(one.volunteerHoursPerNeed(), 3)));
    return entries;
  }

  /** One that counts nothing may be unknown without harm, and is still told where it is known. */
  private Entry ratio(@Nullable Double ratio, double weight) {
    if (ratio == null) {
      return Entry.absent(texts.text(weight > 0 ? "strength.unknown" : "strength.out"), 1);
    }
    return Entry.number(texts.percent(ratio));
  }

  private static String third(int rank, int of) {
    int third = (3 * rank + of - 1) / of;
    return third <= 1 ? "high" : third == 2 ? "middle" : "low";
  }

  /** The streams of the theme. */
  Table streams(List<StrengthStream> streams) {
    List<Row> rows = new ArrayList<>();
    for (StrengthStream stream : streams) {
      String unit = texts.text("strength.unit." + stream.stream());
      rows.add(
          new Row(
              texts.text("strength.stream." + stream.stream()),
              null,
              stream.reference() == null
                  ? List.of(Entry.absent(texts.text("strength.out"), 3))
                  : List.of(
                      value(stream.reference()), value(stream.national()), Entry.words(unit))));
    }
    return new Table(
        List.of(
            column("stream", false),
            column("reference", true),
            column("national", true),
            column("unit", false)),
        rows);
  }

  private Entry value(@Nullable Double value) {
    return value == null
        ? Entry.absent(texts.text("strength.unknown"), 1)
        : Entry.number(texts.significant(value, 3));
  }

  private Column column(String name, boolean number) {
    return new Column(texts.text("strength.column." + name), null, null, number);
  }
}
