package org.nasij.ingestion.validation;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.Areas;
import org.nasij.geo.boundary.AreaLocator;
import org.nasij.geo.boundary.Boundaries;
import org.nasij.geo.coordinates.LonLat;
import org.nasij.geo.gazetteer.Gazetteer;
import org.nasij.geo.reference.ReferenceFiles;
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
    Areas areas, Themes themes, Gazetteer gazetteer, Function<LonLat, Optional<Area>> locator) {

  /** The reference data shipped with this build. Boundaries are read when a point first asks. */
  public static Reference shipped() {
    Areas areas = ReferenceFiles.areas();
    return new Reference(
        areas, ReferenceFiles.themes(), Gazetteer.of(areas), new LazyLocator(areas));
  }

  /** Most files have no coordinates, and the boundaries take a second to read. */
  private static final class LazyLocator implements Function<LonLat, Optional<Area>> {
    private final Areas areas;
    private @Nullable AreaLocator locator;

    LazyLocator(Areas areas) {
      this.areas = areas;
    }

    @Override
    public synchronized Optional<Area> apply(LonLat point) {
      if (locator == null) {
        locator = AreaLocator.of(areas, Boundaries.load());
      }
      return locator.locate(point);
    }
  }
}
