package org.nasij.dashboards.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A map ready to be written as SVG: a shape per area, and where it shows the whole country an inset
 * of the coast where prefectures are too small to be seen or met with a finger.
 *
 * @param frame the part of the plane shown
 * @param shapes one per area, in reading order
 * @param inset null where the map has none
 */
public record MapDrawing(MapFrame frame, List<Shape> shapes, @Nullable Inset inset) {
  private static final int WIDTH = 1000;
  private static final int MOST_HEIGHT = 1150;

  public MapDrawing {
    shapes = List.copyOf(shapes);
  }

  /** Units of the line between areas: finer where there are many. */
  public double strokeWidth() {
    return shapes.size() > 300 ? 0.4 : 1.6;
  }

  /**
   * An area to draw.
   *
   * @param code the area's code
   * @param href its page
   * @param title what a pointer, or a reader of the page aloud, is told
   * @param fill colour or pattern, as in SVG's {@code fill}
   * @param current whether it is the area the page is about
   */
  public record Subject(String code, String href, String title, String fill, boolean current) {}

  /**
   * An area as drawn.
   *
   * @param path SVG path data in the frame's units
   * @param insetPath the same in the inset's units; null where the inset does not show it
   */
  public record Shape(Subject subject, String path, @Nullable String insetPath) {}

  /**
   * Draws areas.
   *
   * @param subjects at least one
   * @param outlines lon-lat geometry by area code, one for each subject
   * @param withInset whether the map is the whole country's
   */
  public static MapDrawing of(
      List<Subject> subjects, Map<String, Geometry> outlines, boolean withInset) {
    MapFrame frame = MapFrame.around(outlines.values(), WIDTH, MOST_HEIGHT);
    Inset inset = withInset ? Inset.RABAT_CASABLANCA : null;
    List<Shape> shapes = new ArrayList<>();
    for (Subject subject : subjects) {
      Geometry area = outlines.get(subject.code());
      if (area == null) {
        throw new IllegalArgumentException("There is no outline of " + subject.code());
      }
      shapes.add(
          new Shape(
              subject,
              frame.path(area),
              inset != null && inset.shows(area) ? inset.frame().path(area) : null));
    }
    return new MapDrawing(frame, shapes, inset);
  }
}
