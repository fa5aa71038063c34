package org.nasij.api.method;

/**
 * A constant or rule of the method.
 *
 * @param position order on the method page
 * @param source a paper, a standard, or {@code choice} where it is ours
 */
public record MethodDeclaration(
    String methodVersion,
    int position,
    String section,
    String name,
    String value,
    String unit,
    String source,
    String textFr,
    String textAr,
    String textEn) {

  /** What it means, in "fr", "ar" or "en". */
  public String text(String language) {
    return switch (language) {
      case "ar" -> textAr;
      case "en" -> textEn;
      default -> textFr;
    };
  }
}
