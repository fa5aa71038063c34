package org.nasij.dashboards.gapmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.locationtech.jts.geom.Geometry;
import org.nasij.api.gap.Cell;
import org.nasij.dashboards.atlas.MapDrawing;
import org.nasij.dashboards.atlas.Outlines;
import org.nasij.dashboards.language.Texts;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Areas;

/** A map of a measure: its colours, its legend and its drawing agree because they are made here. */
public final class Choropleth {
  private final Measure measure;
  private final List<Cell> cells;
  private final List<Reading> readings;
  private final Legend.Key key;
  private final Texts texts;

  /**
   * @param cells the cells of one theme and level, at least one
   */
  public Choropleth(Measure measure, List<Cell> cells, Texts texts) {
    this.measure = measure;
    this.cells = List.copyOf(cells);
    this.texts = texts;
    this.readings = cells.stream().map(measure::read).toList();
    this.key = Legend.Key.of(measure, readings);
  }

  /** What the colours mean. */
  public Legend legend() {
    return key.legend(readings, texts);
  }

  /**
   * The map.
   *
   * @param inside the area whose parts are shown
   * @param current the area the page is about, if it is one of those shown
   * @param href the page of a cell's area
   */
  public MapDrawing draw(
      Outlines outlines, String inside, String current, Function<Cell, String> href) {
    return draw(
        outlines,
        cells,
        inside,
        current,
        href,
        cell -> words(measure.read(cell)),
        cell -> key.fill(measure.read(cell)),
        texts);
  }

  /**
   * A map of cells.
   *
   * @param words what is told of a cell, after its area's name
   * @param fill the colour or pattern of a cell
   */
  static MapDrawing draw(
      Outlines outlines,
      List<Cell> cells,
      String inside,
      String current,
      Function<Cell, String> href,
      Function<Cell, String> words,
      Function<Cell, String> fill,
      Texts texts) {
    AreaLevel level = cells.get(0).level();
    List<String> codes = cells.stream().map(Cell::areaCode).toList();
    boolean near = level == AreaLevel.COMMUNE && !inside.equals(Areas.COUNTRY);
    Map<String, Geometry> shapes = near ? outlines.near(codes) : outlines.far(codes);
    List<MapDrawing.Subject> subjects = new ArrayList<>();
    for (Cell cell : cells) {
      subjects.add(
          new MapDrawing.Subject(
              cell.areaCode(),
              href.apply(cell),
              cell.name(texts.language().code()) + ": " + words.apply(cell),
              fill.apply(cell),
              cell.areaCode().equals(current)));
    }
    boolean wholeCountry = inside.equals(Areas.COUNTRY) && level == AreaLevel.PROVINCE;
    return MapDrawing.of(subjects, shapes, wholeCountry);
  }

  private String words(Reading reading) {
    if (reading instanceof Reading.Value value) {
      return measure.words(value.value(), texts);
    }
    return texts.text("absent." + ((Reading.Absent) reading).reason().code());
  }
}
