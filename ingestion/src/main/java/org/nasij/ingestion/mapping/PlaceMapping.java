package org.nasij.ingestion.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nasij.geo.area.PlaceLevel;

/**
 * Where a record of a row is.
 *
 * @param each the beginning of headers that come numbered, such as {@code beneficiaryLocation/*};
 *     one place each, {@code *} stands for the number
 * @param names headers of cells that may name the place
 * @param lon header of degrees east
 * @param lat header of degrees north
 * @param country how its country comes about
 * @param elsewhere the country it is taken to be in if no name is surely one of Morocco's
 * @param precision how exactly the place is known, if a column says so
 */
public record PlaceMapping(
    @Nullable String each,
    List<String> names,
    @Nullable String lon,
    @Nullable String lat,
    @Nullable Expression country,
    @Nullable Expression elsewhere,
    @Nullable Precision precision) {
  public PlaceMapping {
    names = Mapping.copy(names);
    if ((lon == null) != (lat == null)) {
      throw new IllegalArgumentException("lon and lat go together");
    }
  }

  /**
   * A table from a precision code to what it is worth.
   *
   * @param column the header of the code
   * @param levels by code; a code that is not in the table gives no place, and a notice
   */
  public record Precision(String column, Map<String, Worth> levels) {
    public Precision {
      levels = Map.copyOf(levels);
    }
  }

  /**
   * What a precision code is worth.
   *
   * @param level the most exact level it vouches for: point, commune, province, region or country
   * @param names headers of cells that name the place at that level
   */
  public record Worth(String level, List<String> names) {
    public Worth {
      names = Mapping.copy(names);
      PlaceLevel.ofCode(level);
    }
  }

  /** The headers every file has that the mapping reads; numbered ones may be absent. */
  List<String> columns() {
    if (each != null) {
      return List.of();
    }
    List<String> columns = new ArrayList<>(names);
    if (lon != null && lat != null) {
      columns.add(lon);
      columns.add(lat);
    }
    for (Expression expression : Arrays.asList(country, elsewhere)) {
      Optional.ofNullable(expression).ifPresent(e -> columns.addAll(e.columns()));
    }
    if (precision != null) {
      columns.add(precision.column());
      precision.levels().values().forEach(worth -> columns.addAll(worth.names()));
    }
    return columns;
  }
}
