package org.nasij.dashboards.gapmap;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nasij.api.gap.Cell;
import org.nasij.api.gap.ComparedCell;
import org.nasij.dashboards.atlas.MapDrawing;
import org.nasij.dashboards.atlas.Outlines;
import org.nasij.dashboards.language.Texts;

/** A map of how gaps differ between two releases, in classes that are the same for every map. */
final class ChangeMap {
  private static final int DECIMALS = 1;

  /** Percentage points; falling gaps in the colours of what is there, rising ones of what lacks. */
  private enum Change {
    MUCH_SMALLER("#43709a"),
    SMALLER("#b3cbd6"),
    SAME("#f3eee3"),
    LARGER("#e9b872"),
    MUCH_LARGER("#a94635");

    private static final double MUCH = 5;
    private static final double LITTLE = 0.5;

    private final String fill;

    Change(String fill) {
      this.fill = fill;
    }

    static Change of(double points) {
      if (Math.abs(points) < LITTLE) {
        return SAME;
      }
      if (points < 0) {
        return points <= -MUCH ? MUCH_SMALLER : SMALLER;
      }
      return points >= MUCH ? MUCH_LARGER : LARGER;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final List<ComparedCell> cells;
  private final Map<String, Reading> readings;
  private final Texts texts;

  /**
   * @param cells of one theme and level, at least one
   */
  ChangeMap(List<ComparedCell> cells, Texts texts) {
    this.cells = List.copyOf(cells);
    this.readings =
        cells.stream()
            .collect(Collectors.toMap(compared -> compared.cell().areaCode(), ChangeMap::read));
    this.texts = texts;
  }

  /** The change of a gap, percentage points, or why there is none: the later release's reason. */
  static Reading read(ComparedCell compared) {
    Double change = compared.gapChange();
    if (change != null) {
      return new Reading.Value(change);
    }
    Reading now = Measure.GAP.read(compared.cell());
    Cell other = compared.other();
    if (now instanceof Reading.Absent || other == null) {
      return now instanceof Reading.Absent ? now : new Reading.Absent(Absence.NO_DATA);
    }
    return Measure.GAP.read(other);
  }

  Legend legend() {
    Map<Change, Integer> counts = new EnumMap<>(Change.class);
    Map<Absence, Integer> absences = new EnumMap<>(Absence.class);
    for (Reading reading : readings.values()) {
      if (reading instanceof Reading.Value value) {
        counts.merge(Change.of(value.value()), 1, Integer::sum);
      } else if (reading instanceof Reading.Absent absent) {
        absences.merge(absent.reason(), 1, Integer::sum);
      }
    }
    List<Legend.Entry> entries = new ArrayList<>();
    for (Change change : Change.values()) {
      entries.add(
          Legend.entry(
              change.fill,
              texts.text(
                  "compare.change." + change.code(),
                  texts.atMost(Change.LITTLE, DECIMALS),
                  texts.atMost(Change.MUCH, DECIMALS)),
              counts.getOrDefault(change, 0),
              texts));
    }
    absences.forEach(
        (reason, count) ->
            entries.add(
                Legend.entry(
                    Legend.pattern(reason), texts.text("absent." + reason.code()), count, texts)));
    return new Legend(entries);
  }

  MapDrawing draw(Outlines outlines, String inside, Function<Cell, String> href) {
    return Choropleth.draw(
        outlines,
        cells.stream().map(ComparedCell::cell).toList(),
        inside,
        "",
        href,
        cell -> words(reading(cell)),
        cell -> fill(reading(cell)),
        texts);
  }

  private Reading reading(Cell cell) {
    return readings.getOrDefault(cell.areaCode(), new Reading.Absent(Absence.NO_DATA));
  }

  private String words(Reading reading) {
    return reading instanceof Reading.Value value
        ? texts.text("compare.points", texts.signed(value.value(), DECIMALS))
        : texts.text("absent." + ((Reading.Absent) reading).reason().code());
  }

  private static String fill(Reading reading) {
    return reading instanceof Reading.Value value
        ? Change.of(value.value()).fill
        : Legend.pattern(((Reading.Absent) reading).reason());
  }
}
