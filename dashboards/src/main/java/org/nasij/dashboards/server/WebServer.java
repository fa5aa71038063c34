package org.nasij.dashboards.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.nasij.api.freshness.Freshness;
import org.nasij.api.route.Channel;
import org.nasij.api.route.Permission;
import org.nasij.api.server.ApiModule;
import org.nasij.dashboards.area.AreaPage;
import org.nasij.dashboards.atlas.Outlines;
import org.nasij.dashboards.certainty.CertaintyPage;
import org.nasij.dashboards.data.DataPage;
import org.nasij.dashboards.equity.EquityPage;
import org.nasij.dashboards.gapmap.GapMapPage;
import org.nasij.dashboards.give.GivePage;
import org.nasij.dashboards.language.Language;
import org.nasij.dashboards.method.MethodPage;
import org.nasij.dashboards.page.Marts;
import org.nasij.dashboards.page.Page;
import org.nasij.dashboards.page.Site;
import org.nasij.dashboards.page.Templates;
import org.nasij.dashboards.plan.PlanPage;
import org.nasij.dashboards.problem.NotFoundException;
import org.nasij.dashboards.problem.ProblemPages;
import org.nasij.dashboards.problem.UnknownValueException;
import org.nasij.dashboards.strength.StrengthPage;
import org.nasij.dashboards.why.WhyPage;
import org.nasij.geo.boundary.Boundaries;
import org.nasij.geo.database.Database;

/** Pages and API on one port. */
public final class WebServer implements AutoCloseable {
  /** Requests answered at once; more wait. */
  private static final int THREADS = 24;

  private final ApiModule api;
  private final Javalin javalin;
  private final String bind;

  private WebServer(ApiModule api, Javalin javalin, String bind) {
    this.api = api;
    this.javalin = javalin;
    this.bind = bind;
  }

  /**
   * Starts.
   *
   * @param web the database as {@link org.nasij.geo.database.Role#WEB}; it need not be up yet
   * @param bind address to listen on
   * @param port 0: a free one
   */
  public static WebServer start(Database web, String bind, int port) {
    Assets assets = new Assets();
    Templates templates = new Templates();
    ApiModule api = ApiModule.open(web);
    Site site =
        new Site(
            Marts.of(api.database()), new Outlines(Boundaries.load()), templates, assets.version());
    ProblemPages problems = new ProblemPages(templates, assets.version());
    try {
      Javalin javalin =
          Javalin.create(
              config -> {
                config.jetty.threadPool = new QueuedThreadPool(THREADS, 4);
                api.register(config, problems);
                config.routes.exception(UnknownValueException.class, problems::unknownValue);
                config.routes.exception(NotFoundException.class, problems::notFound);
                assets(config, assets);
                new Pages(config, api.freshness(), assets.version()).mount(site);
              });
      return new WebServer(api, javalin.start(bind, port), bind);
    } catch (RuntimeException e) {
      api.close();
      throw e;
    }
  }

  /** Where it answers. */
  public String url() {
    String host = bind.equals("0.0.0.0") || bind.equals("::") ? "localhost" : bind;
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
    api.close();
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
        },
        Permission.ANYONE);
  }

  /** The pages' addresses: one for each language, and the first page also without one. */
  private record Pages(JavalinConfig config, Freshness freshness, String assetVersion) {
    void mount(Site site) {
      GapMapPage gapMap = new GapMapPage(site);
      route(
          "/",
          context ->
              answer(gapMap, context, Language.negotiate(context.header("Accept-Language"))));
      for (Language language : Language.values()) {
        String root = "/" + language.code();
        page(root, gapMap, language);
        page(root + "/map.svg", gapMap::answerImage, language);
        page(root + "/areas/{code}", new AreaPage(site), language);
        page(root + "/give", new GivePage(site), language);
        page(root + "/areas/{code}/why/{theme}", new WhyPage(site), language);
        page(root + "/plan", new PlanPage(site), language);
        page(root + "/certainty", new CertaintyPage(site), language);
        page(root + "/strength", new StrengthPage(site), language);
        page(root + "/equity", new EquityPage(site), language);
        page(root + "/method", new MethodPage(site), language);
        page(root + "/data", new DataPage(site), language);
      }
    }

    private void page(String path, Page page, Language language) {
      route(path, context -> answer(page, context, language));
    }

    private void route(String path, Handler handler) {
      config.routes.get(path, handler, Permission.ANYONE);
      config.routes.head(path, handler, Permission.ANYONE);
    }

    /** Figures may move at any moment: a browser asks again, and is told if nothing has changed. */
    private void answer(Page page, Context context, Language language) {
      context.header("Content-Language", language.code());
      context.header("Cache-Control", "no-cache");
      Optional<String> tag =
          freshness
              .tag(Set.of(Channel.RELEASE, Channel.RECORDS))
              .map(state -> state.replaceFirst("\"$", "-" + language.code() + assetVersion + "\""));
      if (tag.isPresent() && tag.get().equals(context.header("If-None-Match"))) {
        context.header("ETag", tag.get());
        context.status(304);
        return;
      }
      page.answer(context, language);
      tag.ifPresent(state -> context.header("ETag", state));
    }
  }
}
