package org.nasij.dashboards.give;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nasij.api.gap.Band;
import org.nasij.api.matching.Allocated;
import org.nasij.api.matching.FunderTotal;
import org.nasij.api.matching.MatchedCall;
import org.nasij.api.matching.OpenNeed;
import org.nasij.api.matching.SeekingProject;
import org.nasij.api.matching.ThemeOutcome;
import org.nasij.api.query.Codes;
import org.nasij.dashboards.language.Texts;
import org.nasij.dashboards.page.Table;
import org.nasij.dashboards.page.Table.Column;
import org.nasij.dashboards.page.Table.Entry;
import org.nasij.dashboards.page.Table.Row;

/** The tables of the funder's page. */
final class GiveTables {
  private static final int ALLOCATED_SHOWN = 60;
  private static final int SHOWN = 12;

  private final Map<String, String> themes;
  private final Texts texts;

  /**
   * @param themes names by code
   */
  GiveTables(Map<String, String> themes, Texts texts) {
    this.themes = Map.copyOf(themes);
    this.texts = texts;
  }

  /** Where it would go: bands before anything else, and no ranks. */
  Table allocation(List<Allocated> allocated) {
    double most = allocated.stream().mapToDouble(Allocated::mad).max().orElse(1);
    List<Row> rows = new ArrayList<>();
    for (Allocated row : allocated.stream().limit(ALLOCATED_SHOWN).toList()) {
      rows.add(
          new Row(
              row.name(texts.language().code()),
              "/" + texts.language().code() + "/areas/" + row.areaCode(),
              List.of(
                  Entry.words(theme(row.theme())),
                  band(row.band()),
                  Entry.bar(texts.count(row.mad()), row.mad() / most),
                  places(row.places(), row.placesLow(), row.placesHigh()),
                  change(row.gap(), row.gapAfter(), 1))));
    }
    return new Table(
        List.of(
            words("column.area"),
            words("column.theme"),
            words("column.band"),
            ownNumber("mad"),
            ownNumber("places"),
            ownNumber("gap")),
        rows);
  }

  /** Themes before and after; those without a known cost say so. */
  Table outcomes(List<ThemeOutcome> outcomes) {
    List<Row> rows = new ArrayList<>();
    for (ThemeOutcome outcome : outcomes) {
      Double before = outcome.gapBefore();
      Double after = outcome.gapAfter();
      if (before == null || after == null) {
        continue;
      }
      List<Entry> entries = new ArrayList<>();
      entries.add(
          outcome.costMad() == null
              ? Entry.absent(texts.text("give.cost.unknown", outcome.costFlows()), 3)
              : Entry.number(texts.count(outcome.costMad()))
                  .withNote(texts.text("give.cost.flows", outcome.costFlows())));
      if (outcome.costMad() != null) {
        entries.add(Entry.number(texts.count(outcome.mad())));
        entries.add(places(outcome.places(), outcome.placesLow(), outcome.placesHigh()));
      }
      entries.add(
          outcome.lacking() == null
              ? Entry.absent(texts.text("give.lacking.unknown"), 1)
              : Entry.number(texts.count(outcome.lacking())));
      entries.add(change(before, after, 2));
      entries.add(change(outcome.giniBefore(), outcome.giniAfter(), 4));
      entries.add(change(outcome.theilBetweenBefore(), outcome.theilBetweenAfter(), 4));
      entries.add(change(outcome.concentrationBefore(), outcome.concentrationAfter(), 4));
      rows.add(new Row(theme(outcome.theme()), null, entries));
    }
    return new Table(
        List.of(
            words("column.theme"),
            ownNumber("cost"),
            ownNumber("mad"),
            ownNumber("places"),
            ownNumber("lacking"),
            ownNumber("gap"),
            ownNumber("gini"),
            ownNumber("theil"),
            ownNumber("concentration")),
        rows);
  }

  GiveView.Listed funders(List<FunderTotal> funders, String href) {
    List<Row> rows = new ArrayList<>();
    for (FunderTotal total : funders.stream().limit(SHOWN).toList()) {
      rows.add(
          new Row(
              total.funderId() == null
                  ? texts.text("give.funders.withheld")
                  : named(total.funderName(), total.funderNameAr()),
              null,
              List.of(
                  Entry.words(texts.text("flow-class." + total.flowClass())),
                  Entry.words(texts.text("transaction." + total.transactionType())),
                  Entry.number(texts.money(total.amount(), total.currency())),
                  Entry.number(total.funderId() == null ? "" : texts.count(total.areas())))));
    }
    return new GiveView.Listed(
        "",
        new Table(
            List.of(
                ownWords("funder"),
                words("area.funding.class"),
                words("area.funding.type"),
                number("area.funding.amount"),
                ownNumber("provinces")),
            rows),
        funders.size(),
        href);
  }

