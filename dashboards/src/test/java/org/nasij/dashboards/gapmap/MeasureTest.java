package org.nasij.dashboards.gapmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nasij.api.gap.Cell;
import org.nasij.api.gap.CellStatus;
import org.nasij.api.gap.Evidence;
import org.nasij.api.release.PartState;
import org.nasij.api.theme.Sector;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Settlement;

class MeasureTest {
  /** A figure of zero is a figure; silence never is one. */
  @ParameterizedTest
  @CsvSource({
    "GAP,     RANKED,             ACTIVE,         VALUE",
    "GAP,     UNRANKED,           NONE_CONFIRMED, VALUE",
    "GAP,     NO_DATA,            NO_DATA,        NO_DATA",
    "GAP,     NO_DATA,            STALE,          STALE",
    "GAP,     NO_DATA,            ACTIVE,         NO_DATA",
    "GAP,     NEED_NOT_PUBLISHED, NO_DATA,        NEED_NOT_PUBLISHED",
    "GAP,     NO_NEED,            ACTIVE,         NO_NEED",
    "GAP,     CAPACITY_UNKNOWN,   ACTIVE,         CAPACITY_UNKNOWN",
    "GAP,     SUPPLY_ONLY,        ACTIVE,         NOT_DECLARED",
    "UNMET,   NO_DATA,            NO_DATA,        NO_DATA",
    "SUPPLY,  NO_DATA,            NO_DATA,        NO_DATA",
    "SUPPLY,  NO_DATA,            STALE,          STALE",
    "SUPPLY,  RANKED,             NONE_CONFIRMED, VALUE",
    "SUPPLY,  SUPPLY_ONLY,        ACTIVE,         VALUE",
    "NEED,    NO_DATA,            NO_DATA,        VALUE",
  })
  void aCellSaysAFigureOrWhyItHasNone(
      Measure measure, CellStatus status, Evidence evidence, String expected) {
    assertThat(said(measure.read(cell(status, evidence, 0., null, 1.)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "12, 1,  VALUE",
        "-,  1,  BEYOND_CATCHMENT",
        "-,  .5, BEYOND_CATCHMENT",
        "-,  .4, NO_DATA",
        "-,  -,  NO_DATA"
      })
  void noMinutesMeansNoSiteInReachOnlyWhereEnoughIsKnown(
      Double minutes, Double evidenceShare, String expected) {
    Cell cell = cell(CellStatus.RANKED, Evidence.NO_DATA, 10., minutes, evidenceShare);
    assertThat(said(Measure.MINUTES.read(cell))).isEqualTo(expected);
  }

  private static String said(Reading reading) {
    return reading instanceof Reading.Absent absent ? absent.reason().name() : "VALUE";
  }

  private static Cell cell(
      CellStatus status, Evidence evidence, Double figure, Double minutes, Double evidenceShare) {
    boolean hasGap = status == CellStatus.RANKED || status == CellStatus.UNRANKED;
    Double gap = hasGap ? figure : null;
    return new Cell(
        "education",
        Sector.ALL,
        "04.051.01.01",
        AreaLevel.COMMUNE,
        null,
        null,
        null,
        "A",
        "ا",
        null,
        Settlement.RURAL,
        null,
        100.,
        100.,
        0.,
        0.,
        0,
        0,
        0,
        0.,
        null,
        gap,
        gap,
        gap,
        gap,
        null,
        minutes,
        null,
        gap,
        evidence,
        evidenceShare,
        null,
        0,
        0,
        0,
        0,
        status,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        PartState.ABSENT);
  }
}
