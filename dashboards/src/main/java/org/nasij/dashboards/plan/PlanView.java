package org.nasij.dashboards.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nasij.dashboards.page.Choice;
import org.nasij.dashboards.page.Download;
import org.nasij.dashboards.page.Frame;
import org.nasij.dashboards.page.Table;

/**
 * All that the planner's template writes.
 *
 * @param path the page's own path, to which the form is sent
 * @param subtitle theme and area
 * @param lead what the plan achieves, in sentences
 * @param notice why there is no plan, or that it is being computed; null where there is nothing to
 *     say
 * @param noticeHref where the notice leads; null: nowhere
 * @param map null where there is no plan
 * @param proposals one row per site; null where there is no plan
 * @param chart null where there is no plan
 * @param assumptions what the model assumes, in sentences
 * @param near by province, who is near
 * @param projects the pipeline's projects in the theme and area
 */
public record PlanView(
    Frame frame,
    String path,
    String subtitle,
    List<Choice.Select> selects,
    List<String> lead,
    @Nullable String notice,
    @Nullable String noticeHref,
    @Nullable String noticeLabel,
    @Nullable PlanMap map,
    @Nullable Table proposals,
    @Nullable ReliefChart chart,
    List<String> assumptions,
    List<Neighbourhood> near,
    Table projects,
    List<Download> downloads) {
  public PlanView {
    selects = List.copyOf(selects);
    lead = List.copyOf(lead);
    assumptions = List.copyOf(assumptions);
    near = List.copyOf(near);
    downloads = List.copyOf(downloads);
  }

  /** Who is near the proposals of a province. */
  public record Neighbourhood(String province, String href, List<Kind> kinds) {
    public Neighbourhood {
      kinds = List.copyOf(kinds);
    }
  }

  /**
   * Those of one kind.
   *
   * @param none what is said where there are none
   * @param more how many more there are; null: none
   * @param methodHref where it is said what the figure is; null: they are no figure
   */
  public record Kind(
      String title,
      List<Named> named,
      String none,
      @Nullable String more,
      @Nullable String methodHref) {
    public Kind {
      named = List.copyOf(named);
    }
  }

  /**
   * One of them.
   *
   * @param mark what sets it apart; null: nothing
   */
  public record Named(String name, @Nullable String mark, @Nullable String href) {}
}
