package org.nasij.dashboards.certainty;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nasij.api.certainty.Completeness;
import org.nasij.api.certainty.ModelAgreement;
import org.nasij.api.certainty.ModelRank;
import org.nasij.api.certainty.ModelResource;
import org.nasij.api.certainty.RankStability;
import org.nasij.api.certainty.Sensitivity;
import org.nasij.dashboards.language.Texts;
import org.nasij.dashboards.page.Table;
import org.nasij.dashboards.page.Table.Column;
import org.nasij.dashboards.page.Table.Entry;
import org.nasij.dashboards.page.Table.Row;

/** The tables of the page. */
record CertaintyTables(Texts texts) {
  /** What of each list holds over the draws. */
  Table conclusions(List<RankStability> lists) {
    return new Table(
        List.of(
            words("list"), figures("top"), figures("band"), figures("correlation"), figures("low")),
        lists.stream()
            .map(
                list ->
                    new Row(
                        CertaintyParts.list(list.level(), list.settlement(), texts),
                        null,
                        List.of(
                            of(list.topHeld(), list.topAreas()),
                            of(list.bandHeld(), list.areas()),
                            correlation(list.correlation()),
                            correlation(list.correlationLow()))))
            .toList());
  }

  private Entry of(int some, int all) {
    return Entry.bar(
        texts.text("certainty.of", texts.count(some), texts.count(all)),
        all == 0 ? 0 : (double) some / all);
  }

  private Entry correlation(@Nullable Double value) {
    return value == null
        ? Entry.absent(texts.text("certainty.correlation.none"), 1)
        : Entry.number(value < 0 ? texts.signed(value, 2) : texts.figure(value, 2));
  }

  /** First-order shares. */
  Table drivers(List<Sensitivity> shares) {
    List<Row> rows = new ArrayList<>();
    for (Sensitivity one : shares) {
      double share = one.share() == null ? 0 : one.share();
      rows.add(
          new Row(
              texts.text("parameter." + one.parameter()),
              null,
              List.of(Entry.number(texts.percent(Math.min(1, share))))));
    }
    return new Table(
        List.of(
            new Column(texts.text("why.parameter"), null, null, false),
            new Column(texts.text("why.variance"), null, null, true)),
        rows);
  }

  /**
   * The list by each other model.
   *
   * @param why the page of an area
   */
  Table models(List<ModelAgreement> agreements, Function<String, String> why) {
    return new Table(
        List.of(
            words("model"), figures("kept"), figures("ranks"), figures("access"), words("move")),
        agreements.stream()
            .map(
                one ->
                    new Row(
                        texts.text("certainty.models.about." + one.model()),
                        null,
                        List.of(
                            of(one.topKept(), one.topAreas()),
                            correlation(one.rankCorrelation()),
                            correlation(one.accessCorrelation()),
                            move(one, why))))
            .toList());
  }

  private Entry move(ModelAgreement one, Function<String, String> why) {
    String area = one.movedArea();
    String name = one.movedName(texts.language().code());
    if (area == null || name == null) {
      return Entry.words(texts.text("certainty.models.still"));
    }
    return Entry.link(name, why.apply(area))
        .withNote(
            texts.text(
                "certainty.models.places", one.largestMove(), texts.count(one.largestMove())));
  }

  /**
   * Areas by every model.
   *
   * @param areas each with its models in their order
   * @param why the page of an area
   */
  Table areasByModel(List<List<ModelRank>> areas, Function<String, String> why) {
    List<Column> columns = new ArrayList<>(List.of(words("area"), figures("published")));
    for (String model : ModelResource.MODELS) {
      columns.add(new Column(texts.text("model." + model), null, null, true));
    }
    List<Row> rows = new ArrayList<>();
    for (List<ModelRank> area : areas) {
      ModelRank first = area.get(0);
      List<Entry> entries = new ArrayList<>();
      entries.add(rank(first.publishedRank(), 0));
      for (ModelRank one : area) {
        Integer move = one.move();
        entries.add(rank(one.rank(), move == null ? 0 : move));
      }
      rows.add(new Row(first.name(texts.language().code()), why.apply(first.areaCode()), entries));
    }
    return new Table(columns, rows);
  }

  private Entry rank(@Nullable Integer rank, int move) {
    return rank == null
        ? Entry.absent(texts.text("status.unranked"), 1)
        : Entry.number(texts.count(rank)).withNote(move == 0 ? null : texts.signed(move, 0));
  }

  /** Provinces by their two lists. */
  Table completeness(List<Completeness> provinces) {
    List<Row> rows = new ArrayList<>();
    for (Completeness one : provinces) {
      List<Entry> entries = new ArrayList<>();
      entries.add(listed(one.listedA(), one.sourceA()));
      entries.add(listed(one.listedB(), one.sourceB()));
      entries.add(Entry.number(texts.count(one.matched())));
      Double estimate = one.estimate();
      Double low = one.estimateLow();
      Double high = one.estimateHigh();
      Double share = one.completeness();
      if (estimate == null || low == null || high == null || share == null) {
        entries.add(
            Entry.absent(
                texts.text("certainty.absent." + CompletenessMap.Absent.of(one).code()), 2));
      } else {
        entries.add(
            Entry.number(texts.count(estimate))
                .withNote(texts.text("certainty.interval", texts.count(low), texts.count(high))));
        entries.add(Entry.bar(texts.percent(share), share));
      }
      rows.add(
          new Row(
              one.name(texts.language().code()),
              "/" + texts.language().code() + "/areas/" + one.areaCode(),
              entries));
    }
    return new Table(
        List.of(
            words("area"),
            figures("first"),
            figures("second"),
            figures("both"),
            figures("estimate"),
            figures("completeness")),
        rows);
  }

  private Entry listed(int count, @Nullable String source) {
    return Entry.number(texts.count(count)).withNote(source);
  }

  private Column words(String name) {
    return new Column(texts.text("certainty.column." + name), null, null, false);
  }

  private Column figures(String name) {
    return new Column(texts.text("certainty.column." + name), null, null, true);
  }
}
