package org.nasij.api.area;

import org.jspecify.annotations.Nullable;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Settlement;

/**
 * An area with what the census says of its size.
 *
 * @param code ISO 3166-2 for the country, regions and provinces, HCP's 2024 code for communes
 * @param provinceCode the province it lies in or is; null above
 * @param regionCode the region it lies in or is; null for the country
 * @param nameZgh name in Tifinagh, where known
 * @param kind country, region, province, prefecture, urban or rural
 * @param settlement urban or rural, for a commune
 * @param lon representative point, WGS 84 degrees east; for areas with a point of their own
 * @param lat degrees north
 * @param areaKm2 square kilometres, for a commune
 * @param ochaPcode OCHA P-code, where known
 * @param boundarySource {@code openstreetmap} (ODbL-1.0), {@code approximate} or {@code imported};
 *     null where no boundary is stored
 * @param population legal population, census of 2024
 * @param households census of 2024
 * @param children how many areas lie one level below
 */
public record AreaSummary(
    AreaLevel level,
    String code,
    @Nullable String parentCode,
    @Nullable String provinceCode,
    @Nullable String regionCode,
    String nameFr,
    String nameAr,
    @Nullable String nameZgh,
    String kind,
    @Nullable Settlement settlement,
    @Nullable Double lon,
    @Nullable Double lat,
    @Nullable Double areaKm2,
    @Nullable String ochaPcode,
    @Nullable String boundarySource,
    @Nullable Integer population,
    @Nullable Integer households,
    int children) {

  /** Name in a language: "ar" gives the Arabic one, everything else the French one. */
  public String name(String language) {
    return language.equals("ar") ? nameAr : nameFr;
  }
}
