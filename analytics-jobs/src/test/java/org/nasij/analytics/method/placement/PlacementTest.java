package org.nasij.analytics.method.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nasij.analytics.method.SmallWorld;
import org.nasij.analytics.method.access.TravelPairs;
import org.nasij.analytics.method.coverage.Cell;
import org.nasij.analytics.method.coverage.CoverageModel;
import org.nasij.analytics.method.coverage.CoverageResult;
import org.nasij.analytics.method.coverage.CoverageWorld;
import org.nasij.analytics.method.coverage.RandomWorld;
import org.nasij.analytics.method.declaration.MethodParameters;
import org.nasij.analytics.method.supply.Activity;
import org.nasij.analytics.method.supply.Delivery;
import org.nasij.analytics.method.supply.RecordedPlace;
import org.nasij.analytics.method.supply.Sector;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.PlaceLevel;

class PlacementTest {
  private static final LocalDate RECENT = SmallWorld.AS_OF.minusMonths(1);

  @Test
  void aProjectPlannedAtTheBestCommuneSendsTheNextProposalElsewhere() {
    // Given two villages out of reach of one another, the first with more unmet need
    SmallWorld world = twoVillages();
    assertThat(first(world, PlacementModel.RELIEF)).isEqualTo("big");

    // When a project with places enough is planned there
    Placement placement = placement(world, project("big", 10_000, RECENT, null));

    // Then it is in the supply before unmet need is taken
    for (PlacementModel model : PlacementModel.values()) {
      assertThat(communes(placement, model)).containsExactly("small");
    }
  }

  @Test
  void aProjectOfOldEvidenceOrOneThatHasEndedDoesNotCount() {
    SmallWorld world = twoVillages();
    List<PlannedProject> gone =
        List.of(
            project("big", 10_000, SmallWorld.AS_OF.minusMonths(25), null),
            project("big", 10_000, RECENT, SmallWorld.AS_OF.minusDays(1)));

    Placement placement = placement(world, gone.toArray(PlannedProject[]::new));

    assertThat(communes(placement, PlacementModel.RELIEF)).startsWith("big");
  }

  @Test
  void aProjectOfUnknownCapacityHasTheThemesMedian() {
    SmallWorld world = twoVillages();

    double before =
        placement(world).of("care").plan("P", PlacementModel.RELIEF, List.of(0), 1).start();
    double after =
        placement(world, project("big", Double.NaN, RECENT, null))
            .of("care")
            .plan("P", PlacementModel.RELIEF, List.of(0), 1)
            .start();

    ThemePlacement care = placement(world).of("care");
    assertThat(care.places()).isEqualTo(60);
    assertThat(before - after).isCloseTo(care.personsCovered(), within(1e-9));
  }

  @Test
  void aThemeThatWorksInPlaceReachesItsOwnCommuneAlone() {
    SmallWorld world = twoVillages().site("works", "far", 10).inventory("P", "works");
    ThemePlacement works = placement(world).of("works");

    assertThat(works.ways(0)).containsExactly(new ThemePlacement.Way(0, 0));
  }

  /**
   * The plan's relief is what the whole model finds once the proposed sites are recorded, with the
   * same tau: other sites' shares do not change.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theReliefIsWhatTheWholeModelFindsWithTheSitesRecorded(long seed) {
    CoverageWorld world = RandomWorld.of(seed, 600);
    CoverageModel model = new CoverageModel(world, MethodParameters.STANDARD);
    Solved before = solve(model);
    Placement placement = new Placement(model, before.pairs(), before.result(), List.of());
    int compared = 0;
    for (String theme : List.of("education", "older", "housing", "employment")) {
      ThemePlacement start = placement.of(theme);
      for (String area : List.of("MA-01", "MA-06", "MA-TNG")) {
        Plan plan =
            start.plan(area, PlacementModel.RELIEF, model.demand().positionsInside(area), 5);
        if (plan.proposals().isEmpty()) {
          continue;
        }
        CoverageResult after =
            solve(
                    model.of(
                        world.asOf(),
                        with(model, plan, theme, start.places()),
                        world.inventories(),
                        Map.of()))
                .result();
        double tau = before.result().findFigures(theme, Sector.ALL).orElseThrow().tau();
        double relief = 0;
        for (Cell cell : before.result().cells()) {
          if (cell.sector() == Sector.ALL
              && cell.theme().equals(theme)
              && cell.area().level() == AreaLevel.COMMUNE
              && cell.status().hasGap()) {
            Cell now = after.findCell(theme, Sector.ALL, cell.area().code()).orElseThrow();
            relief +=
                cell.need()
                    * (Math.min(1, now.reached().access() / tau)
                        - Math.min(1, cell.reached().access() / tau));
          }
        }
        Proposal last = plan.proposals().get(plan.proposals().size() - 1);
        assertThat(last.reliefTotal()).isCloseTo(relief, within(1e-9 * Math.max(1, relief)));
        compared++;
      }
    }
    assertThat(compared).isPositive();
  }

  private static List<Activity> with(CoverageModel model, Plan plan, String theme, double places) {
    List<Activity> activities = new ArrayList<>(model.world().activities());
    for (Proposal proposal : plan.proposals()) {
      String commune = model.demand().commune(proposal.commune()).code();
      activities.add(
          new Activity(
              "new:" + proposal.order(),
              "new:" + proposal.order(),
              "informal-group",
              "association",
              null,
              List.of(theme),
              places,
              Delivery.SITE,
              new RecordedPlace(PlaceLevel.COMMUNE, commune, null, null),
              List.of(),
              model.world().asOf(),
              null,
              null));
    }
    return activities;
  }

  private record Solved(TravelPairs pairs, CoverageResult result) {}

  private static Solved solve(CoverageModel model) {
    TravelPairs pairs = model.formPairs();
    return new Solved(
        pairs, model.complete(model.problems().stream().map(p -> p.solve(pairs)).toList()));
  }

  /** Nothing in the villages, which is confirmed, and one site of 60 places far away. */
  private static SmallWorld twoVillages() {
    return new SmallWorld()
        .commune("big", 0, 800)
        .commune("small", 100, 200)
        .commune("far", 300, 100)
        .inventory("P")
        .site("care", "far", 60)
        .baseTau("care", 0.5);
  }

  private static PlannedProject project(
      String commune, double capacity, LocalDate evidenceOn, LocalDate endsOn) {
    return new PlannedProject(
        "p:" + commune,
        List.of("care"),
        Delivery.SITE,
        List.of(commune),
        capacity,
        evidenceOn,
        endsOn);
  }

  private static Placement placement(SmallWorld world, PlannedProject... projects) {
    CoverageModel model = new CoverageModel(world.world(), MethodParameters.STANDARD);
    Solved solved = solve(model);
    return new Placement(model, solved.pairs(), solved.result(), List.of(projects));
  }

  private static String first(SmallWorld world, PlacementModel model) {
    return communes(placement(world), model).get(0);
  }

  private static List<String> communes(Placement placement, PlacementModel model) {
    List<String> names = List.of("big", "small", "far");
    return Stream.of(placement.of("care").plan("P", model, List.of(0, 1, 2), 3))
        .flatMap(plan -> plan.proposals().stream())
        .map(proposal -> names.get(proposal.commune()))
        .toList();
  }
}
