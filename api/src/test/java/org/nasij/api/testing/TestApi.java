package org.nasij.api.testing;

import org.nasij.api.server.ApiServer;
import org.nasij.geo.database.Role;
import org.nasij.geo.testing.TestDatabase;

/** A running API over a filled database, for the tests of one class. */
public record TestApi(TestDatabase database, ApiServer server, ApiClient client)
    implements AutoCloseable {
  /** Starts a server over {@link MartFixture}'s release. */
  public static TestApi filled() {
    TestDatabase database = TestDatabase.create();
    MartFixture.fill(database);
    return over(database);
  }

  /** Starts a server over a database without records or figures. */
  public static TestApi empty() {
    return over(TestDatabase.create());
  }

  private static TestApi over(TestDatabase database) {
    ApiServer server = ApiServer.start(database.as(Role.WEB), "127.0.0.1", 0);
    return new TestApi(database, server, new ApiClient(server.uri()));
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }
}
