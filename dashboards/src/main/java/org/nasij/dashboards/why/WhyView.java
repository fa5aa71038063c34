package org.nasij.dashboards.why;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nasij.dashboards.page.Download;
import org.nasij.dashboards.page.Frame;
import org.nasij.dashboards.page.Table;

/**
 * All that the template of a cell writes.
 *
 * @param breadcrumb the areas above and the area itself
 * @param title area and theme
 * @param lead the result in one sentence
 * @param pendingOrNull what is being computed anew; null: nothing
 * @param parts in the order in which one comes from the other
 * @param certaintyHref how sure the list is in which the area stands
 */
public record WhyView(
    Frame frame,
    List<Crumb> breadcrumb,
    String title,
    String lead,
    @Nullable String pendingOrNull,
    List<Part> parts,
    String certaintyHref,
    List<Download> downloads) {

  public WhyView {
    breadcrumb = List.copyOf(breadcrumb);
    parts = List.copyOf(parts);
    downloads = List.copyOf(downloads);
  }

  /** An area on the way to this one. */
  public record Crumb(String name, String href) {}

  /**
   * A part of the answer.
   *
   * @param id its place in the page's address
   * @param methodHref where the method says how it is made
   * @param lines what is known, one by one
   * @param table more of it; null: nothing
   * @param note what must be known of it; null: nothing
   */
  public record Part(
      String id,
      String title,
      String methodHref,
      List<Line> lines,
      @Nullable Table table,
      @Nullable String note) {
    public Part {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A figure, or a sentence.
   *
   * @param label what it is
   * @param value empty where the label says all
   */
  public record Line(String label, String value) {}
}
