package org.nasij.dashboards.atlas;

import java.util.List;

/**
 * Five colours of one hue family from light to dark. Lightness falls by even steps, so that classes
 * stay apart in greyscale, in print and for every kind of colour blindness.
 */
public enum Ramp {
  /** What lacks: undyed wool to madder. */
  LACK,
  /** What is there: undyed wool to indigo. */
  PLENTY;

  /**
   * The colour of a class.
   *
   * @param index 0..classes-1, lowest values first
   * @param classes 1..5; fewer classes are spread over the whole ramp
   * @return {@code #rrggbb}
   */
  public String colour(int index, int classes) {
    List<String> colours =
        switch (this) {
          case LACK -> List.of("#f6e3bd", "#e9b872", "#d4824a", "#a94635", "#6b1f2a");
          case PLENTY -> List.of("#e3ecec", "#b3cbd6", "#7ba3ba", "#43709a", "#1f3a66");
        };
    if (classes == 1) {
      return colours.get(2);
    }
    return colours.get(Math.round((float) index * (colours.size() - 1) / (classes - 1)));
  }
}
