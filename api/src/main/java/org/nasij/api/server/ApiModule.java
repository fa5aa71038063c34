package org.nasij.api.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.zaxxer.hikari.HikariDataSource;
import io.javalin.compression.Brotli;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.CompressionType;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.security.Roles;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jdbi.v3.core.Jdbi;
import org.nasij.api.area.AreaCodes;
import org.nasij.api.area.AreaQueries;
import org.nasij.api.area.AreaResource;
import org.nasij.api.certainty.CertaintyQueries;
import org.nasij.api.certainty.CertaintyResource;
import org.nasij.api.certainty.ModelResource;
import org.nasij.api.equity.EquityQueries;
import org.nasij.api.equity.EquityResource;
import org.nasij.api.freshness.Freshness;
import org.nasij.api.freshness.RevisionResource;
import org.nasij.api.funding.LedgerQueries;
import org.nasij.api.funding.LedgerResource;
import org.nasij.api.gap.GapQueries;
import org.nasij.api.gap.GapResource;
import org.nasij.api.instance.InstanceQueries;
import org.nasij.api.instance.InstanceResource;
import org.nasij.api.matching.MatchingQueries;
import org.nasij.api.matching.MatchingResource;
import org.nasij.api.method.MethodQueries;
import org.nasij.api.method.MethodResource;
import org.nasij.api.openapi.OpenApiDocument;
import org.nasij.api.operation.Metrics;
import org.nasij.api.operation.OperationRoutes;
import org.nasij.api.organization.DirectoryQueries;
import org.nasij.api.organization.DirectoryResource;
import org.nasij.api.problem.Problem;
import org.nasij.api.problem.ProblemException;
import org.nasij.api.problem.ProblemKind;
import org.nasij.api.problem.ProblemResource;
import org.nasij.api.project.ProjectQueries;
import org.nasij.api.project.ProjectResource;
import org.nasij.api.query.ReadDatabase;
import org.nasij.api.release.PartQueries;
import org.nasij.api.release.ReleaseQueries;
import org.nasij.api.release.ReleaseResource;
import org.nasij.api.route.DocumentRoute;
import org.nasij.api.route.Format;
import org.nasij.api.route.ListRoute;
import org.nasij.api.route.Permission;
import org.nasij.api.route.Route;
import org.nasij.api.siting.NearQueries;
import org.nasij.api.siting.SitingQueries;
import org.nasij.api.siting.SitingResource;
import org.nasij.api.strength.StrengthQueries;
import org.nasij.api.strength.StrengthResource;
import org.nasij.api.support.CallQueries;
import org.nasij.api.support.CallResource;
import org.nasij.api.support.SupportNeedQueries;
import org.nasij.api.support.SupportNeedResource;
import org.nasij.api.theme.ThemeQueries;
import org.nasij.api.theme.ThemeResource;
import org.nasij.api.trend.TrendQueries;
import org.nasij.api.trend.TrendResource;
import org.nasij.api.volunteering.OpportunityQueries;
import org.nasij.api.volunteering.OpportunityResource;
import org.nasij.geo.area.Areas;
import org.nasij.geo.database.Database;
import org.nasij.geo.reference.ReferenceFiles;
import org.nasij.geo.theme.Themes;

/**
 * The API as a part of a web server: its pool of connections, its routes, and what every answer of
 * the server shares (compression, security headers, errors, limits, measurements). Close it after
 * the server has stopped.
 */
public final class ApiModule implements AutoCloseable {
  /** Connections the web process holds at most. */
  public static final int CONNECTIONS = 8;

  /** A request's body may have at most so many bytes: nothing is sent to this server yet. */
  public static final long MOST_REQUEST_BYTES = 64 * 1024;

