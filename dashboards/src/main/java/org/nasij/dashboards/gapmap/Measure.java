package org.nasij.dashboards.gapmap;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nasij.api.gap.Cell;
import org.nasij.api.gap.CellSort;
import org.nasij.api.gap.CellStatus;
import org.nasij.api.gap.Evidence;
import org.nasij.api.query.Codes;
import org.nasij.api.theme.ThemeDeclaration;
import org.nasij.dashboards.atlas.Ramp;
import org.nasij.dashboards.language.Texts;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.theme.NeedKind;

/** What the map colours and the table can be sorted by. */
public enum Measure {
  /** 0..100 (METHOD 4). */
  GAP(CellSort.GAP, Ramp.LACK, 0),
  /** 0..100 (METHOD 6). */
  PRIORITY(CellSort.PRIORITY, Ramp.LACK, 0),
  /** Target-group persons beyond the capacity of the providers recorded. */
  UNMET(CellSort.UNMET, Ramp.LACK, 0),
  /** Reachable places per year per 1,000 persons (METHOD 3). */
  ACCESS(CellSort.ACCESS, Ramp.PLENTY, 1),
  /** Minutes to the nearest recorded active site. */
  MINUTES(CellSort.MINUTES_NEAREST, Ramp.LACK, 0),
  /** Persons of the target group, or of the reference population. */
  NEED(CellSort.NEED, Ramp.PLENTY, 0),
  /**
   * Recorded places per year standing in the area, per 1,000 persons; in all where the theme has no
   * need.
   */
  SUPPLY(CellSort.SUPPLY_PER_NEED, Ramp.PLENTY, 1),
  /** In how many of 100 draws the area is among the first ten (METHOD 8). */
  P_TOP(CellSort.P_TOP, Ramp.LACK, 0),
  /** How sure the gap is (METHOD 7): the place of its grade among the categories. */
  CONFIDENCE(CellSort.PRIORITY, Ramp.PLENTY, 0),
  /** Clusters of the communes' own supply (METHOD 8): likewise. */
  HOTSPOT(CellSort.SUPPLY_PER_NEED, Ramp.PLENTY, 0);

  private static final double PER_THOUSAND = 1000;

  /** Below this share of known need a cell reads no data (METHOD 7). */
  private static final double ENOUGH_EVIDENCE = .5;

  private final CellSort sort;
  private final Ramp ramp;
  private final int decimals;

  Measure(CellSort sort, Ramp ramp, int decimals) {
    this.sort = sort;
    this.ramp = ramp;
    this.decimals = decimals;
  }

  /** The measure's name in URLs and message keys. */
  public String code() {
    return Codes.of(this);
  }

  /** The colours it is drawn in. */
  public Ramp ramp() {
    return ramp;
  }

  /** How many decimals its values are written with. */
  public int decimals() {
    return decimals;
  }

  /** What a list ordered by this measure is sorted by. */
  public CellSort sort(ThemeDeclaration theme) {
    return this == SUPPLY && theme.needKind() == NeedKind.NONE ? CellSort.SUPPLY : sort;
  }

  /** The measures that exist for a theme, in their order. */
  public static List<Measure> listFor(ThemeDeclaration theme) {
    return Arrays.stream(values()).filter(measure -> measure.existsFor(theme)).toList();
  }

  /** Whether the measure exists for a theme. */
  public boolean existsFor(ThemeDeclaration theme) {
    return switch (this) {
      case GAP, PRIORITY, UNMET, ACCESS, P_TOP, CONFIDENCE -> theme.needKind() == NeedKind.TARGET;
      case MINUTES -> theme.catchment().equals("travel");
      case NEED, HOTSPOT -> theme.needKind() != NeedKind.NONE;
      case SUPPLY -> true;
    };
  }

  /** The measure of a code, if there is one. */
  static Optional<Measure> find(String code) {
    return Arrays.stream(values()).filter(measure -> measure.code().equals(code)).findFirst();
  }

