package org.nasij.dashboards.atlas;

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
  private static final int WIDTH = 400;
  private static final int HEIGHT = 300;

  /** The coast from Casablanca to Rabat: ten prefectures and provinces in 130 km. */
  static final Inset RABAT_CASABLANCA = of(new Envelope(-8.02, -6.42, 33.22, 34.22), 14, 40);

  private static Inset of(Envelope window, int x, int y) {
    Geometry box = new GeometryFactory().toGeometry(window);
    return new Inset(window, MapFrame.around(java.util.List.of(box), WIDTH, HEIGHT), x, y);
  }

  /** Whether some of an area lies in the window. */
  boolean shows(Geometry area) {
    return window.intersects(area.getEnvelopeInternal());
  }
}
