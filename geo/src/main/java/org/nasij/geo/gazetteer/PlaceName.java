package org.nasij.geo.gazetteer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nasij.geo.area.PlaceLevel;

/**
 * A name in the index and what it names.
 *
 * @param name as the reference file writes it
 * @param level what kind of place it names
 * @param areaCodes as in {@link Match}
 * @param cityCode the city, for level city
 * @param official true for a name of the area file, false for an alias
 * @param weight how readily a text that does not say which means this place: a town that its
 *     province is called after, a province, a region 4, another town 2, a rural commune 1
 */
record PlaceName(
    String name,
    PlaceLevel level,
    List<String> areaCodes,
    @Nullable String cityCode,
    boolean official,
    double weight) {
  PlaceName {
    areaCodes = List.copyOf(areaCodes);
  }
}
