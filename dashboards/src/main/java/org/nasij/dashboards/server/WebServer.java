package org.nasij.dashboards.server;

import com.zaxxer.hikari.HikariDataSource;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.nasij.api.query.ReadDatabase;
import org.nasij.dashboards.area.AreaPage;
import org.nasij.dashboards.atlas.Outlines;
import org.nasij.dashboards.data.DataPage;
import org.nasij.dashboards.gapmap.GapMapPage;
import org.nasij.dashboards.language.Language;
import org.nasij.dashboards.method.MethodPage;
import org.nasij.dashboards.page.Marts;
import org.nasij.dashboards.page.Page;
import org.nasij.dashboards.page.Site;
import org.nasij.dashboards.page.Templates;
import org.nasij.dashboards.problem.NotFoundException;
import org.nasij.dashboards.problem.ProblemPages;
import org.nasij.dashboards.problem.UnknownValueException;
import org.nasij.geo.boundary.Boundaries;
import org.nasij.geo.database.Database;

/** Pages and API on one port. */
public final class WebServer implements AutoCloseable {
  /** Requests answered at once; each holds at most one database connection. */
  private static final int THREADS = 16;

  private static final int CONNECTIONS = 8;

  /** Nothing but this site's own files; no script, no frame, no other origin. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; img-src 'self' data:; script-src 'self'; style-src 'self';"
          + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private final HikariDataSource pool;
  private final Javalin javalin;
  private final String bind;

  private WebServer(HikariDataSource pool, Javalin javalin, String bind) {
    this.pool = pool;
    this.javalin = javalin;
    this.bind = bind;
  }

  /**
   * Starts.
   *
   * @param database as the role {@code nasij_web}; it need not be up yet
   * @param bind address to listen on
   * @param port 0: a free one
   */
  public static WebServer start(Database database, String bind, int port) {
    HikariDataSource pool = ReadDatabase.pool(database, CONNECTIONS);
    ReadDatabase reads = new ReadDatabase(pool);
    Assets assets = new Assets();
    Templates templates = new Templates();
    Site site =
        new Site(Marts.of(reads), new Outlines(Boundaries.load()), templates, assets.version());
    ProblemPages problems = new ProblemPages(templates, assets.version());
    Javalin javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.jetty.threadPool = new QueuedThreadPool(THREADS, 2);
              headers(config);
              assets(config, assets);
              pages(config, site);
              problems(config, problems);
            });
    try {
      javalin.start(bind, port);
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
    return new WebServer(pool, javalin, bind);
  }

  /** Where it answers. */
  public String url() {
    String host = bind.equals("0.0.0.0") || bind.equals("::") ? "localhost" : bind;
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
    pool.close();
  }

  private static void headers(JavalinConfig config) {
    config.routes.before(
        context -> {
          context.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
          context.header("X-Content-Type-Options", "nosniff");
          context.header("Referrer-Policy", "same-origin");
        });
  }

  private static void assets(JavalinConfig config, Assets assets) {
    config.routes.get(
        "/assets/{version}/<path>",
        context -> {
          String path = context.pathParam("path");
          byte[] bytes = assets.find(path).orElseThrow(() -> new NotFoundException(context.path()));
          context.header("Cache-Control", "public, max-age=31536000, immutable");
          context.contentType(Assets.type(path));
          context.result(bytes);
        });
  }

  private static void pages(JavalinConfig config, Site site) {
    GapMapPage gapMap = new GapMapPage(site);
    config.routes.get(
        "/",
        context -> {
          context.header("Vary", "Accept-Language");
          answer(gapMap, context, Language.negotiate(context.header("Accept-Language")));
        });
    for (Language language : Language.values()) {
      String root = "/" + language.code();
      config.routes.get(root, context -> answer(gapMap, context, language));
      config.routes.get(
          root + "/map.svg", context -> answer(gapMap::answerImage, context, language));
      page(config, root + "/areas/{code}", new AreaPage(site), language);
      page(config, root + "/method", new MethodPage(site), language);
      page(config, root + "/data", new DataPage(site), language);
    }
  }

  private static void page(JavalinConfig config, String path, Page page, Language language) {
    config.routes.get(path, context -> answer(page, context, language));
  }

  /**
   * Figures may move at any moment, so a browser asks again, and is told if nothing has changed.
   */
  private static void answer(Page page, Context context, Language language) {
    context.header("Content-Language", language.code());
    context.header("Cache-Control", "no-cache");
    page.answer(context, language);
  }

  private static void problems(JavalinConfig config, ProblemPages problems) {
    config.routes.exception(UnknownValueException.class, problems::unknownValue);
    config.routes.exception(
        NotFoundException.class, (fault, context) -> problems.notFound(context));
    config.routes.exception(Exception.class, problems::failure);
    config.routes.error(
        404,
        context -> {
          if (context.res().getContentType() == null
              || !context.res().getContentType().startsWith("text/html")) {
            problems.notFound(context);
          }
        });
  }
}
