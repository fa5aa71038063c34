package org.nasij.dashboards.atlas;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A window of the map drawn larger, in the empty corner over the Atlantic.
 *
 * @param window degrees, longitude and latitude
 * @param frame the window in units from the inset's own corner
 * @param x units of the inset's left edge on the map
 * @param y units of its upper edge
 */
public record Inset(Envelope window, MapFrame frame, int x, int y) {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final int WIDTH = 400;
  private static final int HEIGHT = 300;

  /** The coast from Casablanca to Rabat: ten prefectures and provinces in 130 km. */
  static final Inset RABAT_CASABLANCA = of(new Envelope(-7.98, -6.6, 33.2, 34.2), 10, 40);

  private static Inset of(Envelope window, int x, int y) {
    Geometry box = FACTORY.toGeometry(window);
    return new Inset(window, MapFrame.around(List.of(box), WIDTH, HEIGHT), x, y);
  }

  /** The window's border on the map, as SVG path data. */
  public String windowPath(MapFrame map) {
    return map.path(FACTORY.toGeometry(window));
  }

  /** Whether some of an area lies in the window. */
  boolean shows(Geometry area) {
    return window.intersects(area.getEnvelopeInternal());
  }
}