  /** What a cell says, in the measure's unit, or why it says nothing. */
  public Reading read(Cell cell) {
    return switch (this) {
      case GAP -> unlessAbsent(cell, cell.gap());
      case PRIORITY -> unlessAbsent(cell, cell.priority());
      case UNMET -> unlessAbsent(cell, cell.unmet());
      case ACCESS ->
          unlessAbsent(cell, cell.access() == null ? null : cell.access() * PER_THOUSAND);
      case MINUTES -> readMinutes(cell);
      case NEED ->
          cell.need() == null
              ? new Reading.Absent(Absence.NEED_NOT_PUBLISHED)
              : new Reading.Value(cell.need());
      case SUPPLY -> readSupply(cell);
      case P_TOP ->
          cell.status() == CellStatus.UNRANKED
              ? new Reading.Absent(Absence.NOT_RANKED)
              : drawn(cell, cell.certainty() == null ? null : 100 * cell.certainty().pTop());
      case CONFIDENCE ->
          unlessAbsent(
              cell,
              cell.confidence() == null
                  ? null
                  : (double) categories().indexOf("confidence." + Codes.of(cell.confidence())));
      case HOTSPOT -> readHotSpot(cell);
    };
  }

  /** Message keys of what the values count, from 0; empty for a measure that is a quantity. */
  public List<String> categories() {
    return switch (this) {
      case CONFIDENCE -> List.of("confidence.low", "confidence.medium", "confidence.high");
      case HOTSPOT -> List.of("hotspot.low", "hotspot.none", "hotspot.high");
      default -> List.of();
    };
  }

  /** A value in words, or as a number. */
  public String words(double value, Texts texts) {
    return categories().isEmpty()
        ? texts.figure(value, decimals)
        : texts.text(categories().get((int) value));
  }

  /** Where there is a rank, draws follow it. */
  private static Reading drawn(Cell cell, @Nullable Double figure) {
    return cell.status() == CellStatus.RANKED && figure == null
        ? new Reading.Absent(Absence.AWAITED)
        : unlessAbsent(cell, figure);
  }

  /** A figure of access; the cell's status says why it is missing. */
  private static Reading unlessAbsent(Cell cell, @Nullable Double figure) {
    return switch (cell.status()) {
      case NO_DATA -> silence(cell);
      case NEED_NOT_PUBLISHED -> new Reading.Absent(Absence.NEED_NOT_PUBLISHED);
      case NO_NEED -> new Reading.Absent(Absence.NO_NEED);
      case CAPACITY_UNKNOWN -> new Reading.Absent(Absence.CAPACITY_UNKNOWN);
      case SUPPLY_ONLY -> new Reading.Absent(Absence.NOT_DECLARED);
      case RANKED, UNRANKED -> figure == null ? silence(cell) : new Reading.Value(figure);
    };
  }

  /** With enough evidence, no minutes means that no recorded site lies within the catchment. */
  private static Reading readMinutes(Cell cell) {
    if (cell.minutesNearest() != null) {
      return new Reading.Value(cell.minutesNearest());
    }
    boolean known = cell.evidenceShare() != null && cell.evidenceShare() >= ENOUGH_EVIDENCE;
    return known && cell.sites() == 0
        ? new Reading.Absent(Absence.BEYOND_CATCHMENT)
        : silence(cell);
  }

  private static Reading readSupply(Cell cell) {
    if (cell.evidence() == Evidence.NO_DATA || cell.evidence() == Evidence.STALE) {
      return silence(cell);
    }
    if (cell.supplyPerNeed() != null) {
      return new Reading.Value(cell.supplyPerNeed() * PER_THOUSAND);
    }
    if (cell.supply() == null) {
      return new Reading.Absent(Absence.CAPACITY_UNKNOWN);
    }
    return cell.status() == CellStatus.NEED_NOT_PUBLISHED
        ? new Reading.Absent(Absence.NEED_NOT_PUBLISHED)
        : new Reading.Value(cell.supply());
  }

  private Reading readHotSpot(Cell cell) {
    if (cell.level() != AreaLevel.COMMUNE) {
      return new Reading.Absent(Absence.COMMUNES_ONLY);
    }
    return cell.hotspot() == null
        ? silence(cell)
        : new Reading.Value(categories().indexOf("hotspot." + Codes.of(cell.hotspot())));
  }

  private static Reading silence(Cell cell) {
    return new Reading.Absent(cell.evidence() == Evidence.STALE ? Absence.STALE : Absence.NO_DATA);
  }
}
