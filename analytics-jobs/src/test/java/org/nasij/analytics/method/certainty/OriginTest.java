package org.nasij.analytics.method.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nasij.analytics.method.access.TravelPairs;
import org.nasij.analytics.method.coverage.Cell;
import org.nasij.analytics.method.coverage.CoverageModel;
import org.nasij.analytics.method.coverage.CoverageResult;
import org.nasij.analytics.method.coverage.RandomWorld;
import org.nasij.analytics.method.declaration.MethodParameters;
import org.nasij.analytics.method.evidence.Evidence;
import org.nasij.analytics.method.supply.Sector;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.theme.NeedKind;
import org.nasij.geo.theme.Theme;

/** From where access comes, who is in a catchment, and where supply clusters. */
class OriginTest {
  private static CoverageModel model;
  private static CoverageResult published;

  @BeforeAll
  static void run() {
    model = new CoverageModel(RandomWorld.of(5, 4000), MethodParameters.STANDARD);
    TravelPairs pairs = model.formPairs();
    published = model.complete(model.problems().stream().map(p -> p.solve(pairs)).toList());
  }

  private static List<Cell> cells(Theme theme, Sector sector) {
    return published.cells().stream()
        .filter(cell -> cell.theme().equals(theme.code()) && cell.sector() == sector)
        .toList();
  }

  @Test
  void insideAndOutsideAddUpToTheAccessOfEveryAreaOfEveryTheme() {
    for (Theme theme : model.world().themes().list()) {
      if (theme.needKind() != NeedKind.NONE) {
        Map<String, AccessOrigin> origins =
            AccessOrigin.of(model, theme, Sector.ASSOCIATION).stream()
                .collect(Collectors.toMap(AccessOrigin::areaCode, Function.identity()));
        for (Cell cell : cells(theme, Sector.ASSOCIATION)) {
          AccessOrigin origin = origins.get(cell.area().code());
          if (cell.area().level() != AreaLevel.COUNTRY && cell.need() > 0) {
            double sum = origin == null ? 0 : origin.own() + origin.outside();
            assertThat(sum)
                .as(theme.code() + " " + cell.area().code())
                .isCloseTo(cell.reached().access(), within(1e-12 + 1e-9 * sum));
          }
        }
      }
    }
  }

  @Test
  void theLargestHelpersComeFirstAndNoneIsTheAreaItself() {
    for (AccessOrigin origin :
        AccessOrigin.of(model, model.world().themes().get("education"), Sector.ALL)) {
      double before = Double.POSITIVE_INFINITY;
      double named = 0;
      for (AccessOrigin.Part part : origin.largest()) {
        assertThat(part.areaCode()).isNotEqualTo(origin.areaCode());
        assertThat(part.access()).isLessThanOrEqualTo(before).isPositive();
        before = part.access();
        named += part.access();
      }
      assertThat(named).isLessThanOrEqualTo(origin.outside() * (1 + 1e-12));
    }
  }

  @Test
  void aCatchmentHoldsItsOwnCommuneAndNobodyBeyondTheLimit() {
    Theme theme = model.world().themes().get("education");
    double[] limits = model.catchmentMinutes(theme);
    double[] need = model.demand().weights(theme.code());
    for (Catchment catchment : Catchment.of(model, theme)) {
      int commune = model.demand().position(catchment.areaCode());
      assertThat(catchment.persons()).isGreaterThanOrEqualTo(need[commune]);
      assertThat(catchment.members()).hasSizeLessThanOrEqualTo(Catchment.NAMED);
      assertThat(catchment.members())
          .allMatch(m -> m.weight() > 0 && m.minutes() <= limits[commune] + 1e-9);
      if (catchment.communes() <= Catchment.NAMED) {
        assertThat(catchment.members())
            .hasSize(catchment.communes())
            .anyMatch(m -> m.areaCode().equals(catchment.areaCode()));
      }
    }
  }

  @Test
  void hotSpotsSpeakOnlyOfCommunesWithData() {
    HotSpots hotSpots = new HotSpots(model.world().areas().list(AreaLevel.COMMUNE));
    List<Cell> cells = cells(model.world().themes().get("education"), Sector.ALL);
    Map<String, Evidence> evidence =
        cells.stream()
            .collect(Collectors.toMap(c -> c.area().code(), c -> c.knowledge().evidence()));
    // When
    List<HotSpots.Score> scores = hotSpots.of(cells, 40);
    // Then
    assertThat(scores).isNotEmpty();
    for (HotSpots.Score score : scores) {
      assertThat(evidence.get(score.areaCode()).isKnown()).isTrue();
      assertThat(score.adjusted()).isGreaterThanOrEqualTo(score.p());
      assertThat(score.kind())
          .isEqualTo(
              score.adjusted() > .05
                  ? HotSpots.Kind.NONE
                  : score.z() > 0 ? HotSpots.Kind.HIGH : HotSpots.Kind.LOW);
    }
  }

  @Test
  void theIndicesOfATheme() {
    Theme theme = model.world().themes().get("education");
    Equity equity =
        Equity.of(
            cells(theme, Sector.ALL),
            code ->
                model.world().areas().findAncestor(code, AreaLevel.REGION).orElseThrow().code());
    assertThat(equity.gini()).isBetween(0.0, 1.0);
    assertThat(equity.theil()).isNotNull();
    assertThat(equity.theil().between() + equity.theil().within())
        .isCloseTo(equity.theil().total(), within(1e-12));
    assertThat(
            Equity.of(cells(model.world().themes().get("health"), Sector.ALL), c -> "")
                .reasonOrNull())
        .isEqualTo(Equity.Reason.NO_TARGET);
  }
}
