package org.nasij.analytics.method.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nasij.analytics.method.access.TravelPairs;
import org.nasij.analytics.method.coverage.Cell;
import org.nasij.analytics.method.coverage.CoverageModel;
import org.nasij.analytics.method.coverage.CoverageResult;
import org.nasij.analytics.method.coverage.RandomWorld;
import org.nasij.analytics.method.declaration.MethodParameters;
import org.nasij.analytics.method.declaration.Uncertainty;
import org.nasij.analytics.method.priority.Band;
import org.nasij.analytics.method.supply.Sector;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.theme.NeedKind;
import org.nasij.geo.theme.Theme;

/** Ranks over draws, on seeded records over the real areas. */
class RankDrawsTest {
  private static final Uncertainty FEW = Uncertainty.STANDARD.withDraws(120);

  private static CoverageModel model;
  private static CoverageResult published;

  @BeforeAll
  static void run() {
    model = new CoverageModel(RandomWorld.of(3, 6000), MethodParameters.STANDARD);
    TravelPairs pairs = model.formPairs();
    published = model.complete(model.problems().stream().map(p -> p.solve(pairs)).toList());
  }

  private static RankDraws draws(Theme theme, Sector sector, Uncertainty uncertainty) {
    List<Cell> cells =
        published.cells().stream()
            .filter(cell -> cell.theme().equals(theme.code()) && cell.sector() == sector)
            .toList();
    double tau = published.findFigures(theme.code(), sector).orElseThrow().tau();
    return RankDraws.of(model, theme, sector, cells, tau, uncertainty).orElseThrow();
  }

  private static Theme theme(String code) {
    return model.world().themes().get(code);
  }

  @ParameterizedTest
  @EnumSource(Sector.class)
  void theMethodsOwnValuesGiveThePublishedRanksOfEveryTheme(Sector sector) {
    for (Theme theme : model.world().themes().list()) {
      if (theme.needKind() == NeedKind.TARGET) {
        // Given
        RankDraws draws = draws(theme, sector, FEW);
        // When
        short[] again = draws.publishedAgain();
        // Then but for priorities that differ by rounding alone
        int differing = 0;
        for (int area = 0; area < again.length; area++) {
          differing += again[area] == draws.publishedRanks()[area] ? 0 : 1;
        }
        assertThat(differing).as(theme.code()).isLessThanOrEqualTo(again.length / 100);
      }
    }
  }

  @Test
  void blocksOfAnySizeGiveTheSameRanks() {
    RankDraws draws = draws(theme("education"), Sector.ALL, FEW);
    // Given all draws at once
    short[][] whole = draws.ranks(0, 120);
    // When they are made in blocks, last one first
    short[][] blocks = new short[120][];
    for (int from = 105; from >= 0; from -= 15) {
      short[][] block = draws.ranks(from, from + 15);
      System.arraycopy(block, 0, blocks, from, 15);
    }
    // Then
    assertThat(blocks).isDeepEqualTo(whole);
  }

  @Test
  void withoutAnySpreadEveryDrawIsThePublishedRanking() {
    Uncertainty none = new Uncertainty(40, 8, 0, 0, 0, 0, .5, .5, 0, 10, .9);
    RankDraws draws = draws(theme("older"), Sector.ALL, none);
    // When
    RankCertainty certainty = RankCertainty.of(draws, draws.ranks(0, 40));
    // Then
    short[] again = draws.publishedAgain();
    for (int area = 0; area < again.length; area++) {
      RankCertainty.OfArea found = certainty.areas().get(area);
      assertThat(found.spread().low()).isEqualTo(again[area]);
      assertThat(found.spread().median()).isEqualTo(again[area]);
      assertThat(found.spread().high()).isEqualTo(again[area]);
      assertThat(found.spread().top()).isEqualTo(again[area] <= 10 ? 1 : 0);
      assertThat(found.spread().inBand()).isEqualTo(1);
      assertThat(found.drivers()).isEmpty();
    }
    for (RankCertainty.OfList list : certainty.lists()) {
      assertThat(list.topHeld()).isEqualTo(list.top());
      assertThat(list.bandHeld()).isEqualTo(list.length());
      assertThat(list.correlation()).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void urbanAndRuralCommunesAndEachLevelAreListsOfTheirOwn() {
    RankDraws draws = draws(theme("women"), Sector.ALL, FEW);
    for (short[] ranks : draws.ranks(0, 5)) {
      for (RankedList list : draws.lists()) {
        int[] sorted = Arrays.stream(list.areas).map(area -> ranks[area]).sorted().toArray();
        assertThat(sorted[0]).isEqualTo(1);
        assertThat(sorted[sorted.length - 1]).isLessThanOrEqualTo(sorted.length);
      }
    }
    assertThat(draws.lists())
        .filteredOn(list -> list.level == AreaLevel.COMMUNE)
        .extracting(list -> list.settlement)
        .doesNotContainNull()
        .doesNotHaveDuplicates();
  }

  @Test
  void intervalsHoldTheirMediansAndSharesAddUpToAtMostTheWhole() {
    RankDraws draws = draws(theme("education"), Sector.ALL, Uncertainty.STANDARD.withDraws(400));
    // When
    RankCertainty certainty = RankCertainty.of(draws, draws.ranks(0, 400));
    // Then
    for (RankCertainty.OfArea area : certainty.areas()) {
      assertThat(area.spread().low()).isLessThanOrEqualTo(area.spread().median());
      assertThat(area.spread().median()).isLessThanOrEqualTo(area.spread().high());
    }
    assertThat(certainty.areas()).anyMatch(area -> area.spread().low() < area.spread().high());
    for (RankCertainty.OfList list : certainty.lists()) {
      if (list.length() >= 30) {
        double sum = list.shares().stream().mapToDouble(RankCertainty.Share::value).sum();
        assertThat(sum).as(list.level() + " " + list.shares()).isBetween(.3, 1.1);
      }
      assertThat(list.shares())
          .extracting(RankCertainty.Share::parameter)
          .containsExactly(
              "urban-speed",
              "rural-speed",
              "track",
              "tau",
              "capacity",
              "band-2",
              "band-3",
              "deprivation");
    }
  }

  @Test
  void theBandIsThatOfTheMedian() {
    RankSpread spread = RankSpread.of(new short[] {1, 2, 30, 31, 32}, 90, 10);
    assertThat(spread).isEqualTo(new RankSpread(30, 1.2, 31.8, .4, Band.HIGH, .6));
  }
}
