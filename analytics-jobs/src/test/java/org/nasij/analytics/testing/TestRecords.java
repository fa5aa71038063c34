package org.nasij.analytics.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.nasij.geo.database.Database;
import org.nasij.geo.database.Role;
import org.nasij.geo.testing.TestDatabase;

/** Writes records into {@code core} as the loader does, each in a transaction of its own. */
public final class TestRecords {
  private final Database loader;

  public TestRecords(TestDatabase database) {
    this.loader = database.as(Role.LOADER);
  }

  public TestRecords organization(String id, String kind) {
    return write(
        """
        insert into core.organization (id, name, kind, verification_level, source, recorded_on, upload_id,
                                       upload_row, version, content_hash)
        values (?, ?, ?, 'self-declared', 'test', '2026-01-01', 1, 1, 1, 1)
        """,
        id,
        "Organization " + id,
        kind);
  }

  public TestRecords siteInCommune(String id, String organization, String commune) {
    return write(
        """
        insert into core.site (id, organization_id, place_visibility, place_level, area_code, source, recorded_on,
                               upload_id, upload_row, version, content_hash)
        values (?, ?, 'exact', 'commune', ?, 'test', '2026-01-01', 1, 1, 1, 1)
        """,
        id,
        organization,
        commune);
  }

  public TestRecords siteAtPoint(
      String id, String organization, String commune, double lon, double lat) {
    return write(
        """
        insert into core.site (id, organization_id, place_visibility, place_level, area_code, point, source,
                               recorded_on, upload_id, upload_row, version, content_hash)
        values (?, ?, 'exact', 'point', ?, st_setsrid(st_makepoint(?, ?), 4326), 'test', '2026-01-01', 1, 1, 1, 1)
        """,
        id,
        organization,
        commune,
        lon,
        lat);
  }

  public TestRecords siteOfLevel(
      String id, String organization, String level, String area, String city) {
    return write(
        """
        insert into core.site (id, organization_id, place_visibility, place_level, area_code, city_code, source,
                               recorded_on, upload_id, upload_row, version, content_hash)
        values (?, ?, 'exact', ?, ?, ?, 'test', '2026-01-01', 1, 1, 1, 1)
        """,
        id,
        organization,
        level,
        area,
        city);
  }

  public TestRecords activityAtSite(
      String id,
      String organization,
      String site,
      List<String> themes,
      Double capacity,
      LocalDate recordedOn) {
    return activity(id, organization, site, themes, "site", List.of(), capacity, recordedOn);
  }

  public TestRecords outreach(
      String id,
      String organization,
      List<String> themes,
      List<String> areas,
      Double capacity,
      LocalDate recordedOn) {
    return activity(id, organization, null, themes, "outreach", areas, capacity, recordedOn);
  }

  private TestRecords activity(
      String id,
      String organization,
      String site,
      List<String> themes,
      String delivery,
      List<String> areas,
      Double capacity,
      LocalDate recordedOn) {
    return write(
        """
        insert into core.activity (id, organization_id, site_id, title, themes, delivery, area_codes, capacity, source,
                                   recorded_on, upload_id, upload_row, version, content_hash)
        values (?, ?, ?, 'Activity', ?, ?, ?, ?, 'test', ?, 1, 1, 1, 1)
        """,
        id,
        organization,
        site,
        themes.toArray(String[]::new),
        delivery,
        areas.toArray(String[]::new),
        capacity,
        recordedOn);
  }

  public TestRecords inventory(String id, String area, List<String> themes, LocalDate conductedOn) {
    return write(
        """
        insert into core.inventory (id, area_code, themes, sources, method, conducted_on, source, recorded_on,
                                    upload_id, upload_row, version, content_hash)
        values (?, ?, ?, 'a list', 'visits', ?, 'test', '2026-01-01', 1, 1, 1, 1)
        """,
        id,
        area,
        themes.toArray(String[]::new),
        conductedOn);
  }

  public TestRecords funder(String id) {
    return write(
        """
        insert into core.funder (id, name, source, recorded_on, upload_id, upload_row, version, content_hash)
        values (?, 'Funder', 'test', '2026-01-01', 1, 1, 1, 1)
        """,
        id);
  }

  public TestRecords flow(String id, String funder, String amount, String themes, String places) {
    return write(
        """
        insert into core.flow (id, funder_id, title, amount, currency, flow_class, kind, transaction_type, themes,
                               places, source, recorded_on, upload_id, upload_row, version, content_hash)
        values (?, ?, 'Flow', ?::numeric, 'MAD', 'civil-society', 'grant', 'disbursement', ?::jsonb, ?::jsonb, 'test',
                '2026-01-01', 1, 1, 1, 1)
        """,
        id,
        funder,
        amount,
        themes,
        places);
  }

  /** Says that records changed, as the loader does in its transaction. */
  public TestRecords changed() {
    write("insert into core.change (record_type, records) values ('activity', 1)");
    return write("notify nasij_change");
  }

  /** Runs any statement as the loader. */
  public TestRecords write(String sql, Object... parameters) {
    try (Connection connection = loader.open();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        if (parameters[i] instanceof String[] texts) {
          statement.setArray(i + 1, connection.createArrayOf("text", texts));
        } else {
          statement.setObject(i + 1, parameters[i]);
        }
      }
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
    return this;
  }
}
