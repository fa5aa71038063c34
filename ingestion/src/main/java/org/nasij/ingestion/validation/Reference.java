package org.nasij.ingestion.validation;

import java.util.Optional;
import java.util.function.Function;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.Areas;
import org.nasij.geo.coordinates.LonLat;
import org.nasij.geo.gazetteer.Gazetteer;
import org.nasij.geo.theme.Themes;

/**
 * What records are read against.
 *
 * @param areas the mapped country's areas
 * @param themes the themes of work
 * @param gazetteer finds areas by name
 * @param locator the commune that holds a point; empty outside the country
 */
public record Reference(
    Areas areas, Themes themes, Gazetteer gazetteer, Function<LonLat, Optional<Area>> locator) {}
