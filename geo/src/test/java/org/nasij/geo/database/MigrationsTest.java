package org.nasij.geo.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import org.junit.jupiter.api.Test;
import org.nasij.geo.testing.TestDatabase;

class MigrationsTest {
  @Test
  void aFreshDatabaseHasTheSchemaAndTheReferenceData() throws Exception {
    try (TestDatabase database = TestDatabase.create()) {
      database.as(Role.WEB).requireSchema();
      try (var connection = database.as(Role.WEB).open();
          var statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery(
                  "select (select count(*) from reference.area), (select count(*) from reference.census),"
                      + " (select count(*) from reference.theme), (select count(*) from reference.city_commune),"
                      + " (select sum(c.population) from reference.census c join reference.area a using (code) where a.level = 'commune')")) {
        row.next();
        assertThat(row.getInt(1)).isEqualTo(1626);
        assertThat(row.getInt(2)).isEqualTo(1626);
        assertThat(row.getInt(3)).isEqualTo(16);
        assertThat(row.getInt(4)).isEqualTo(45);
        assertThat(row.getLong(5)).isEqualTo(36_828_330);
      }
    }
  }
}
