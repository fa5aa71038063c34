package org.nasij.dashboards.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nasij.api.siting.Proposal;
import org.nasij.api.siting.SitingModel;
import org.nasij.dashboards.language.Texts;

/**
 * How what a plan gains grows with the number of its sites: where the line flattens, another site
 * adds little.
 *
 * @param path SVG path data
 * @param points one per site
 * @param top label of the highest value
 * @param description the same in words
 */
public record ReliefChart(
    String path, List<Point> points, String top, String description, int width, int height) {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 200;
  private static final int LEFT = 16;
  private static final int RIGHT = 24;
  private static final int TOP = 28;
  private static final int BOTTOM = 34;

  /**
   * A site.
   *
   * @param chosen whether it is among those asked for
   */
  public record Point(long x, long y, String number, String title, boolean chosen) {}

  public ReliefChart {
    points = List.copyOf(points);
  }

  /** The baseline's height. */
  public int base() {
    return HEIGHT - BOTTOM;
  }

  /**
   * Draws a plan.
   *
   * @param proposals all there are, at least one
   * @param sites how many were asked for
   */
  static ReliefChart of(List<Proposal> proposals, SitingModel model, int sites, Texts texts) {
    double most = proposals.stream().mapToDouble(p -> value(p, model)).max().orElse(1);
    boolean rightToLeft = texts.language().direction().equals("rtl");
    StringBuilder path = new StringBuilder();
    List<Point> points = new ArrayList<>();
    int count = proposals.size();
    path.append(String.format(Locale.ROOT, "M%d %d", x(0, count, rightToLeft), y(0, most)));
    for (int i = 0; i < count; i++) {
      Proposal proposal = proposals.get(i);
      double value = value(proposal, model);
      long x = x(i + 1, count, rightToLeft);
      long y = y(value, most);
      path.append(String.format(Locale.ROOT, "L%d %d", x, y));
      points.add(
          new Point(
              x,
              y,
              texts.count(proposal.position()),
              texts.text(
                  "plan.chart.point",
                  proposal.position(),
                  texts.count(proposal.position()),
                  texts.count(value)),
              proposal.position() <= sites));
    }
    return new ReliefChart(
        path.toString(),
        points,
        texts.count(most),
        texts.text(
            "plan.chart.description",
            texts.count(value(proposals.get(0), model)),
            texts.count(count),
            texts.count(most)),
        WIDTH,
        HEIGHT);
  }

  /** Persons: relief where there is one, else the model's own gain. */
  static double value(Proposal proposal, SitingModel model) {
    Double relief = proposal.reliefTotal();
    return model == SitingModel.RELIEF && relief != null ? relief : proposal.gainTotal();
  }

  private static long x(int number, int count, boolean rightToLeft) {
    long along = Math.round((double) (WIDTH - LEFT - RIGHT) * number / Math.max(count, 1));
    return rightToLeft ? WIDTH - LEFT - along : LEFT + along;
  }

  private static long y(double value, double most) {
    return Math.round(HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (most > 0 ? value / most : 0));
  }
}
