package org.nasij.geo.gazetteer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nasij.geo.area.PlaceLevel;

/**
 * A place that a name was found to mean.
 *
 * @param level commune, city, province, region, country or, for the name of another country,
 *     outside
 * @param areaCodes the areas: one, or several provinces for a region of before 2015 or a province
 *     that was divided since; a city's is its prefecture; none for outside
 * @param cityCode the city, for level city
 * @param confidence 0..1, see {@link Gazetteer}
 * @param matchedName the reference name that was recognised
 */
public record Match(
    PlaceLevel level,
    List<String> areaCodes,
    @Nullable String cityCode,
    double confidence,
    String matchedName) {
  /**
   * @throws IllegalArgumentException if the confidence is not in 0..1
   */
  public Match {
    areaCodes = List.copyOf(areaCodes);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("Not a confidence: " + confidence);
    }
  }
}
