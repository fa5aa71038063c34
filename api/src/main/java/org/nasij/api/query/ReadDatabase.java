package org.nasij.api.query;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.nasij.geo.database.Database;

/**
 * The database as the public reads it: every statement is read-only, bounded in time, and may share
 * one snapshot with others, so that an answer never mixes two releases.
 */
public final class ReadDatabase {
  /** A statement that takes longer is cancelled by the server. */
  public static final Duration STATEMENT_TIMEOUT = Duration.ofSeconds(15);

  /** How long a request waits for a connection before the database counts as down. */
  public static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(3);

  /** Rows a streamed answer holds in memory. */
  static final int FETCH_ROWS = 500;

  private final Jdbi jdbi;

  public ReadDatabase(DataSource source) {
    jdbi = Jdbi.create(source).registerColumnMapper(new CodeColumns());
  }

  /** A pool with these bounds. The caller closes it. The database need not be up. */
  public static HikariDataSource pool(Database database, int connections) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setUsername(database.user());
    config.setPassword(database.password());
    config.setPoolName(database.user());
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(CONNECTION_TIMEOUT.toMillis());
    config.setValidationTimeout(CONNECTION_TIMEOUT.dividedBy(2).toMillis());
    config.setInitializationFailTimeout(-1);
    config.setReadOnly(true);
    config.addDataSourceProperty("ApplicationName", database.user());
    config.addDataSourceProperty("connectTimeout", CONNECTION_TIMEOUT.toSeconds());
    config.addDataSourceProperty("socketTimeout", STATEMENT_TIMEOUT.plusSeconds(5).toSeconds());
    config.addDataSourceProperty("options", "-c statement_timeout=" + STATEMENT_TIMEOUT.toMillis());
    return new HikariDataSource(config);
  }

  /** Jdbi on this database. */
  public Jdbi jdbi() {
    return jdbi;
  }

  /**
   * Runs queries on one snapshot: what they read belongs together, whatever is published meanwhile.
   * Queries made with {@link #jdbi()} on this thread take part.
   */
  public <R> R inSnapshot(Supplier<R> queries) {
    return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> queries.get());
  }
}
