package org.nasij.analytics.method.siting;

import java.util.List;

/**
 * Which sites to open.
 *
 * @param choices in order
 * @param objective what the model maximises or minimises, in its own unit
 * @param bound no solution is better than this: equal to the objective where it is proven best
 * @param uncovered the number of demand units that are not served
 */
public record SitingResult(List<Choice> choices, double objective, double bound, int uncovered) {
  public SitingResult {
    choices = List.copyOf(choices);
  }

  /**
   * One site.
   *
   * @param site its position among the candidates
   * @param order 0 for a site that was fixed, else 1, 2, ...
   * @param gain persons it adds to what those before it cover; NaN where the model has no such
   *     figure
   */
  public record Choice(int site, int order, double gain) {}
}
