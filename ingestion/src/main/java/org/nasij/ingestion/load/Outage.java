package org.nasij.ingestion.load;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.nasij.geo.database.Database;
import org.nasij.ingestion.topic.KafkaClients;

/** Tells faults apart: of a record, of the database, of the broker, or of this program. */
final class Outage {
  /** Data exception, integrity violation, program limit: of PostgreSQL's classes of SQLSTATE. */
  private static final List<String> REFUSED = List.of("22", "23", "54");

  /** Connection exception, insufficient resources, operator intervention. */
  private static final List<String> DOWN = List.of("08", "53", "57");

  private Outage() {}

  /** The server's words, if the database refused a record. */
  static Optional<String> refusal(Throwable thrown) {
    return findSql(thrown).filter(e -> isOf(e, REFUSED)).map(Throwable::getMessage);
  }

  /**
   * What is down, where it was looked for, and what to do; empty if the fault is this program's
   * own.
   */
  static Optional<String> explain(Throwable thrown, Database database, KafkaClients kafka) {
    Optional<SQLException> sql = findSql(thrown);
    if (sql.isPresent() && isOf(sql.get(), DOWN)) {
      return Optional.of(
          "The database at %s does not answer (%s). Start it with ./nasij up; ./nasij logs database says why it ended."
              .formatted(database.url(), sql.get().getMessage()));
    }
    if (find(thrown, KafkaException.class).isPresent()) {
      return Optional.of(
          "The Kafka broker at %s does not answer, or not as it should (%s). Start it with ./nasij up; ./nasij logs broker says why it ended."
              .formatted(kafka.bootstrapServers(), thrown.getMessage()));
    }
    return Optional.empty();
  }

  private static Optional<SQLException> findSql(Throwable thrown) {
    return find(thrown, SQLException.class);
  }

  private static boolean isOf(SQLException e, List<String> classes) {
    String state = e.getSQLState();
    return state != null && classes.stream().anyMatch(state::startsWith);
  }

  private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (type.isInstance(t)) {
        return Optional.of(type.cast(t));
      }
    }
    return Optional.empty();
  }
}
