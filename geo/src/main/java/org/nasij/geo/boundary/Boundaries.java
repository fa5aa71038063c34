package org.nasij.geo.boundary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.AreaLevel;

/**
 * The boundaries shipped with this build, WGS 84, longitude first. Read once; the geometries are
 * shared, callers copy what they change. Whoever shows them says {@link BoundaryAttribution}.
 */
public final class Boundaries {
  private final Map<String, MultiPolygon> boundaries;
  private final Map<String, MultiPolygon> outlines;

  private Boundaries(Map<String, MultiPolygon> boundaries, Map<String, MultiPolygon> outlines) {
    this.boundaries = boundaries;
    this.outlines = outlines;
  }

  /**
   * Reads the boundaries from this module's resources.
   *
   * @throws IllegalStateException if the build lacks them
   */
  public static Boundaries load() {
    return new Boundaries(read(BoundaryFile.BOUNDARIES), read(BoundaryFile.OUTLINES));
  }

  private static Map<String, MultiPolygon> read(String file) {
    try (InputStream stream = Boundaries.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException(file + " is missing from the build: build geo again");
      }
      return BoundaryFile.read(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("Reading " + file, e);
    }
  }

  /**
   * The boundary of an area as exactly as it is known: a valid, non-empty multipolygon. The cells
   * of a province's communes cover it exactly.
   *
   * @throws IllegalArgumentException if no area has the code
   */
  public MultiPolygon boundary(String areaCode) {
    return require(boundaries.get(areaCode), areaCode);
  }

  /**
   * The boundary simplified for drawing the country or a region, to about 2.5 km; three decimals
   * are enough. Neighbours share their edges at every level.
   *
   * @throws IllegalArgumentException if no area has the code
   */
  public MultiPolygon outline(String areaCode) {
    return require(outlines.get(areaCode), areaCode);
  }

  /** Where an area's boundary comes from. */
  public static BoundarySource source(Area area) {
    return area.level() == AreaLevel.COMMUNE
        ? BoundarySource.APPROXIMATE
        : BoundarySource.OPENSTREETMAP;
  }

  private static MultiPolygon require(@Nullable MultiPolygon shape, String areaCode) {
    if (shape == null) {
      throw new IllegalArgumentException("No area has the code " + areaCode);
    }
    return shape;
  }
}
