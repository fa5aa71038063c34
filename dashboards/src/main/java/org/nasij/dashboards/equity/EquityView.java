package org.nasij.dashboards.equity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nasij.dashboards.atlas.Caption;
import org.nasij.dashboards.atlas.MapDrawing;
import org.nasij.dashboards.gapmap.Legend;
import org.nasij.dashboards.page.Choice;
import org.nasij.dashboards.page.Download;
import org.nasij.dashboards.page.Frame;
import org.nasij.dashboards.page.Table;

/**
 * All that the page's template writes.
 *
 * @param theme its name
 * @param summary the page in sentences
 * @param notices what must be known first: that figures are pending, or that there are none
 * @param selects theme, providers, release
 * @param fifths null where the theme has no target group, or nothing is published yet
 * @param indices a row each; empty where nothing is published yet
 * @param clusters null where the theme has no need at all, or nothing is published yet
 * @param deprivation null where nothing is published yet
 */
public record EquityView(
    Frame frame,
    String theme,
    List<String> summary,
    List<String> notices,
    List<Choice.Select> selects,
    @Nullable Fifths fifths,
    Table indices,
    @Nullable Clusters clusters,
    @Nullable Deprived deprivation,
    List<Download> downloads) {
  public EquityView {
    summary = List.copyOf(summary);
    notices = List.copyOf(notices);
    selects = List.copyOf(selects);
    downloads = List.copyOf(downloads);
  }

  /**
   * What each fifth of the persons in need has.
   *
   * @param chart null where there are neither places nor money
   * @param table urban and rural together
   */
  public record Fifths(
      @Nullable EquityChart chart, Table table, Table urban, Table rural, String csvHref) {}

  /**
   * Where supply clusters.
   *
   * @param table the communes that stand out, or the first of them
   * @param said how many there are of either kind
   */
  public record Clusters(
      MapDrawing map,
      Caption caption,
      Legend legend,
      Table table,
      String said,
      int totalRows,
      String csvHref) {}

  /**
   * The areas of a level by deprivation.
   *
   * @param levels the lists there are
   * @param table a page of the list
   */
  public record Deprived(
      List<Level> levels,
      String title,
      Table table,
      int totalRows,
      @Nullable String previousHref,
      @Nullable String nextHref,
      List<Download> downloads) {
    public Deprived {
      levels = List.copyOf(levels);
      downloads = List.copyOf(downloads);
    }
  }

  /** A list to choose. */
  public record Level(String label, String href, boolean current) {}
}
