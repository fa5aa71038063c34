package org.nasij.dashboards.give;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nasij.api.release.PartState;
import org.nasij.dashboards.atlas.Caption;
import org.nasij.dashboards.atlas.MapDrawing;
import org.nasij.dashboards.gapmap.Legend;
import org.nasij.dashboards.page.Choice;
import org.nasij.dashboards.page.Download;
import org.nasij.dashboards.page.Frame;
import org.nasij.dashboards.page.Table;

/**
 * All that the funder's page writes.
 *
 * @param state whether the figures are there, and those of the newest gaps
 * @param themes to choose from; none chosen means all
 * @param areas to choose from
 * @param result null where no figures are there yet
 */
public record GiveView(
    Frame frame,
    String path,
    PartState state,
    List<Choice> themes,
    Choice.Select areas,
    int budget,
    int ticket,
    @Nullable Result result) {
  /** What the page says it assumes, in its order. */
  public static final List<String> ASSUMPTIONS =
      List.of("cost", "lacking", "priority", "bands", "ticket", "level", "persons", "associations");

  public GiveView {
    themes = List.copyOf(themes);
  }

  /**
   * What the budget would do, and who else is there.
   *
   * @param summary in sentences
   * @param allocation where it would go; without rows where nowhere
   * @param allocationRows how many there are; the table may show fewer
   * @param map null where it would go nowhere
   * @param outcomes the themes before and after
   * @param unknown themes without a known cost, or without a ranked province, with the reason
   * @param calls open calls
   */
  public record Result(
      List<String> summary,
      Table allocation,
      int allocationRows,
      @Nullable GiveMap map,
      Table outcomes,
      List<String> unknown,
      Listed funders,
      List<Listed> support,
      Listed projects,
      Listed calls,
      String callsSummary,
      List<Download> downloads) {
    public Result {
      summary = List.copyOf(summary);
      unknown = List.copyOf(unknown);
      support = List.copyOf(support);
      downloads = List.copyOf(downloads);
    }
  }

  /** The map with its words. */
  public record GiveMap(MapDrawing drawing, Caption caption, Legend legend) {}

  /**
   * A table of which the first rows are shown.
   *
   * @param title of the part, where it is one of several
   * @param total how many rows there are
   * @param href all of them
   */
  public record Listed(String title, Table table, int total, String href) {
    /** Whether not all rows are shown. */
    public boolean cut() {
      return table.rows().size() < total;
    }
  }
}
