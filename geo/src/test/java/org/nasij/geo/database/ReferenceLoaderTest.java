package org.nasij.geo.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nasij.geo.testing.TestDatabase;

class ReferenceLoaderTest {
  private static TestDatabase database;

  @BeforeAll
  static void open() {
    database = TestDatabase.create();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static String text(String sql) throws SQLException {
    try (Connection connection = database.as(Role.OWNER).open();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  @Test
  void everyAreaHasAValidBoundaryWithItsSource() throws Exception {
    assertThat(
            text(
                """
                select string_agg(level || ' ' || boundary_source || ' ' || n, ', ' order by n)
                from (select level, boundary_source, count(*) as n from reference.area
                      where st_isvalid(boundary) and not st_isempty(boundary) group by 1, 2) s
                """))
        .isEqualTo(
            "country openstreetmap 1, region openstreetmap 12, province openstreetmap 75,"
                + " commune approximate 1538");
  }

  @Test
  void everyAreaKnowsItsProvinceAndRegion() throws Exception {
    assertThat(
            text(
                """
                select count(*) from reference.area a
                where a.level = 'commune' and exists (
                  select from reference.area p where p.code = a.province_code and p.code = a.parent_code
                    and p.region_code = a.region_code)
                """))
        .isEqualTo("1538");
  }

  @Test
  void loadingAgainChangesNothingButWhatWasWrong() throws Exception {
    String all =
        """
        select md5(string_agg(t::text, '' order by code)) from (
          select code, row(a.*)::text as t from reference.area a
          union all select code, row(c.*)::text from reference.census c
          union all select code, row(t.*)::text from reference.theme t) s
        """;
    String before = text(all);
    String versions = "select string_agg(xmin::text, '' order by code) from reference.area";
    String rowsBefore = text(versions);

    ReferenceLoader.load(database.as(Role.OWNER));

    assertThat(text(all)).isEqualTo(before);
    assertThat(text(versions)).as("untouched rows").isEqualTo(rowsBefore);

    database.execute("update reference.area set name_fr = 'wrong' where code = 'MA-ZAG'");
    database.execute("update reference.theme set icnpo = 'wrong' where code = 'education'");
    database.execute("update reference.census set population = 1 where code = 'MA-ZAG'");
    ReferenceLoader.load(database.as(Role.OWNER));

    assertThat(text(all)).isEqualTo(before);
  }

  @Test
  void aUsersOwnBoundaryStays() throws Exception {
    try (TestDatabase own = TestDatabase.create()) {
      own.execute(
          """
          update reference.area set boundary_source = 'imported',
            boundary = st_multi(st_makeenvelope(-6, 30, -5, 31, 4326)) where code = 'MA-ZAG'
          """);

      ReferenceLoader.load(own.as(Role.OWNER));

      try (Connection connection = own.as(Role.OWNER).open();
          Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery(
                  "select st_area(boundary) from reference.area where code = 'MA-ZAG'")) {
        row.next();
        assertThat(row.getDouble(1)).isEqualTo(1);
      }
    }
  }
}
