package org.nasij.dashboards.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

  /**
   * An area on the map.
   *
   * @param href the area's page
   * @param title what a pointer, or a reader of the page aloud, is told
   * @param fill colour or pattern, as in SVG's {@code fill}
   * @param path SVG path data in the frame's units
   * @param insetPath the same in the inset's units; null where the inset does not show it
   * @param current whether it is the area the page is about
   */
  public record Shape(
      String href,
      String title,
      String fill,
      String path,
      @Nullable String insetPath,
      boolean current) {}

  /** An area to draw: where it links to, what is said of it, and its colour or pattern. */
  public record Subject(String code, String href, String title, String fill, boolean current) {}

  /**
   * Draws areas.
   *
   * @param outlines lon-lat geometry by area code; areas without one are left out
   * @param withInset whether the map is the whole country's
   */
  public static MapDrawing of(
      List<Subject> subjects, Map<String, Geometry> outlines, boolean withInset) {
    List<Subject> drawn =
        subjects.stream().filter(subject -> outlines.containsKey(subject.code())).toList();
    Function<Subject, Geometry> outline = subject -> geometry(outlines, subject.code());
    MapFrame frame = MapFrame.around(drawn.stream().map(outline).toList(), WIDTH, MOST_HEIGHT);
    Inset inset = withInset ? Inset.RABAT_CASABLANCA : null;
    List<Shape> shapes = new ArrayList<>();
    for (Subject subject : drawn) {
      Geometry area = outline.apply(subject);
      shapes.add(
          new Shape(
              subject.href(),
              subject.title(),
              subject.fill(),
              frame.path(area),
              inset != null && inset.shows(area) ? inset.frame().path(area) : null,
              subject.current()));
    }
    return new MapDrawing(frame, shapes, inset);
  }

  private static Geometry geometry(Map<String, Geometry> outlines, String code) {
    Geometry outline = outlines.get(code);
    if (outline == null) {
      throw new IllegalArgumentException("There is no outline of " + code);
    }
    return outline;
  }
}
