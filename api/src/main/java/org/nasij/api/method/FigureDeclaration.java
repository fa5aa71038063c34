package org.nasij.api.method;

import java.util.List;

/**
 * A published figure: what it is and what it does not say.
 *
 * @param position order on the method page
 * @param section the part of the method
 * @param formula in the method's symbols
 * @param source a paper, a standard, or {@code choice} where it is ours
 * @param parameters names of the {@link MethodDeclaration}s that stand under it
 * @param methods commands of {@code nasij method} that compute it or a step of it
 */
public record FigureDeclaration(
    String methodVersion,
    int position,
    String section,
    String name,
    String formula,
    String valueRange,
    String source,
    List<String> parameters,
    List<String> methods,
    String titleFr,
    String titleAr,
    String titleEn,
    String unitFr,
    String unitAr,
    String unitEn,
    String textFr,
    String textAr,
    String textEn,
    String limitsFr,
    String limitsAr,
    String limitsEn) {

  public FigureDeclaration {
    parameters = List.copyOf(parameters);
    methods = List.copyOf(methods);
  }

  /** Its name in words, in "fr", "ar" or "en". */
  public String title(String language) {
    return in(language, titleFr, titleAr, titleEn);
  }

  /** What it counts, in "fr", "ar" or "en". */
  public String unit(String language) {
    return in(language, unitFr, unitAr, unitEn);
  }

  /** What it means, in "fr", "ar" or "en". */
  public String text(String language) {
    return in(language, textFr, textAr, textEn);
  }

  /** What it does not say, in "fr", "ar" or "en". */
  public String limits(String language) {
    return in(language, limitsFr, limitsAr, limitsEn);
  }

  private static String in(String language, String fr, String ar, String en) {
    return switch (language) {
      case "ar" -> ar;
      case "en" -> en;
      default -> fr;
    };
  }
}
