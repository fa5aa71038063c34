package org.nasij.ingestion.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nasij.geo.database.Role;
import org.nasij.geo.testing.TestDatabase;
import org.nasij.ingestion.schema.RecordType;

class CoreTableTest {
  private static TestDatabase database;

  @BeforeAll
  static void anEmptyInstance() {
    database = TestDatabase.create();
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  @ParameterizedTest
  @EnumSource
  void aTypeFillsEveryColumnOfItsTableThatTheLoaderDoesNotFill(CoreTable table) {
    List<String> columns =
        query(
            "select column_name from information_schema.columns where table_schema = 'core'"
                + " and table_name = '"
                + table.title()
                + "' and is_generated = 'NEVER' and column_name not in ('upload_id', 'upload_row',"
                + " 'version', 'content_hash', 'updated_at')");
    assertThat(table.columns())
        .extracting(CoreTable.Column::name)
        .containsExactlyInAnyOrderElementsOf(columns);
    assertThat(table.columns().get(0).name()).isEqualTo("id");
  }

  @ParameterizedTest
  @EnumSource
  void itsReferencesAreTheForeignKeysBetweenRecords(CoreTable table) {
    List<String> keys =
        query(
            "select a.attname || ' ' || t.relname from pg_constraint c"
                + " join pg_class t on t.oid = c.confrelid and t.relnamespace = 'core'::regnamespace"
                + " join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)"
                + " where c.contype = 'f' and c.conrelid = 'core."
                + table.title()
                + "'::regclass");
    assertThat(table.references())
        .extracting(reference -> reference.column() + " " + reference.target().code())
        .containsExactlyInAnyOrderElementsOf(keys);
  }

  @Test
  void aTypeComesAfterTheTypesItRefersTo() {
    for (CoreTable table : CoreTable.values()) {
      assertThat(table.references())
          .allSatisfy(reference -> assertThat(reference.target()).isLessThan(table.type()));
    }
    assertThat(CoreTable.values()).extracting(CoreTable::type).containsExactly(RecordType.values());
  }

  private static List<String> query(String sql) {
    return Jdbi.create(database.as(Role.OWNER)::open)
        .withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }
}
