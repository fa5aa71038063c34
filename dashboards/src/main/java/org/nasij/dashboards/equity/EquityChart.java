package org.nasij.dashboards.equity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.nasij.dashboards.language.Texts;

/**
 * Concentration curves: along the persons in need from the most deprived communes on, what share of
 * the places and of the money they have. On the straight line all have the same; above it the
 * deprived have more.
 *
 * @param even path of the straight line
 * @param axes path of the two axes
 * @param description the same in words
 */
public record EquityChart(
    List<Line> lines, String even, String axes, List<Label> labels, String description) {
  public static final int WIDTH = 640;
  public static final int HEIGHT = 460;

  private static final int LEFT = 78;
  private static final int RIGHT = 26;
  private static final int TOP = 22;
  private static final int BOTTOM = 40;

  public EquityChart {
    lines = List.copyOf(lines);
    labels = List.copyOf(labels);
  }

  /**
   * A curve.
   *
   * @param dash as in SVG; null: an unbroken line
   */
  public record Line(
      String label, String colour, @Nullable String dash, String path, List<Point> points) {
    public Line {
      points = List.copyOf(points);
    }
  }

  /** Where a curve stands after a fifth. */
  public record Point(long x, long y, String title) {}

  /** A share beside an axis. */
  public record Label(String text, long x, long y, String anchor) {}

  /**
   * Draws.
   *
   * @param fifths with places or money
   */
  static EquityChart of(Fifths fifths, Texts texts) {
    boolean rightToLeft = texts.language().direction().equals("rtl");
    List<Line> lines = new ArrayList<>();
    if (fifths.hasPlaces()) {
      lines.add(
          line(
              "places",
              "#1f3a66",
              null,
              fifths,
              Fifths.Part::knownNeedShare,
              Fifths.Part::placesShare,
              texts));
    }
    if (fifths.hasFunding()) {
      lines.add(
          line(
              "money",
              "#a94635",
              "12 6",
              fifths,
              Fifths.Part::needShare,
              Fifths.Part::fundingShare,
              texts));
    }
    long start = x(0, rightToLeft);
    long end = x(1, rightToLeft);
    String axes = String.format(Locale.ROOT, "M%d %dV%dH%d", start, y(1), y(0), end);
    String even = String.format(Locale.ROOT, "M%d %dL%d %d", start, y(0), end, y(1));
    List<Label> labels = new ArrayList<>();
    for (double share : new double[] {0, .5, 1}) {
      labels.add(
          new Label(
              texts.percent(share),
              start + (rightToLeft ? 10 : -10),
              y(share) + 7,
              rightToLeft ? "start" : "end"));
    }
    for (double share : new double[] {.2, .4, .6, .8, 1}) {
      labels.add(new Label(texts.percent(share), x(share, rightToLeft), y(0) + 28, "middle"));
    }
    return new EquityChart(lines, even, axes, labels, texts.text("equity.chart.description"));
  }

  private static Line line(
      String name,
      String colour,
      @Nullable String dash,
      Fifths fifths,
      ToDoubleFunction<Fifths.Part> along,
      ToDoubleFunction<Fifths.Part> has,
      Texts texts) {
    boolean rightToLeft = texts.language().direction().equals("rtl");
    StringBuilder path =
        new StringBuilder(String.format(Locale.ROOT, "M%d %d", x(0, rightToLeft), y(0)));
    List<Point> points = new ArrayList<>();
    double persons = 0;
    double share = 0;
    for (Fifths.Part part : fifths.parts()) {
      persons += along.applyAsDouble(part);
      share += has.applyAsDouble(part);
      long x = x(persons, rightToLeft);
      long y = y(share);
      path.append(String.format(Locale.ROOT, "L%d %d", x, y));
      points.add(
          new Point(
              x,
              y,
              texts.text(
                  "equity.chart.point." + name, texts.percent(persons), texts.percent(share))));
    }
    return new Line(texts.text("equity.chart." + name), colour, dash, path.toString(), points);
  }

  private static long x(double share, boolean rightToLeft) {
    long along = Math.round((WIDTH - LEFT - RIGHT) * share);
    return rightToLeft ? WIDTH - LEFT - along : LEFT + along;
  }

  private static long y(double share) {
    return Math.round(HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * share);
  }
}
