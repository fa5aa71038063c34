package org.nasij.dashboards.certainty;

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
 * @param subtitle the theme and the list
 * @param path where the form leads
 * @param noticeOrNull what must be known first: that figures are pending, or that there are none
 * @param parts in their order
 */
public record CertaintyView(
    Frame frame,
    String subtitle,
    String path,
    List<Choice.Select> selects,
    @Nullable String noticeOrNull,
    List<Part> parts) {
  public CertaintyView {
    selects = List.copyOf(selects);
    parts = List.copyOf(parts);
  }

  /**
   * A question and its answer.
   *
   * @param id its place in the page's address
   * @param methodHref where the method says how it is made
   * @param sentences the answer in words
   * @param chart null: none
   * @param map null: none
   * @param tables the answer in figures
   * @param noteOrNull how to read it
   */
  public record Part(
      String id,
      String title,
      String methodHref,
      List<String> sentences,
      @Nullable ShareChart chart,
      @Nullable ProvinceMap map,
      List<Captioned> tables,
      @Nullable String noteOrNull,
      List<Download> downloads) {
    public Part {
      sentences = List.copyOf(sentences);
      tables = List.copyOf(tables);
      downloads = List.copyOf(downloads);
    }
  }

  /**
   * A table with its caption.
   *
   * @param noteOrNull what is left out
   */
  public record Captioned(String caption, Table table, @Nullable String noteOrNull) {}

  /** A map of provinces with its legend. */
  public record ProvinceMap(
      MapDrawing drawing, Caption caption, Legend legend, String measure, String unit) {}
}
