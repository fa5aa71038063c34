package org.nasij.geo.theme;

/**
 * A group within a theme's population, as declared in {@code groups.csv}: a filter by which need
 * and supply per person are told of the group alone (METHOD 1).
 *
 * @param theme the theme's code
 * @param code lower-case code, of no other group
 * @param needExpression its persons, an expression over census columns
 */
public record ThemeGroup(
    String theme, String code, String nameFr, String nameAr, String nameEn, String needExpression) {

  /** The name in "fr", "ar" or "en". */
  public String name(String language) {
    return switch (language) {
      case "ar" -> nameAr;
      case "en" -> nameEn;
      default -> nameFr;
    };
  }
}
