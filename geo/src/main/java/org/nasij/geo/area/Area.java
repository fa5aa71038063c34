package org.nasij.geo.area;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.nasij.geo.coordinates.LonLat;

/**
 * One of Morocco's areas on its 2024 code: the country, a region, a province or prefecture, or a
 * commune or arrondissement.
 *
 * @param level the level
 * @param code ISO 3166-2 for the country, regions and provinces, HCP's 2024 code (8 digits) for
 *     communes
 * @param parentCode the code of the area one level up; null for the country
 * @param hcpCode HCP's own 2024 code
 * @param nameFr name in French
 * @param nameAr name in Arabic
 * @param nameZgh name in Tamazight (Tifinagh), where known
 * @param kind country, region, province, prefecture, urban or rural
 * @param pointOrNull representative point of a commune, WGS 84; null above the commune
 * @param areaKm2OrNan area of a commune in square kilometres; NaN above the commune
 * @param ochaPcode OCHA P-code of a province, where known
 */
public record Area(
    AreaLevel level,
    String code,
    @Nullable String parentCode,
    String hcpCode,
    String nameFr,
    String nameAr,
    @Nullable String nameZgh,
    String kind,
    @Nullable LonLat pointOrNull,
    double areaKm2OrNan,
    @Nullable String ochaPcode) {

  /** Urban or rural, for a commune. */
  public Optional<Settlement> settlement() {
    return level == AreaLevel.COMMUNE
        ? Optional.of(kind.equals("urban") ? Settlement.URBAN : Settlement.RURAL)
        : Optional.empty();
  }

  /** The representative point, for a commune. */
  public Optional<LonLat> point() {
    return Optional.ofNullable(pointOrNull);
  }

  /** Square kilometres, for a commune. */
  public OptionalDouble areaKm2() {
    return Double.isNaN(areaKm2OrNan) ? OptionalDouble.empty() : OptionalDouble.of(areaKm2OrNan);
  }

  /** Name in a language: "ar" gives the Arabic one, everything else the French one. */
  public String name(String language) {
    return language.equals("ar") ? nameAr : nameFr;
  }
}
