package org.nasij.api.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nasij.api.route.ListRoute;
import org.nasij.api.route.Route;
import org.nasij.api.shape.Field;
import org.nasij.api.shape.FieldType.Kind;
import org.nasij.api.shape.Shape;
import org.nasij.api.testing.MartFixture;
import org.nasij.api.testing.TestApi;
import org.nasij.geo.database.Role;

/** Persons of our own records are counted nowhere but here, and never fewer than ten. */
class PersonCountsTest {
  /** Every count of persons from our own records that the API gives. */
  private static final Set<String> PERSONS =
      Set.of("VolunteerSum.contributors", "SitingProposal.volunteerContributors");

  /**
   * Whole numbers that count something else: records, organizations, areas, places in an order,
   * draws; persons of the census; and volunteers that a role is for, which an organization says.
   */
  private static final Set<String> NO_PERSONS =
      Set.of(
          "activities, areas, bandHeld, calls, candidates, cellsActive, cellsNoData, cellsNoneConfirmed, cellsStale, childCount, communes, communesActive, communesNoData, communesNoneConfirmed, communesStale, compareRank, costFlows, draws, editions, fifth, figuresRevision, flows, flowsOfZero, flowsOtherCurrency, flowsWithoutAmount, funders, fundingAreas, grants, households, inventories, largestMove, leastEditions, listedA, listedB, matched, opportunities, organizationCount, organizations, panel, parts, places, population, position, projects, provinces, publishedRank, rank, rankChange, rankMove, rankOf, sites, supportNeeds, topAreas, topHeld, topKept"
              .split(", ", -1));

  private static TestApi api;

  @BeforeAll
  static void start() {
    api = TestApi.filled();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @Test
  void everyWholeNumberOfTheApiIsSaidToCountPersonsOrNot() {
    Set<String> unsaid = new TreeSet<>();
    Set<String> seen = new TreeSet<>();
    for (Route route : api.server().module().routes()) {
      if (route instanceof ListRoute<?> list) {
        look(list.shape(), unsaid, seen);
      }
    }
    assertThat(unsaid).isEmpty();
    assertThat(seen).containsAll(PERSONS).containsAll(NO_PERSONS);
  }

  private static void look(Shape<?> shape, Set<String> unsaid, Set<String> seen) {
    for (Field<?> field : shape.fields()) {
      Shape<?> nested = field.type().nested();
      if (nested != null) {
        look(nested, unsaid, seen);
      }
      String own = shape.name() + "." + field.name();
      seen.addAll(List.of(own, field.name()));
      if (field.type().kind() == Kind.INTEGER
          && !PERSONS.contains(own)
          && !NO_PERSONS.contains(field.name())) {
        unsaid.add(own);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/volunteers|contributors",
        "/api/v1/siting?theme=education|volunteerContributors"
      })
  void personsAreCountedFromTenOn(String listed) {
    String[] parts = listed.split("\\|", -1);
    int counts = 0;
    for (JsonNode item : api.client().json(parts[0]).get("items")) {
      if (!item.get(parts[1]).isNull()) {
        assertThat(item.get(parts[1]).asInt()).isGreaterThanOrEqualTo(10);
        counts++;
      }
    }
    assertThat(counts).isPositive();
  }

  @Test
  void theDatabaseHoldsNoSumOfFewerAndTheWebReadsNobodysRecord() {
    assertThatThrownBy(
            () ->
                MartFixture.run(
                    api.database(), Role.ANALYST, "update mart.volunteer_sum set contributors = 9"))
        .hasMessageContaining("contributors");
    for (String table :
        List.of(
            "core.volunteer",
            "core.organization",
            "core.activity",
            "core.flow",
            "core.protected_organization",
            "core.recorded_activity",
            "core.coarse_activity",
            "core.recorded_flow",
            "mart.volunteer_basis",
            "mart.counted_activity",
            "mart.counted_flow",
            "mart.held_activity",
            "mart.counted_state")) {
      assertThatThrownBy(
              () -> MartFixture.run(api.database(), Role.WEB, "select count(*) from " + table))
          .as(table)
          .hasMessageContaining("permission denied");
    }
  }
}
