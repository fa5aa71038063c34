package org.nasij.dashboards.certainty;

import java.util.ArrayList;
import java.util.List;
import org.nasij.dashboards.language.Texts;

/**
 * Shares as bars, one under the other, from the side on which a line of the language starts.
 *
 * @param description the same in words
 */
public record ShareChart(List<Bar> bars, String description, int width, int height) {
  private static final int WIDTH = 400;
  private static final int ROW = 36;
  private static final int LABEL = 14;
  private static final int BAR_TOP = 19;

  /** Thickness of a bar. */
  public static final int BAR_HEIGHT = 9;

  /**
   * A share.
   *
   * @param label what it is of
   * @param value as words
   * @param labelX where the label starts
   * @param valueX where the value ends
   * @param y the label's line
   * @param barX left end of the bar
   * @param barY its top
   * @param length of the bar
   */
  public record Bar(
      String label, String value, int labelX, int valueX, int y, int barX, int barY, long length) {}

  /** A share and what it is of, 0..1. */
  record Share(String label, double value) {}

  public ShareChart {
    bars = List.copyOf(bars);
  }

  /**
   * Draws shares.
   *
   * @param shares in their order, at least one; values beyond 0..1 are cut
   */
  static ShareChart of(List<Share> shares, String description, Texts texts) {
    boolean rightToLeft = texts.language().direction().equals("rtl");
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      double value = Math.max(0, Math.min(1, shares.get(i).value()));
      long length = Math.round(WIDTH * value);
      int top = i * ROW;
      bars.add(
          new Bar(
              shares.get(i).label(),
              texts.percent(value),
              rightToLeft ? WIDTH : 0,
              rightToLeft ? 0 : WIDTH,
              top + LABEL,
              rightToLeft ? Math.toIntExact(WIDTH - length) : 0,
              top + BAR_TOP,
              length));
    }
    return new ShareChart(bars, description, WIDTH, ROW * shares.size());
  }
}
