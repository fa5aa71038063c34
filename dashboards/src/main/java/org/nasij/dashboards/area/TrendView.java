package org.nasij.dashboards.area;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nasij.dashboards.page.Choice;
import org.nasij.dashboards.page.Table;

/**
 * An area's theme from edition to edition.
 *
 * @param theme the theme's name
 * @param path of the form's page
 * @param selects the form
 * @param sentences what can be said, or why it cannot
 * @param drawing null where there is no point to draw
 * @param table one row per edition
 * @param href the same in JSON
 */
public record TrendView(
    String theme,
    String path,
    List<Choice.Select> selects,
    List<String> sentences,
    @Nullable Drawing drawing,
    Table table,
    String href) {
  public TrendView {
    selects = List.copyOf(selects);
    sentences = List.copyOf(sentences);
  }

  /**
   * Points over time, in units of the picture; y runs down.
   *
   * @param points editions that are known
   * @param line the trend's line; null: none is drawn
   * @param highest the label of the scale's upper end
   */
  public record Drawing(List<Point> points, @Nullable Line line, String highest) {
    public static final int WIDTH = 640;
    public static final int HEIGHT = 220;
    public static final int LEFT = 70;
    public static final int TOP = 20;
    public static final int BOTTOM = 180;

    public Drawing {
      points = List.copyOf(points);
    }
  }

  /** A point, with what is told of it. */
  public record Point(double x, double y, String title) {}

  /** The ends of a line. */
  public record Line(double x1, double y1, double x2, double y2) {}
}
