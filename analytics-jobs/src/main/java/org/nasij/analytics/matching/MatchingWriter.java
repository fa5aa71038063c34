package org.nasij.analytics.matching;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.matching.Matching;
import org.nasij.analytics.method.matching.PlaceCost;
import org.nasij.geo.theme.Theme;
import org.nasij.geo.theme.Themes;

/** Replaces the live rows of the matching's tables. */
final class MatchingWriter {
  /** Its tables, in the schema mart. */
  static final List<String> TABLES =
      List.of(
          "place_cost",
          "open_gap",
          "match_call",
          "match",
          "match_theme",
          "matching_summary",
          "funder_presence");

  private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.removingComments();
  private static final String LIVE = "live";

  private final Handle handle;

  /**
   * @param handle in a transaction
   */
  MatchingWriter(Handle handle) {
    this.handle = handle;
  }

  void write(MatchingFigures.Figures figures, Themes themes) {
    for (String table : TABLES) {
      handle.execute("delete from mart." + table + " where release_id = ?", LIVE);
    }
    costs(figures, themes);
    gaps(figures.gaps());
    calls(figures.calls());
    grants(figures);
    outcomes(figures);
    summary(figures);
    presence(figures.flows().presence());
  }

  private void costs(MatchingFigures.Figures figures, Themes themes) {
    PreparedBatch batch = batch("insertCost");
    for (Theme theme : themes.list()) {
      RecordedFlows.Costs stated = figures.flows().stated(theme.code());
      PlaceCost cost = figures.costs().get(theme.code());
      batch
          .bind("theme", theme.code())
          .bind("flows", stated.madPerPlace().length)
          .bind("median", cost == null ? null : cost.median())
          .bind("low", cost == null ? null : cost.low())
          .bind("high", cost == null ? null : cost.high())
          .bind("confidence", cost == null ? null : cost.confidence())
          .bind("flows_other_currency", stated.otherCurrency())
          .add();
    }
    batch.execute();
  }

  private void gaps(List<ProvinceGap> gaps) {
    PreparedBatch batch = batch("insertGap");
    for (ProvinceGap gap : gaps) {
      batch
          .bind("theme", gap.theme())
          .bind("area", gap.areaCode())
          .bind("region", gap.regionCode())
          .bind("priority", gap.priority())
          .bind("weight", gap.weight())
          .bind("gap", gap.gap())
          .bind("known_need", gap.knownNeed())
          .bind("unmet", gap.unmet())
          .bind("deprivation", gap.deprivation())
          .bind("lacking", number(gap.lacking()))
          .bind("closing_mad", number(gap.closingMad()))
          .add();
    }
    batch.execute();
  }

  private void calls(List<MatchingFigures.CallOutcome> calls) {
    PreparedBatch batch = batch("insertCall");
    for (MatchingFigures.CallOutcome outcome : calls) {
      OpenCall call = outcome.call();
      batch
          .bind("call", call.id())
          .bind("funder", call.funderId())
          .bind("funder_name", call.funderName())
          .bind("title", call.title())
          .bind("budget", call.budget())
          .bind("currency", call.currency())
          .bind("closes_on", call.closesOn())
          .bind("state", outcome.state().code())
          .bind("matched_mad", outcome.matchedMad())
          .add();
    }
    batch.execute();
  }

  private void grants(MatchingFigures.Figures figures) {
    PreparedBatch batch = batch("insertMatch");
    Map<String, PlaceCost> costs = figures.costs();
    for (Matching.Grant grant : figures.matching().grants()) {
      PlaceCost cost = costs.get(grant.gap().theme());
      if (cost == null) {
        throw new IllegalStateException("No cost is known of " + grant.gap().theme());
      }
      batch
          .bind("call", grant.budget().id())
          .bind("theme", grant.gap().theme())
          .bind("area", grant.gap().areaCode())
          .bind("mad", grant.mad())
          .bind("grants", grant.count())
          .bind("places", grant.mad() / cost.median())
          .bind("places_low", grant.mad() / cost.high())
          .bind("places_high", grant.mad() / cost.low())
          .add();
    }
    batch.execute();
  }

  private void outcomes(MatchingFigures.Figures figures) {
    PreparedBatch batch = batch("insertTheme");
    for (ThemeOutcome outcome : figures.themes()) {
      PlaceCost cost = figures.costs().get(outcome.theme());
      batch
          .bind("theme", outcome.theme())
          .bind("provinces", outcome.provinces())
          .bind("lacking", number(outcome.lacking()))
          .bind("closing_mad", number(outcome.closingMad()))
          .bind("mad", outcome.mad())
          .bind("places", cost == null ? null : outcome.mad() / cost.median())
          .bind("places_low", cost == null ? null : outcome.mad() / cost.high())
          .bind("places_high", cost == null ? null : outcome.mad() / cost.low());
      state(batch, "before", outcome.before());
      state(batch, "after", outcome.after());
      batch.add();
    }
    batch.execute();
  }

  private static void state(PreparedBatch batch, String when, ThemeOutcome.State state) {
    batch
        .bind("gap_" + when, number(state.gap()))
        .bind("gini_" + when, number(state.gini()))
        .bind("theil_" + when, number(state.theil()))
        .bind("theil_between_" + when, number(state.theilBetween()))
        .bind("theil_within_" + when, number(state.theilWithin()))
        .bind("concentration_" + when, number(state.concentration()));
  }

  private void summary(MatchingFigures.Figures figures) {
    Matching matching = figures.matching();
    handle
        .createUpdate(sql("insertSummary"))
        .bind("open_calls", figures.calls().size())
        .bind(
            "matched_calls",
            figures.calls().stream().filter(c -> c.state() == OpenCall.State.MATCHED).count())
        .bind("budget_mad", figures.budgetMad())
        .bind("matched_mad", matching.grants().stream().mapToDouble(Matching.Grant::mad).sum())
        .bind("value", matching.value())
        .bind("bound", Math.max(matching.value(), matching.bound()))
        .execute();
  }

  private void presence(List<FunderPresence.Row> rows) {
    PreparedBatch batch = batch("insertPresence");
    for (FunderPresence.Row row : rows) {
      FunderPresence.Funder funder = row.funderOrNull();
      batch
          .bind("theme", row.theme())
          .bind("area", row.areaCodeOrNull())
          .bind("funder", funder == null ? null : funder.id())
          .bind("funder_name", funder == null ? null : funder.name())
          .bind("funder_name_ar", funder == null ? null : funder.nameAr())
          .bind("flow_class", row.flowClass())
          .bind("transaction_type", row.transactionType())
          .bind("currency", row.currency())
          .bind("amount", row.amount())
          .bind("parts", row.parts())
          .add();
    }
    batch.execute();
  }

  private PreparedBatch batch(String name) {
    return handle.prepareBatch(sql(name));
  }

  /** NaN is no figure. */
  private static @Nullable Double number(double value) {
    return Double.isNaN(value) ? null : value;
  }

  private static String sql(String name) {
    return SQL.locate(MatchingWriter.class, name);
  }
}