  /** One table per kind of support. */
  List<GiveView.Listed> support(List<OpenNeed> needs, Function<String, String> href) {
    Map<String, List<OpenNeed>> byKind = new LinkedHashMap<>();
    needs.forEach(need -> byKind.computeIfAbsent(need.kind(), k -> new ArrayList<>()).add(need));
    List<GiveView.Listed> tables = new ArrayList<>();
    byKind.forEach(
        (kind, all) -> {
          List<Row> rows = new ArrayList<>();
          for (OpenNeed need : all.stream().limit(SHOWN).toList()) {
            rows.add(
                new Row(
                    named(need.organizationName(), need.organizationNameAr()),
                    null,
                    List.of(
                        Entry.words(need.title()),
                        Entry.words(named(need.areaNameFr(), need.areaNameAr())),
                        money(need.amount(), need.currency()))));
          }
          tables.add(
              new GiveView.Listed(
                  texts.text("give.support." + kind, all.size(), texts.count(all.size())),
                  new Table(
                      List.of(
                          ownWords("organization"),
                          ownWords("need"),
                          words("column.area"),
                          number("area.funding.amount")),
                      rows),
                  all.size(),
                  href.apply(kind)));
        });
    return tables;
  }

  GiveView.Listed projects(List<SeekingProject> projects, String href) {
    List<Row> rows = new ArrayList<>();
    for (SeekingProject project : projects.stream().limit(SHOWN).toList()) {
      rows.add(
          new Row(
              project.title(),
              null,
              List.of(
                  Entry.words(texts.text("give.project." + project.status())),
                  Entry.words(
                      project.organizationName() == null
                          ? texts.text("give.project.no-lead")
                          : project.organizationName()),
                  Entry.words(
                      String.join(
                          texts.text("list.separator"),
                          project.themes().stream().map(this::theme).toList())),
                  Entry.words(
                      texts.language().code().equals("ar")
                          ? project.placesAr()
                          : project.placesFr()),
                  money(project.sought(), project.currency()))));
    }
    return new GiveView.Listed(
        "",
        new Table(
            List.of(
                ownWords("project"),
                ownWords("status"),
                ownWords("lead"),
                words("column.theme"),
                words("column.area"),
                ownNumber("sought")),
            rows),
        projects.size(),
        href);
  }

  GiveView.Listed calls(List<MatchedCall> calls, String href) {
    List<Row> rows = new ArrayList<>();
    for (MatchedCall call : calls.stream().limit(SHOWN).toList()) {
      rows.add(
          new Row(
              call.title(),
              null,
              List.of(
                  Entry.words(call.funderName()),
                  money(call.budget(), call.currency()),
                  Entry.words(call.closesOn() == null ? "" : texts.date(call.closesOn())),
                  call.state().equals("matched")
                      ? Entry.number(texts.count(call.matchedMad()) + "\u00a0MAD")
                      : Entry.absent(texts.text("give.call." + call.state()), 1))));
    }
    return new GiveView.Listed(
        "",
        new Table(
            List.of(
                ownWords("call"),
                ownWords("funder"),
                ownNumber("budget"),
                ownWords("closes"),
                ownNumber("matched")),
            rows),
        calls.size(),
        href);
  }

  private Entry band(@Nullable Band band) {
    return band == null
        ? Entry.absent(texts.text("give.band.awaited"), 1)
        : Entry.mark(texts.text("band." + Codes.of(band)), "band-" + Codes.of(band));
  }

  private Entry money(@Nullable BigDecimal amount, @Nullable String currency) {
    return amount == null || currency == null
        ? Entry.words("")
        : Entry.number(texts.money(amount, currency));
  }

  private Entry places(@Nullable Double places, @Nullable Double low, @Nullable Double high) {
    return places == null || low == null || high == null
        ? Entry.words("")
        : Entry.number(texts.figure(places, 0))
            .withNote(texts.text("give.interval", texts.count(low), texts.count(high)));
  }

  private Entry change(@Nullable Double before, @Nullable Double after, int decimals) {
    return before == null || after == null
        ? Entry.words("")
        : Entry.number(
            texts.text(
                "give.change", texts.decimal(before, decimals), texts.decimal(after, decimals)));
  }

  private String named(@Nullable String name, @Nullable String arabic) {
    String own = texts.language().code().equals("ar") && arabic != null ? arabic : name;
    return own == null ? "" : own;
  }

  private String theme(String code) {
    return themes.getOrDefault(code, code);
  }

  private Column words(String key) {
    return new Column(texts.text(key), null, null, false);
  }

  private Column number(String key) {
    return new Column(texts.text(key), null, null, true);
  }

  private Column ownWords(String name) {
    return new Column(texts.text("give.column." + name), null, null, false);
  }

  private Column ownNumber(String name) {
    return new Column(texts.text("give.column." + name), null, null, true);
  }
}
