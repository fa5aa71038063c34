package org.nasij.api.route;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nasij.geo.coordinates.LonLat;

/** Where the items of a list stand on a map. */
public sealed interface Placing<T> {
  /** On an area: its boundary, or its point where no boundary is stored. */
  record OnArea<T>(Function<T, @Nullable String> areaCode) implements Placing<T> {}

  /**
   * At a point.
   *
   * @param figures whether the items are figures; else they are records, which belong to those who
   *     published them
   */
  record AtPoint<T>(boolean figures, Function<T, @Nullable LonLat> point) implements Placing<T> {
    /** Records at coordinates, where there are both. */
    public static <T> AtPoint<T> of(
        Function<T, @Nullable Double> lon, Function<T, @Nullable Double> lat) {
      return new AtPoint<>(
          false,
          item -> {
            Double x = lon.apply(item);
            Double y = lat.apply(item);
            return x == null || y == null ? null : new LonLat(x, y);
          });
    }
  }
}