  private static final Map<String, String> SECURITY_HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
              + " form-action 'self'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "strict-origin-when-cross-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
          "Cross-Origin-Opener-Policy",
          "same-origin");

  private static final List<String> FORWARDING_HEADERS =
      List.of("Forwarded", "X-Forwarded-For", "X-Real-IP");
  private static final List<String> EXPOSED_HEADERS =
      List.of(
          "ETag",
          "Link",
          "Content-Disposition",
          "X-Nasij-World",
          "X-Nasij-Release",
          "X-Nasij-Revision",
          "X-Nasij-As-Of");

  private final HikariDataSource pool;
  private final ReadDatabase database;
  private final Freshness freshness;
  private final Metrics metrics;
  private final List<Route> routes;

  private ApiModule(Database web) {
    pool = ReadDatabase.pool(web, CONNECTIONS);
    database = new ReadDatabase(pool);
    freshness = Freshness.listen(web);
    metrics = new Metrics(pool, freshness);
    routes = routes(database.jdbi(), freshness, metrics);
  }

  /**
   * Opens the API on a database, which need not be up yet.
   *
   * @param web the database as {@link org.nasij.geo.database.Role#WEB}
   */
  public static ApiModule open(Database web) {
    return new ApiModule(web);
  }

  private static List<Route> routes(Jdbi jdbi, Freshness freshness, Metrics metrics) {
    Areas areas = ReferenceFiles.areas();
    Themes themes = ReferenceFiles.themes();
    AreaCodes codes = new AreaCodes(areas);
    LedgerQueries ledger = new LedgerQueries(jdbi);
    GapQueries gaps = new GapQueries(jdbi);
    AreaQueries areaQueries = new AreaQueries(jdbi);
    List<Route> routes = new ArrayList<>();
    ReleaseQueries releases = new ReleaseQueries(jdbi);
    ThemeQueries themeQueries = new ThemeQueries(jdbi);
    routes.add(ReleaseResource.list(releases));
    routes.add(RevisionResource.get(freshness));
    routes.add(ThemeResource.list(themeQueries));
    routes.add(AreaResource.list(areaQueries, codes));
    routes.add(AreaResource.detail(areaQueries, gaps, codes));
    routes.add(TrendResource.get(new TrendQueries(jdbi), themes, codes));
    routes.add(
        GapResource.list(
            gaps, themeQueries, releases, themes, ReferenceFiles.themeGroups(), codes));
    routes.addAll(CertaintyResource.listAll(new CertaintyQueries(jdbi), themes, codes));
    routes.addAll(EquityResource.listAll(new EquityQueries(jdbi), themes, codes));
    routes.addAll(ModelResource.listAll(new CertaintyQueries(jdbi), themes, codes));
    routes.add(LedgerResource.ledger(ledger, themes, codes));
    routes.add(LedgerResource.totals(ledger));
    routes.addAll(
        MatchingResource.routes(new MatchingQueries(jdbi), new PartQueries(jdbi), themes, codes));
    routes.add(DirectoryResource.list(new DirectoryQueries(jdbi), themes, codes));
    routes.addAll(
        SitingResource.list(new SitingQueries(jdbi), new NearQueries(jdbi), themes, areas));
    StrengthQueries strengths = new StrengthQueries(jdbi);
    routes.add(StrengthResource.list(strengths, themes, codes));
    routes.add(StrengthResource.streams(strengths, themes));
    routes.add(StrengthResource.volunteers(strengths, themes, codes));
    routes.add(OpportunityResource.list(new OpportunityQueries(jdbi), themes, codes));
    routes.add(ProjectResource.list(new ProjectQueries(jdbi), themes, codes));
    routes.add(SupportNeedResource.list(new SupportNeedQueries(jdbi), themes, codes));
    routes.add(CallResource.list(new CallQueries(jdbi), themes, codes));
    routes.add(InstanceResource.get(new InstanceQueries(jdbi)));
    routes.add(MethodResource.list(new MethodQueries(jdbi)));
    routes.add(MethodResource.figures(new MethodQueries(jdbi)));
    routes.add(ProblemResource.list());
    routes.addAll(OperationRoutes.of(jdbi, metrics));
    routes.add(openApi(routes));
    return List.copyOf(routes);
  }

  private static DocumentRoute openApi(List<Route> others) {
    String path = "/api/v1/openapi.json";
    Map<Integer, String> statuses = Map.of(200, "The document.");
    String summary = "This document: OpenAPI 3.1";
    List<Route> all = new ArrayList<>(others);
    all.add(
        new DocumentRoute(
            path, Permission.ANYONE, summary, "application/json", null, statuses, context -> {}));
    ObjectNode document = OpenApiDocument.of(all);
    byte[] body = document.toString().getBytes(StandardCharsets.UTF_8);
    return new DocumentRoute(
        path,
        Permission.ANYONE,
        summary,
        "application/json",
        null,
        statuses,
        context -> context.contentType("application/json").result(body));
  }

  /** The database as the public reads it. */
  public ReadDatabase database() {
    return database;
  }

  /** Whether what a client holds is current. */
  public Freshness freshness() {
    return freshness;
  }

  /** All routes. */
  public List<Route> routes() {
    return routes;
  }

  /**
   * Mounts the API.
   *
   * @param page how an error is shown at an address that is not the API's
   */
  public void register(JavalinConfig config, ErrorPage page) {
    share(config);
    Problems problems = new Problems(page);
    config.routes.exception(Exception.class, problems::handle);
    config.routes.exception(HttpResponseException.class, problems::handle);
    Semaphore downloads = new Semaphore(CONNECTIONS / 2);
    for (Route route : routes) {
      // Longer suffixes first: {code} would match CODE.csv.
      for (Format format : List.of(Format.GEOJSON, Format.CSV, Format.JSON)) {
        if (route.formats().contains(format)) {
          Handler handler = handler(route, format, downloads);
          String path = route.path() + format.suffix();
          config.routes.get(path, handler, route.permission());
          config.routes.head(path, handler, route.permission());
        }
      }
    }
  }

  private Handler handler(Route route, Format format, Semaphore downloads) {
    if (route instanceof ListRoute<?> list) {
      return new ListHandler<>(list, format, database, freshness, downloads);
    }
    return ((DocumentRoute) route).handler();
  }

  private void share(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = MOST_REQUEST_BYTES;
    config.http.compressionStrategy = compression();
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    config.bundledPlugins.enableCors(
        cors ->
            cors.addRule(
                rule -> {
                  rule.path = "/api/*";
                  rule.anyHost();
                  EXPOSED_HEADERS.forEach(rule::exposeHeader);
                }));
    config.routes.before(context -> SECURITY_HEADERS.forEach(context::header));
    // After the CORS plugin, which would overwrite it.
    config.routes.beforeMatched(
        context -> context.res().addHeader("Vary", "Accept-Encoding, Accept-Language"));
    config.routes.beforeMatched(ApiModule::requirePermission);
    config.requestLogger.http(metrics::record);
    config.events.serverStarting(() -> requirePermissions(config));
  }

  private static void requirePermission(Context context) {
    if (context.routeRoles().contains(Permission.THIS_MACHINE) && !isFromThisMachine(context)) {
      throw new ProblemException(Problem.of(ProblemKind.NOT_FOUND));
    }
  }

  private static boolean isFromThisMachine(Context context) {
    return FORWARDING_HEADERS.stream().allMatch(header -> context.header(header) == null)
        && isLoopback(context.ip());
  }

  private static boolean isLoopback(String address) {
    try {
      // An address in digits: no name is looked up.
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static CompressionStrategy compression() {
    CompressionStrategy strategy = new CompressionStrategy(new Brotli(5), new Gzip(6));
    strategy.setPreferredCompressors(List.of(CompressionType.BR, CompressionType.GZIP));
    return strategy;
  }

  /**
   * @throws IllegalStateException if a route of the server, whoever added it, names no permission
   */
  private static void requirePermissions(JavalinConfig config) {
    List<String> open =
        config.unsafe.internalRouter.allHttpHandlers().stream()
            .map(parsed -> parsed.endpoint)
            .filter(endpoint -> isRequest(endpoint.method))
            .filter(
                endpoint -> {
                  Roles roles = endpoint.metadata(Roles.class);
                  return roles == null || roles.getRoles().isEmpty();
                })
            .map(endpoint -> endpoint.method + " " + endpoint.path)
            .toList();
    if (!open.isEmpty()) {
      throw new IllegalStateException(
          "These routes name no permission: " + String.join(", ", open));
    }
  }

  private static boolean isRequest(HandlerType method) {
    return method.isHttpMethod() && !method.equals(HandlerType.OPTIONS);
  }

  @Override
  public void close() {
    freshness.close();
    pool.close();
  }
}
