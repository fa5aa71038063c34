package org.nasij.dashboards.area;

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
 * All that an area's template writes.
 *
 * @param path the page's own path
 * @param breadcrumb the areas above, from the country
 * @param name in the page's language
 * @param otherNames in the other scripts
 * @param facts kind, inhabitants, households, size
 * @param deprivation its rank by deprivation and the interval around it; null where it has none
 * @param deprivationHref the list it stands in
 * @param themes one row per theme; null where nothing has been analysed
 * @param giveHref where a budget would close most here; null for a commune
 * @param known communes by what is known of them, per theme; null for a commune
 * @param map null where nothing has been analysed
 * @param trend from edition to edition; null where nothing has been analysed
 * @param organizations the first of those recorded here
 * @param organizationCount how many there are
 * @param organizationNote how many are shown, or that none is recorded
 * @param funding the ledger's lines in this area; empty where there are none
 * @param planHref the planner's page of the area, or of the province a commune lies in; null for
 *     the country
 * @param planLabel the link's words
 * @param certaintyHref how sure figures are in the list in which the area stands
 */
public record AreaView(
    Frame frame,
    String path,
    List<Crumb> breadcrumb,
    String name,
    List<OtherName> otherNames,
    List<String> facts,
    @Nullable String deprivation,
    String deprivationHref,
    @Nullable Table themes,
    @Nullable String giveHref,
    @Nullable Table known,
    @Nullable AreaMap map,
    @Nullable TrendView trend,
    Table organizations,
    long organizationCount,
    String organizationNote,
    Table funding,
    @Nullable String planHref,
    String planLabel,
    String certaintyHref,
    List<Download> downloads) {

  public AreaView {
    breadcrumb = List.copyOf(breadcrumb);
    otherNames = List.copyOf(otherNames);
    facts = List.copyOf(facts);
    downloads = List.copyOf(downloads);
  }

  /** An area above this one. */
  public record Crumb(String name, String href) {}

  /** The area's name in another language. */
  public record OtherName(String language, String name) {}

  /**
   * The map of the area's parts, or of a commune within its province.
   *
   * @param title what it shows
   * @param fullHref the same on the gap map
   * @param table its parts; null for a commune
   */
  public record AreaMap(
      String title,
      MapDrawing drawing,
      Caption caption,
      Legend legend,
      String measure,
      String unit,
      boolean approximate,
      List<Choice.Select> selects,
      String fullHref,
      @Nullable Table table) {
    public AreaMap {
      selects = List.copyOf(selects);
    }
  }
}
