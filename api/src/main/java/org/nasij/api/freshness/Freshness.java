package org.nasij.api.freshness;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nasij.api.route.Channel;
import org.nasij.geo.database.Database;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows, without a query, which state of the database an answer would show. One connection listens
 * to {@code nasij_release} and {@code nasij_change}; while it is lost there is no tag, so nobody is
 * told that what they hold is current.
 */
public final class Freshness implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Freshness.class);
  private static final Duration LISTEN = Duration.ofSeconds(5);
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final Database database;
  private final String process = UUID.randomUUID().toString().substring(0, 8);
  private final Thread thread;
  private volatile @Nullable State state;
  private volatile boolean closed;
  private volatile @Nullable Connection listening;
  private long listenings;

  /**
   * What the database holds now.
   *
   * @param listening how often listening began: what happened in between is not known
   * @param releases how many releases were announced since
   * @param changes how many changes of records were announced since
   * @param live the live figures; null: none
   */
  public record State(long listening, long releases, long changes, @Nullable Live live) {}

  /** The live figures. */
  public record Live(long revision, LocalDate asOf) {}

  private Freshness(Database database) {
    this.database = database;
    thread = new Thread(this::run, "freshness");
    thread.setDaemon(true);
  }

  /** Starts to listen. The database need not be up. */
  public static Freshness listen(Database database) {
    Freshness freshness = new Freshness(database);
    freshness.thread.start();
    return freshness;
  }

  /** What the database holds, as long as it is listened to. */
  public Optional<State> state() {
    return Optional.ofNullable(state);
  }

  /**
   * The entity tag (RFC 9110, weak: compression differs) of an answer made from now on. An answer
   * made later may be newer than its tag, never older.
   *
   * @param dependsOn what the answer depends on
   * @return empty while the database is not listened to
   */
  public Optional<String> tag(Set<Channel> dependsOn) {
    return state()
        .map(
            now -> {
              StringBuilder tag = new StringBuilder("W/\"");
              tag.append(process).append('-').append(now.listening());
              tag.append("-r").append(now.live() == null ? 0 : now.live().revision());
              tag.append('.').append(now.releases());
              if (dependsOn.contains(Channel.RECORDS)) {
                tag.append("-c").append(now.changes());
              }
              return tag.append('"').toString();
            });
  }

  private void run() {
    while (!closed) {
      try (Connection connection = database.open()) {
        listening = connection;
        follow(connection);
      } catch (SQLException e) {
        if (!closed) {
          LOG.warn("Not listening to the database, trying again: {}", e.getMessage());
        }
      } finally {
        state = null;
        listening = null;
      }
      pause();
    }
  }

  private void follow(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen nasij_release");
      statement.execute("listen nasij_change");
    }
    State now = new State(++listenings, 0, 0, live(connection));
    state = now;
    PGConnection notified = connection.unwrap(PGConnection.class);
    while (!closed) {
      PGNotification[] notifications = notified.getNotifications((int) LISTEN.toMillis());
      long releases = 0;
      long changes = 0;
      for (PGNotification notification : notifications) {
        if (notification.getName().equals("nasij_release")) {
          releases++;
        } else {
          changes++;
        }
      }
      // Read also when nothing came: a connection that died in silence is found out here.
      now =
          new State(
              now.listening(),
              now.releases() + releases,
              now.changes() + changes,
              live(connection));
      state = now;
    }
  }

  private static @Nullable Live live(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select revision, as_of from mart.release where id = 'live'")) {
      return row.next() ? new Live(row.getLong(1), row.getObject(2, LocalDate.class)) : null;
    }
  }

  private void pause() {
    if (closed) {
      return;
    }
    try {
      Thread.sleep(RETRY.toMillis());
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    Connection connection = listening;
    if (connection != null) {
      try {
        connection.abort(Runnable::run);
      } catch (SQLException e) {
        LOG.debug("The listening connection was gone already", e);
      }
    }
    try {
      thread.join(LISTEN.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
