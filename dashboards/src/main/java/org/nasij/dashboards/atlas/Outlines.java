package org.nasij.dashboards.atlas;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.locationtech.jts.geom.Geometry;
import org.nasij.geo.boundary.Boundaries;

/** What maps are drawn from, as fine as the map is large. */
public final class Outlines {
  private final Boundaries boundaries;

  public Outlines(Boundaries boundaries) {
    this.boundaries = boundaries;
  }

  /** Simplified outlines, for maps of the country or a region. */
  public Map<String, Geometry> far(Collection<String> areaCodes) {
    return all(areaCodes, boundaries::outline);
  }

  /** Boundaries as exactly as they are known, for maps of a province. */
  public Map<String, Geometry> near(Collection<String> areaCodes) {
    return all(areaCodes, boundaries::boundary);
  }

  private static Map<String, Geometry> all(
      Collection<String> areaCodes, Function<String, ? extends Geometry> shape) {
    Map<String, Geometry> shapes = new LinkedHashMap<>();
    areaCodes.forEach(code -> shapes.put(code, shape.apply(code)));
    return shapes;
  }
}
