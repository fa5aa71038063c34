package org.nasij.dashboards.gapmap;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nasij.dashboards.atlas.Caption;
import org.nasij.dashboards.atlas.MapDrawing;
import org.nasij.dashboards.page.Choice;
import org.nasij.dashboards.page.Download;
import org.nasij.dashboards.page.Frame;
import org.nasij.dashboards.page.Table;

/**
 * All that the gap map's template writes.
 *
 * @param heading what the map shows
 * @param theme the theme
 * @param subtitle measure, level and place
 * @param scope level and place
 * @param summary the map in sentences
 * @param notes what a reader must know of this measure, such as that the gap is relative
 * @param selects the form
 * @param measureLabel the measure
 * @param unit its unit in words
 * @param caption the words written inside the image
 * @param approximate whether the boundaries are approximate
 * @param known whether anything is recorded; false: need alone is known
 * @param needHref the same map of need
 * @param giveHref where a budget would close most of it; null where the theme has no target group
 * @param totalRows how many areas there are; the table may show fewer
 * @param previousHref the table's page before, if there is one
 * @param nextHref the table's next page, if there is one
 * @param equityHref whether help of the theme is evenly spread
 * @param planHref where the next project of the theme should go
 * @param certaintyHref how sure these figures are
 */
public record GapMapView(
    Frame frame,
    String heading,
    String theme,
    String subtitle,
    String scope,
    List<String> summary,
    List<String> notes,
    List<Choice.Select> selects,
    String measureLabel,
    String unit,
    Caption caption,
    MapDrawing map,
    boolean approximate,
    Legend legend,
    boolean known,
    String needHref,
    Table table,
    @Nullable String giveHref,
    int totalRows,
    @Nullable String previousHref,
    @Nullable String nextHref,
    String equityHref,
    String planHref,
    String certaintyHref,
    List<Download> downloads) {

  public GapMapView {
    summary = List.copyOf(summary);
    notes = List.copyOf(notes);
    selects = List.copyOf(selects);
    downloads = List.copyOf(downloads);
  }
}
