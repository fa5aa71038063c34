package org.nasij.geo.reference;

import java.io.IOException;
import java.io.Reader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.nasij.geo.database.Database;
import org.postgresql.PGConnection;

/**
 * Writes the shipped reference files into the schema {@code reference}. Running it again changes
 * nothing.
 */
public final class ReferenceLoader {
  private ReferenceLoader() {}

  /** Loads areas, cities, census and themes in one transaction, as the owner. */
  public static void load(Database owner) throws SQLException, IOException {
    try (Connection connection = owner.open();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      copy(connection, "areas.csv", "area_file");
      copy(connection, "cities.csv", "city_file");
      copy(connection, "themes.csv", "theme_file");
      copy(connection, "census_2024.csv", "census_file");
      statement.execute(MERGE);
      connection.commit();
    }
  }

  private static void copy(Connection connection, String file, String table)
      throws SQLException, IOException {
    String header;
    try (Reader reader = ReferenceFiles.open(file);
        java.io.BufferedReader lines = new java.io.BufferedReader(reader)) {
      header = lines.readLine();
    }
    String columns = String.join(" text, ", header.split(",", -1)) + " text";
    try (Statement statement = connection.createStatement();
        Reader reader = ReferenceFiles.open(file)) {
      statement.execute("create temporary table " + table + " (" + columns + ") on commit drop");
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy " + table + " from stdin with (format csv, header)", reader);
    }
  }

  private static final String MERGE =
      """
      insert into reference.area (code, level, parent_code, name_fr, name_ar, name_zgh, kind, settlement, point,
                                  area_km2, ocha_pcode, vintage)
      select code, level, parent_code, name_fr, name_ar, name_zgh,
             coalesce(kind, level), case when level = 'commune' then kind end,
             case when lat is not null then st_setsrid(st_makepoint(lon::float8, lat::float8), 4326) end,
             area_km2::float8, ocha_pcode, 2024
      from area_file
      order by array_position(array['country', 'region', 'province', 'commune'], level)
      on conflict (code) do nothing;
      update reference.area a set
        province_code = case a.level when 'commune' then a.parent_code when 'province' then a.code end,
        region_code = case a.level when 'region' then a.code when 'province' then a.parent_code
                      when 'commune' then (select p.parent_code from reference.area p where p.code = a.parent_code) end
      where a.region_code is null and a.level <> 'country';
      insert into reference.city (code, province_code, name_fr, name_ar)
      select distinct code, province_code, name_fr, name_ar from city_file on conflict do nothing;
      insert into reference.city_commune (city_code, commune_code)
      select code, commune_code from city_file on conflict do nothing;
      insert into reference.theme
      select code, row_number() over (), name_fr, name_ar, name_en, need_kind, need_expression, unit_fr, unit_ar, unit_en,
             catchment, urban_minutes::float8, rural_minutes::float8, icnpo, sdg, oecd_dac
      from theme_file on conflict do nothing;
      insert into reference.census
      select (jsonb_populate_record(null::reference.census, to_jsonb(f))).* from census_file f on conflict do nothing;
      """;
}
