package org.nasij.geo.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Areas;
import org.nasij.geo.area.City;
import org.nasij.geo.census.Census;
import org.nasij.geo.coordinates.LonLat;
import org.nasij.geo.theme.NeedKind;
import org.nasij.geo.theme.Theme;
import org.nasij.geo.theme.ThemeGroup;
import org.nasij.geo.theme.Themes;

/**
 * The reference files shipped in this module's resources: {@code org/nasij/geo/reference/*.csv}.
 */
public final class ReferenceFiles {
  private ReferenceFiles() {}

  /** The areas of 2024 and the six divided cities. */
  public static Areas areas() {
    List<Area> areas = read("areas.csv", ReferenceFiles::area);
    Map<String, List<String>> communes = new LinkedHashMap<>();
    Map<String, CSVRecord> cities = new LinkedHashMap<>();
    for (CSVRecord row : rows("cities.csv")) {
      cities.putIfAbsent(row.get("code"), row);
      communes
          .computeIfAbsent(row.get("code"), code -> new ArrayList<>())
          .add(row.get("commune_code"));
    }
    return new Areas(
        areas,
        cities.values().stream()
            .map(
                row ->
                    new City(
                        row.get("code"),
                        row.get("province_code"),
                        row.get("name_fr"),
                        row.get("name_ar"),
                        communes.getOrDefault(row.get("code"), List.of())))
            .toList());
  }

  /** The themes, in order. */
  public static Themes themes() {
    return new Themes(read("themes.csv", ReferenceFiles::theme));
  }

  /** The groups within themes, in order. */
  public static List<ThemeGroup> themeGroups() {
    return read(
        "groups.csv",
        row ->
            new ThemeGroup(
                row.get("theme"),
                row.get("code"),
                row.get("name_fr"),
                row.get("name_ar"),
                row.get("name_en"),
                row.get("need_expression")));
  }

  /** The census of 2024. */
  public static Census census() {
    Map<String, double[]> rows = new LinkedHashMap<>();
    List<String> columns = new ArrayList<>();
    for (CSVRecord row : rows("census_2024.csv")) {
      if (columns.isEmpty()) {
        columns.addAll(row.getParser().getHeaderNames().subList(1, row.size()));
      }
      double[] values = new double[columns.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = number(row.get(columns.get(i)));
      }
      rows.put(row.get("code"), values);
    }
    return new Census(columns, rows);
  }

  private static Area area(CSVRecord row) {
    double lat = number(row.get("lat"));
    return new Area(
        AreaLevel.ofCode(row.get("level")),
        row.get("code"),
        text(row.get("parent_code")),
        row.get("hcp_code_2024"),
        row.get("name_fr"),
        row.get("name_ar"),
        text(row.get("name_zgh")),
        row.get("kind").isEmpty() ? row.get("level") : row.get("kind"),
        Double.isNaN(lat) ? null : new LonLat(number(row.get("lon")), lat),
        number(row.get("area_km2")),
        text(row.get("ocha_pcode")));
  }

  private static Theme theme(CSVRecord row) {
    return new Theme(
        row.get("code"),
        Math.toIntExact(row.getRecordNumber()),
        row.get("name_fr"),
        row.get("name_ar"),
        row.get("name_en"),
        NeedKind.valueOf(row.get("need_kind").toUpperCase(Locale.ROOT)),
        text(row.get("need_expression")),
        row.get("unit_fr"),
        row.get("unit_ar"),
        row.get("unit_en"),
        row.get("catchment").equals("travel"),
        number(row.get("urban_minutes")),
        number(row.get("rural_minutes")),
        row.get("icnpo"),
        row.get("sdg"),
        row.get("oecd_dac"));
  }

  private static @Nullable String text(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  private static double number(String cell) {
    return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
  }

  /** Opens a reference file as text. */
  public static Reader open(String file) {
    InputStream stream = ReferenceFiles.class.getResourceAsStream(file);
    if (stream == null) {
      throw new IllegalStateException("The reference file " + file + " is missing from the build");
    }
    return new InputStreamReader(stream, StandardCharsets.UTF_8);
  }

  /**
   * The rows of a reference file, by its header.
   *
   * @throws IllegalStateException if the build lacks the file
   */
  public static List<CSVRecord> rows(String file) {
    return read(file, row -> row);
  }

  private static <T> List<T> read(String file, Function<CSVRecord, T> parse) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = format.parse(open(file))) {
      List<T> rows = new ArrayList<>();
      for (CSVRecord row : parser) {
        rows.add(parse(file, row, parse));
      }
      return List.copyOf(rows);
    } catch (IOException e) {
      throw new UncheckedIOException("Reading " + file, e);
    }
  }

  private static <T> T parse(String file, CSVRecord row, Function<CSVRecord, T> parse) {
    try {
      if (!row.isConsistent()) {
        throw new IllegalArgumentException(
            row.size() + " cells, but the header has " + row.getParser().getHeaderNames().size());
      }
      return parse.apply(row);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "The reference file " + file + ", row " + row.getRecordNumber() + ": " + e.getMessage(),
          e);
    }
  }
}
