package org.nasij.api.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nasij.api.route.DocumentRoute;
import org.nasij.api.route.ListRoute;
import org.nasij.api.route.Route;
import org.nasij.api.shape.Field;
import org.nasij.api.shape.FieldType.Kind;
import org.nasij.api.shape.Shape;
import org.nasij.api.testing.FigureFixture;
import org.nasij.api.testing.TestApi;

/**
 * Every number the API gives, in lists and documents, is a declared figure, or is said here to be
 * none.
 */
class FigureFieldsTest {
  /** Figure and the fields that give it; shape and field where a name has two meanings. */
  private static final Map<String, List<String>> FIELDS_OF =
      """
      need: need censusNeed
      supply: supply
      supply-rate: supplyPerNeed
      access: access supplyReachable supplyUnreachable conservationError urbanMinutes ruralMinutes AccessOrigin.share
      minutes-nearest: minutesNearest minutes
      coverage: coverage Theme.tau
      gap: gap gapWithStale compareGap gapChange gapBefore gapAfter
      unmet: unmet compareUnmet unmetChange
      evidence: evidence staleSupply communesActive communesNoneConfirmed communesStale communesNoData cellsActive cellsNoneConfirmed cellsStale cellsNoData
      evidence-share: evidenceShare knownNeedShare
      confidence: confidence imputedShare
      completeness: completeness estimate estimateLow estimateHigh listedA listedB matched
      deprivation: deprivation
      deprivation-rank: Deprivation.rank Deprivation.rankOf Deprivation.medianRank Deprivation.rankLow Deprivation.rankHigh Deprivation.pTop10 Deprivation.draws
      priority: priority
      rank: rank rankOf compareRank rankChange
      band: band pBand bandHeld
      median-rank: medianRank rankLow rankHigh draws correlation correlationLow
      p-top: pTop10 topHeld topAreas
      first-order: Sensitivity.share
      other-models: ModelAgreement.tau accessCorrelation rankCorrelation topKept largestMove rankMove publishedGap publishedRank
      hot-spot: hotspot
      steadied-rate: steadiedSupplyPerNeed
      gini: gini giniBefore giniAfter
      theil: theil theilBetween theilWithin theilBefore theilAfter theilBetweenBefore theilBetweenAfter theilWithinBefore theilWithinAfter
      concentration: concentration concentrationBefore concentrationAfter
      fifths: fifth communes knownNeed EquityFifth.need EquityFifth.places EquityFifth.funding
      strength: strength weightService weightFunding weightVolunteers reference national
      service-stream: serviceRatio
      funding-stream: fundingRatio
      volunteers-stream: volunteersRatio
      volunteer-hours: volunteerHours volunteerHoursPerNeed hours contributors volunteerContributors
      ledger: LedgerEntry.amount LedgerTotal.amount FunderPresence.amount parts
      funding-intensity: funding fundingPerNeed
      reach: startPersons persons personsInside personsUnknown unknownPersons
      relief: relief reliefTotal reliefInsideTotal places placesPersons alternativeRelief
      optimum-share: gain gainTotal bestPossible optimumShare alternativeGain
      cost-per-place: median low high PlaceCost.confidence costMad costFlows
      allocation: mad grants placesLow placesHigh lacking closingMad matchedMad
      trend: AreaTrend.tau panelSupply s variance z p slope intercept
      """
          .lines()
          .map(line -> line.split(": ", -1))
          .collect(Collectors.toMap(parts -> parts[0], parts -> List.of(parts[1].split(" ", -1))));

  /**
   * Numbers as recorded, counts of records, places in an order, and what tells of the answer
   * itself.
   */
  private static final Set<String> NO_FIGURE =
      Set.of(
          "lon, lat, areaKm2, population, households, childCount, calls, funders, inventories, opportunities, projects, supportNeeds, provinces, flowsOtherCurrency, areas, fundingAreas, flows, flowsWithoutAmount, flowsOfZero, sites, organizations, activities, position, capacity, cost, sought, budget, smallestTicket, largestTicket, SupportNeed.amount, hoursPerYear, Opportunity.places, figuresRevision, revision, ProblemKind.status, seconds, candidates, organizationCount, editions, leastEditions, panel"
              .split(", ", -1));

  @Test
  void everyNumberIsADeclaredFigureOrIsSaidToBeNone() {
    Set<String> told = new TreeSet<>(NO_FIGURE);
    FIELDS_OF.values().forEach(told::addAll);
    Set<String> untold = new TreeSet<>();
    Set<String> seen = new TreeSet<>();
    try (TestApi api = TestApi.filled()) {
      for (Route route : api.server().module().routes()) {
        if (route instanceof ListRoute<?> list) {
          look(list.shape(), told, seen, untold);
        } else if (route instanceof DocumentRoute document && document.shape() != null) {
          look(document.shape(), told, seen, untold);
        }
      }
    }
    assertThat(untold).isEmpty();
    assertThat(seen).containsAll(told);
    assertThat(FigureFixture.names()).containsAll(FIELDS_OF.keySet());
  }

  private static void look(Shape<?> shape, Set<String> told, Set<String> seen, Set<String> untold) {
    for (Field<?> field : shape.fields()) {
      Shape<?> nested = field.type().nested();
      if (nested != null) {
        look(nested, told, seen, untold);
      }
      String own = shape.name() + "." + field.name();
      seen.add(own);
      seen.add(field.name());
      boolean number = field.type().kind() == Kind.NUMBER || field.type().kind() == Kind.INTEGER;
      if (number && !told.contains(own) && !told.contains(field.name())) {
        untold.add(own);
      }
    }
  }
}
