package org.nasij.analytics.method.declaration;

import java.util.List;

/**
 * A published figure, as readers see it.
 *
 * @param position 1.. in the order of the page
 * @param parameters names of the {@link MethodDeclaration}s that stand under it
 */
public record FigureDeclaration(
    int position, Figure figure, List<String> parameters, Words fr, Words ar, Words en) {

  /**
   * What it is in one language.
   *
   * @param title its name
   * @param unit what it counts
   * @param text what it says
   * @param limits what it does not say
   */
  public record Words(String title, String unit, String text, String limits) {}

  public FigureDeclaration {
    parameters = List.copyOf(parameters);
  }
}
