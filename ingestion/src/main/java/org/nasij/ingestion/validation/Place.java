package org.nasij.ingestion.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nasij.geo.area.PlaceLevel;
import org.nasij.geo.coordinates.LonLat;

/**
 * Where something is, as far as it is known.
 *
 * @param level how exactly
 * @param areaCodes the areas; several where an old region holds several provinces; empty outside
 *     the country or where unknown
 * @param cityCodeOrNull the divided city, at level city
 * @param pointOrNull the coordinates, at level point and outside
 * @param countryCodeOrNull ISO 3166-1 alpha-2, where known
 * @param textOrNull the words it was found by
 * @param confidenceOrNull how sure the gazetteer is, 0..1; null where no words were looked up
 */
public record Place(
    PlaceLevel level,
    List<String> areaCodes,
    @Nullable String cityCodeOrNull,
    @Nullable LonLat pointOrNull,
    @Nullable String countryCodeOrNull,
    @Nullable String textOrNull,
    @Nullable Double confidenceOrNull) {
  public Place {
    areaCodes = List.copyOf(areaCodes);
  }

  /** No place is known; the words, if there were some, are kept. */
  public static Place unknown(@Nullable String text) {
    return new Place(PlaceLevel.UNKNOWN, List.of(), null, null, null, text, null);
  }
}
