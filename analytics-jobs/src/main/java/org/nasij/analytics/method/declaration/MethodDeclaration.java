package org.nasij.analytics.method.declaration;

/**
 * One choice of the method, as readers see it.
 *
 * @param position 1.. in the order of the page
 * @param figure the figure it stands under
 * @param name lower case with hyphens and dots
 * @param value as text, with a point for decimals
 * @param unit as text, empty for none
 * @param source a paper, a standard or a data set, or {@code choice} where it is this project's own
 */
public record MethodDeclaration(
    int position,
    Figure figure,
    String name,
    String value,
    String unit,
    String source,
    String textFr,
    String textAr,
    String textEn) {

  /** The text in "fr", "ar" or "en". */
  public String text(String language) {
    return switch (language) {
      case "ar" -> textAr;
      case "en" -> textEn;
      default -> textFr;
    };
  }
}
