package org.nasij.api.server;

import io.javalin.Javalin;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import org.nasij.api.export.JsonFields;
import org.nasij.api.problem.ProblemDocument;
import org.nasij.geo.database.Database;

/** A server of the API alone. */
public final class ApiServer implements AutoCloseable {
  private final ApiModule module;
  private final Javalin javalin;
  private final String address;

  private ApiServer(ApiModule module, Javalin javalin, String address) {
    this.module = module;
    this.javalin = javalin;
    this.address = address;
  }

  /**
   * Starts a server.
   *
   * @param web the database as {@link org.nasij.geo.database.Role#WEB}; it need not be up
   * @param address a host name or address
   * @param port 0: a free one
   */
  public static ApiServer start(Database web, String address, int port) {
    ApiModule module = ApiModule.open(web);
    Javalin javalin =
        Javalin.create(
            config ->
                module.register(
                    config,
                    (context, problem, language) -> {
                      ByteArrayOutputStream body = new ByteArrayOutputStream();
                      JsonFields.writeObject(
                          body, ProblemDocument.SHAPE, ProblemDocument.of(problem, language));
                      context.contentType(ProblemDocument.MEDIA_TYPE).result(body.toByteArray());
                    }));
    try {
      return new ApiServer(module, javalin.start(address, port), address);
    } catch (RuntimeException e) {
      module.close();
      throw e;
    }
  }

  /** Where it listens. */
  public URI uri() {
    return URI.create("http://" + address + ":" + javalin.port());
  }

  /** The API it serves. */
  public ApiModule module() {
    return module;
  }

  @Override
  public void close() {
    javalin.stop();
    module.close();
  }
}
