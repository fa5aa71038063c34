package org.nasij.ingestion.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nasij.geo.database.Role;
import org.nasij.geo.testing.TestDatabase;
import org.nasij.ingestion.demonstration.StoredWorld.Count;
import org.nasij.ingestion.demonstration.StoredWorld.Release;

class StoredWorldTest {
  private TestDatabase database;

  @BeforeEach
  void createDatabase() {
    database = TestDatabase.create();
  }

  @AfterEach
  void dropDatabase() {
    database.close();
  }

  @Test
  void isEmptyBeforeAnything() throws SQLException, IOException {
    StoredWorld world = StoredWorld.read(database.as(Role.OWNER));

    assertThat(world.counts()).isEmpty();
    assertThat(world.releases()).isEmpty();
  }

  @Test
  void countsTheLastRunOfEachFileAndNoOtherSource() throws SQLException, IOException {
    database.execute(
        """
        insert into intake.upload (checksum, read_as, source, mapping, reading, file_name, file_bytes)
        values ('a', 'sites', 'demonstration', '', '', 'sites.csv', 1),
               ('b', 'sites', 'directory', '', '', 'other.csv', 1);
        insert into intake.run (upload_id) values (1), (1), (2);
        insert into intake.run_count values (1, 'site', 10, 1), (2, 'site', 10, 1), (3, 'site', 99, 0);
        insert into core.run_count values (1, 'site', 9, 0, 0, 0, 0), (2, 'site', 0, 1, 6, 1, 1);
        """);

    StoredWorld world = StoredWorld.read(database.as(Role.OWNER));

    assertThat(world.counts()).containsExactly(new Count("site", 10, 0, 1, 6, 2, 1));
    assertThat(world.counts().get(0).balances()).isTrue();
  }

  @Test
  void tellsTheLargestConservationErrorOfARelease() throws SQLException, IOException {
    database.execute(
        """
        insert into mart.release (id, kind, as_of, revision, method_version, seconds)
        values ('live', 'live', '2026-06-30', 3, '1', 2.5);
        insert into mart.theme_figures
          (release_id, theme, sector, supply, supply_reachable, supply_unreachable, conservation_error)
        values ('live', 'education', 'all', 1, 1, 0, 1e-16), ('live', 'health', 'all', 1, 1, 0, 3e-16),
               ('live', 'education', 'association', 1, 1, 0, 2e-16), ('live', 'emergency', 'all', 1, 0, 1, null);
        """);

    StoredWorld world = StoredWorld.read(database.as(Role.OWNER));

    assertThat(world.releases())
        .containsExactly(new Release("live", "2026-06-30", 3, 2.5, 2, 3e-16));
  }
}
