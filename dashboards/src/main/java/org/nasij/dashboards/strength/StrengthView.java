package org.nasij.dashboards.strength;

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
 * @param subtitle the theme and the level
 * @param selects theme, level, providers, release
 * @param sliders one per stream
 * @param notices what must be known first: that figures are pending, or that there are none
 * @param index null where the theme has no index in this release
 * @param streams what each stream is measured against
 */
public record StrengthView(
    Frame frame,
    String subtitle,
    List<Choice.Select> selects,
    List<Slider> sliders,
    List<String> notices,
    @Nullable Index index,
    Table streams) {
  public StrengthView {
    selects = List.copyOf(selects);
    sliders = List.copyOf(sliders);
    notices = List.copyOf(notices);
  }

  /**
   * A weight to be moved.
   *
   * @param name the parameter
   * @param value 0..1, as in the address
   * @param share what it counts for, once the three add up to 1
   * @param about what is to be known of the stream; null: nothing
   */
  public record Slider(
      String name, String label, String value, String share, @Nullable String about) {}

  /**
   * The index on a map and in a table.
   *
   * @param approximate whether the outlines are
   * @param totalRows of the table, of which {@code table} shows a page
   */
  public record Index(
      MapDrawing map,
      Caption caption,
      Legend legend,
      boolean approximate,
      Table table,
      String title,
      int totalRows,
      @Nullable String previousHref,
      @Nullable String nextHref,
      List<Download> downloads) {
    public Index {
      downloads = List.copyOf(downloads);
    }
  }
}
