package org.nasij.geo.travel;

import java.io.Serializable;
import java.util.List;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Areas;
import org.nasij.geo.area.Settlement;
import org.nasij.geo.census.Census;
import org.nasij.geo.coordinates.LonLat;

/**
 * A commune or arrondissement as travel sees it.
 *
 * @param code HCP's 2024 code
 * @param settlement urban or rural
 * @param point where its people are taken to be
 * @param areaKm2 square kilometres, above 0
 * @param pavedRoadKm mean distance to a paved road, kilometres, at least 0
 */
public record DemandArea(
    String code, Settlement settlement, LonLat point, double areaKm2, double pavedRoadKm)
    implements Serializable {

  /**
   * @throws IllegalArgumentException if a value is out of its range
   */
  public DemandArea {
    if (!(areaKm2 > 0) || !(pavedRoadKm >= 0)) {
      throw new IllegalArgumentException(
          "Area " + code + ": " + areaKm2 + " km2, " + pavedRoadKm + " km to a paved road");
    }
  }

  /**
   * A commune with the census's distance to a paved road; where none is published, as for every
   * urban commune, it reads 0 (METHOD 1).
   *
   * @throws IllegalArgumentException if the area is no commune or has no census row
   */
  public static DemandArea of(Area commune, Census census) {
    Settlement settlement =
        commune
            .settlement()
            .orElseThrow(() -> new IllegalArgumentException(commune.code() + " is no commune"));
    double published = census.value(commune.code(), "paved_road_km");
    return new DemandArea(
        commune.code(),
        settlement,
        commune.point().orElseThrow(),
        commune.areaKm2().orElseThrow(),
        Double.isNaN(published) ? 0 : published);
  }

  /** All communes, in file order. */
  public static List<DemandArea> listAll(Areas areas, Census census) {
    return areas.list(AreaLevel.COMMUNE).stream().map(commune -> of(commune, census)).toList();
  }
}
