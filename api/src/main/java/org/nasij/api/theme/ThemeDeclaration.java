package org.nasij.api.theme;

import org.jspecify.annotations.Nullable;
import org.nasij.geo.theme.NeedKind;

/**
 * A theme as this instance declares it.
 *
 * @param needExpression expression over census columns; null for {@link NeedKind#NONE}
 * @param catchment {@code travel} (people travel to sites) or {@code area} (work is done in place)
 * @param urbanMinutes catchment for urban demand, inclusive; null where the theme does not travel
 * @param ruralMinutes the same for rural demand
 * @param icnpo International Classification of Non-profit Organizations, separated by ;
 * @param sdg Sustainable Development Goals or targets, separated by ;
 * @param oecdDac OECD DAC purpose codes, separated by ;
 */
public record ThemeDeclaration(
    String code,
    int position,
    String nameFr,
    String nameAr,
    String nameEn,
    NeedKind needKind,
    @Nullable String needExpression,
    String unitFr,
    String unitAr,
    String unitEn,
    String catchment,
    @Nullable Double urbanMinutes,
    @Nullable Double ruralMinutes,
    @Nullable String icnpo,
    @Nullable String sdg,
    @Nullable String oecdDac) {

  /** The name in "fr", "ar" or "en". */
  public String name(String language) {
    return switch (language) {
      case "ar" -> nameAr;
      case "en" -> nameEn;
      default -> nameFr;
    };
  }

  /** What one place of capacity is, in "fr", "ar" or "en". */
  public String unit(String language) {
    return switch (language) {
      case "ar" -> unitAr;
      case "en" -> unitEn;
      default -> unitFr;
    };
  }
}
