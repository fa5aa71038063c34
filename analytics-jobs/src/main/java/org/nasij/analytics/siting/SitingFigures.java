package org.nasij.analytics.siting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.following.Following;
import org.nasij.analytics.following.Gaps;
import org.nasij.analytics.method.need.Demand;
import org.nasij.analytics.method.placement.Placement;
import org.nasij.analytics.method.placement.PlacementModel;
import org.nasij.analytics.method.placement.Plan;
import org.nasij.analytics.method.placement.PlannedProject;
import org.nasij.analytics.method.placement.Proposal;
import org.nasij.analytics.method.placement.ThemePlacement;
import org.nasij.analytics.method.supply.Delivery;
import org.nasij.analytics.release.Release;
import org.nasij.geo.area.Area;

/**
 * Plans of the next sites, for every region and province, by both models. Projects that are planned
 * or running count; those that are recorded as an activity already count as that.
 */
public final class SitingFigures implements Following {
  private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.removingComments();

  @Override
  public String name() {
    return "siting";
  }

  @Override
  public Set<String> recordTypes() {
    return Set.of("project");
  }

  @Override
  public void publish(Handle handle, Gaps gaps, Set<String> themes) {
    Placement placement =
        new Placement(gaps.model(), gaps.pairs(), gaps.result(), projects(handle));
    for (String theme : themes) {
      publish(handle, placement, gaps.model().demand(), theme);
    }
  }

  private static void publish(Handle handle, Placement placement, Demand demand, String theme) {
    ThemePlacement start = placement.of(theme);
    List<Plan> plans = new ArrayList<>();
    for (Area area : placement.areas()) {
      List<Integer> candidates = demand.positionsInside(area.code());
      for (PlacementModel model : PlacementModel.values()) {
        plans.add(start.plan(area.code(), model, candidates, Placement.MOST_SITES));
      }
    }
    for (String statement : List.of("deletePlans", "deleteProposals", "deleteReach")) {
      handle
          .createUpdate(sql(statement))
          .bind("release", Release.LIVE)
          .bind("theme", theme)
          .execute();
    }
    insertPlans(handle, theme, start, plans);
    insertProposals(handle, demand, theme, plans);
    insertReach(handle, demand, theme, start, plans);
  }

  private static void insertPlans(
      Handle handle, String theme, ThemePlacement start, List<Plan> plans) {
    PreparedBatch batch = handle.prepareBatch(sql("insertPlan"));
    for (Plan plan : plans) {
      bind(batch, theme, plan)
          .bind("status", plan.status().code())
          .bind("candidates", plan.candidates())
          .bind("start_persons", number(plan.start()))
          .bind("unknown_persons", plan.unknown())
          .bind("places", number(start.places()))
          .bind("places_persons", number(start.personsCovered()))
          .add();
    }
    batch.execute();
  }

  private static void insertProposals(
      Handle handle, Demand demand, String theme, List<Plan> plans) {
    PreparedBatch batch = handle.prepareBatch(sql("insertProposal"));
    for (Plan plan : plans) {
      for (Proposal proposal : plan.proposals()) {
        bind(batch, theme, plan);
        bind(batch, demand, proposal).add();
      }
    }
    batch.execute();
  }

  private static PreparedBatch bind(PreparedBatch batch, String theme, Plan plan) {
    return batch
        .bind("release", Release.LIVE)
        .bind("theme", theme)
        .bind("area", plan.areaCode())
        .bind("model", plan.model().code());
  }

  private static PreparedBatch bind(PreparedBatch batch, Demand demand, Proposal proposal) {
    return batch
        .bind("position", proposal.order())
        .bind("commune", demand.commune(proposal.commune()).code())
        .bind("persons", proposal.reached().persons())
        .bind("persons_inside", proposal.reached().personsInside())
        .bind("persons_unknown", proposal.reached().personsUnknown())
        .bind("minutes", number(proposal.reached().minutes()))
        .bind("gain", proposal.gain())
        .bind("gain_total", proposal.gained())
        .bind("best_possible", proposal.bestPossible())
        .bind("proven", proposal.proven())
        .bind("relief", number(proposal.relief()))
        .bind("relief_total", number(proposal.reliefTotal()))
        .bind("relief_inside_total", number(proposal.reliefInsideTotal()))
        .bind(
            "alternative",
            proposal.alternative().map(a -> demand.commune(a.commune()).code()).orElse(null))
        .bind(
            "alternative_gain", proposal.alternative().map(Proposal.Alternative::gain).orElse(null))
        .bind(
            "alternative_relief", proposal.alternative().map(a -> number(a.relief())).orElse(null));
  }

  private static void insertReach(
      Handle handle, Demand demand, String theme, ThemePlacement start, List<Plan> plans) {
    Set<Integer> communes = new TreeSet<>();
    plans.forEach(plan -> plan.proposals().forEach(p -> communes.add(p.commune())));
    PreparedBatch batch = handle.prepareBatch(sql("insertReach"));
    for (int commune : communes) {
      List<ThemePlacement.Way> ways =
          start.ways(commune).stream()
              .sorted(
                  Comparator.comparingDouble(ThemePlacement.Way::minutes)
                      .thenComparingInt(ThemePlacement.Way::commune))
              .toList();
      batch
          .bind("release", Release.LIVE)
          .bind("theme", theme)
          .bind("commune", demand.commune(commune).code())
          .bindArray(
              "codes",
              String.class,
              ways.stream().map(way -> demand.commune(way.commune()).code()).toList())
          .bindArray(
              "minutes", Double.class, ways.stream().map(ThemePlacement.Way::minutes).toList())
          .add();
    }
    batch.execute();
  }

  private static List<PlannedProject> projects(Handle handle) {
    return handle.createQuery(sql("projects")).map((row, context) -> project(row)).list();
  }

  private static PlannedProject project(ResultSet row) throws SQLException {
    Double capacity = row.getObject("capacity", Double.class);
    return new PlannedProject(
        row.getString("id"),
        List.of((String[]) row.getArray("themes").getArray()),
        Delivery.ofCode(row.getString("delivery")),
        List.of((String[]) row.getArray("area_codes").getArray()),
        capacity == null ? Double.NaN : capacity,
        row.getObject("evidence_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class));
  }

  private static @Nullable Double number(double value) {
    return Double.isNaN(value) ? null : value;
  }

  private static String sql(String name) {
    return SQL.locate(SitingFigures.class, name);
  }
}
