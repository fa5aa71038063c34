package org.nasij.geo.theme;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.nasij.geo.area.Settlement;

/**
 * A theme of work, as declared in {@code themes.csv}.
 *
 * @param code lower-case code, such as {@code early-childhood}
 * @param position 1..16, the order of the file
 * @param needExpression expression over census columns, null for {@link NeedKind#NONE}
 * @param unitFr what one place of capacity is, in French
 * @param unitEn the same in English
 * @param travels true: people travel to sites within a catchment of minutes; false: work is done in
 *     the area itself
 * @param urbanMinutes catchment for urban demand, minutes, inclusive; NaN where the theme does not
 *     travel
 * @param ruralMinutes catchment for rural demand, minutes, inclusive; NaN where the theme does not
 *     travel
 * @param icnpo International Classification of Non-profit Organizations, several separated by ;
 * @param sdg Sustainable Development Goals or targets, several separated by ;
 * @param oecdDac OECD DAC purpose codes, several separated by ;
 */
public record Theme(
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
    boolean travels,
    double urbanMinutes,
    double ruralMinutes,
    String icnpo,
    String sdg,
    String oecdDac) {

  /** The name in "fr", "ar" or "en". */
  public String name(String language) {
    return switch (language) {
      case "ar" -> nameAr;
      case "en" -> nameEn;
      default -> nameFr;
    };
  }

  /** What one place is, in "fr", "ar" or "en". */
  public String unit(String language) {
    return switch (language) {
      case "ar" -> unitAr;
      case "en" -> unitEn;
      default -> unitFr;
    };
  }

  /**
   * The catchment M in minutes for demand of the given kind; empty where the theme does not travel.
   */
  public OptionalDouble catchmentMinutes(Settlement demand) {
    if (!travels) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(demand == Settlement.URBAN ? urbanMinutes : ruralMinutes);
  }

  /** The need expression, if the theme has one. */
  public Optional<String> expression() {
    return Optional.ofNullable(needExpression);
  }
}
