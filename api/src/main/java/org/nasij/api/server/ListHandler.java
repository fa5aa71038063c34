package org.nasij.api.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.nasij.api.area.AreaQueries;
import org.nasij.api.export.CsvExport;
import org.nasij.api.export.Envelope;
import org.nasij.api.export.GeoJsonExport;
import org.nasij.api.export.JsonPage;
import org.nasij.api.freshness.Freshness;
import org.nasij.api.instance.InstanceQueries;
import org.nasij.api.parameter.Arguments;
import org.nasij.api.parameter.Fault;
import org.nasij.api.parameter.Parsed;
import org.nasij.api.problem.Problem;
import org.nasij.api.problem.ProblemException;
import org.nasij.api.problem.ProblemKind;
import org.nasij.api.query.ReadDatabase;
import org.nasij.api.query.Rows;
import org.nasij.api.release.Release;
import org.nasij.api.release.ReleaseQueries;
import org.nasij.api.route.CommonParameters;
import org.nasij.api.route.Cursor;
import org.nasij.api.route.Format;
import org.nasij.api.route.ListRoute;

/** Answers the requests of one list route in one form. */
final class ListHandler<T> implements Handler {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final ListRoute<T> route;
  private final Format format;
  private final ReadDatabase database;
  private final Freshness freshness;
  private final Semaphore downloads;

  /**
   * @param downloads how many whole lists may be written at once: a slow reader holds a connection
   */
  ListHandler(
      ListRoute<T> route,
      Format format,
      ReadDatabase database,
      Freshness freshness,
      Semaphore downloads) {
    this.route = route;
    this.format = format;
    this.database = database;
    this.freshness = freshness;
    this.downloads = downloads;
  }

  @Override
  public void handle(Context context) {
    Arguments.Reading reading =
        Arguments.read(route.parameters(format), context.pathParamMap(), context.queryParamMap());
    if (!reading.faults().isEmpty()) {
      throw new ProblemException(Problem.of(reading.faults()));
    }
    Arguments arguments = reading.arguments();
    String after = after(arguments);
    context.header("Cache-Control", "no-cache");
    Optional<String> tag = freshness.tag(route.dependsOn());
    tag.ifPresent(current -> context.header("ETag", current));
    if (tag.isPresent() && holds(context.header("If-None-Match"), tag.get())) {
      context.status(304);
      return;
    }
    if (format == Format.JSON) {
      database.inSnapshot(() -> writePage(context, arguments, after));
    } else {
      download(context, arguments);
    }
  }

  private @Nullable String after(Arguments arguments) {
    String cursor = arguments.find(CommonParameters.CURSOR).orElse(null);
    if (cursor == null) {
      return null;
    }
    Parsed<String> key = Cursor.key(arguments, cursor);
    if (key instanceof Parsed.Good<String> good) {
      return good.value();
    }
    String code = ((Parsed.Bad<String>) key).code();
    throw new ProblemException(
        Problem.of(
            List.of(
                new Fault(
                    CommonParameters.CURSOR.name(),
                    false,
                    code,
                    cursor,
                    List.of(),
                    List.of(),
                    null))));
  }

  /** Whether one of the tags a client holds is the current one, compared weakly. */
  private static boolean holds(@Nullable String ifNoneMatch, String tag) {
    return ifNoneMatch != null
        && Arrays.stream(ifNoneMatch.split(","))
            .map(held -> held.strip().replaceFirst("^W/", ""))
            .anyMatch(held -> held.equals("*") || tag.equals("W/" + held));
  }

  private boolean writePage(Context context, Arguments arguments, @Nullable String after) {
    Envelope envelope = envelope(arguments);
    Rows<T> rows = route.source().rows(arguments, envelope.release());
    int limit = arguments.get(CommonParameters.LIMIT);
    List<T> found = rows.page(after, limit + 1);
    boolean more = found.size() > limit;
    List<T> items = more ? found.subList(0, limit) : found;
    String next =
        more ? Cursor.after(arguments, route.key().apply(items.get(items.size() - 1))) : null;
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      JsonPage.write(body, envelope, route.shape(), items, next);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    describe(context, envelope);
    context.contentType(Format.JSON.mediaType()).result(body.toByteArray());
    return more;
  }

  private void download(Context context, Arguments arguments) {
    if (!downloads.tryAcquire()) {
      context.header("Retry-After", "5");
      throw new ProblemException(Problem.of(ProblemKind.BUSY));
    }
    try {
      database.inSnapshot(() -> writeWhole(context, arguments));
    } finally {
      downloads.release();
    }
  }

  private boolean writeWhole(Context context, Arguments arguments) {
    Envelope envelope = envelope(arguments);
    Rows<T> rows = route.source().rows(arguments, envelope.release());
    Integer limit = arguments.find(CommonParameters.EXPORT_LIMIT).orElse(null);
    describe(context, envelope);
    context.contentType(format.mediaType() + (format == Format.CSV ? "; charset=utf-8" : ""));
    context.header(
        "Content-Disposition", "attachment; filename=\"" + fileName(arguments, envelope) + "\"");
    try (OutputStream out = new BufferedOutputStream(new StreamedBody(context), BUFFER_BYTES)) {
      if (format == Format.CSV) {
        new CsvExport(arguments.get(CommonParameters.HXL), arguments.get(CommonParameters.RAW))
            .write(out, envelope, route.shape(), rows, limit);
      } else if (route.placing() != null) {
        new GeoJsonExport(new AreaQueries(database.jdbi()))
            .write(out, envelope, route.shape(), route.key(), route.placing(), rows, limit);
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Envelope envelope(Arguments arguments) {
    String id =
        arguments
            .find(CommonParameters.EDITION)
            .or(() -> arguments.find(CommonParameters.RELEASE))
            .orElse(Release.LIVE);
    Optional<Release> release = new ReleaseQueries(database.jdbi()).find(id);
    if (release.isEmpty() && !id.equals(Release.LIVE)) {
      throw new ProblemException(Problem.of(ProblemKind.UNKNOWN_RELEASE, id));
    }
    String world = new InstanceQueries(database.jdbi()).findWorld().orElse(null);
    return new Envelope(release.orElse(null), world);
  }

  private void describe(Context context, Envelope envelope) {
    Envelope.licence(route.placing(), format)
        .ifPresent(licence -> context.header("Link", "<" + licence + ">; rel=\"license\""));
    if (envelope.world() != null) {
      context.header("X-Nasij-World", envelope.world());
    }
    if (envelope.release() != null) {
      context.header("X-Nasij-Release", envelope.release().id());
      context.header("X-Nasij-Revision", Long.toString(envelope.release().revision()));
      context.header("X-Nasij-As-Of", envelope.release().asOf().toString());
    }
  }

  private String fileName(Arguments arguments, Envelope envelope) {
    String list =
        route
            .path()
            .replace("/api/v1/", "")
            .replace("{code}", arguments.texts().getOrDefault("code", ""))
            .replace('/', '-');
    String world = "demonstration".equals(envelope.world()) ? "demonstration-" : "";
    String release =
        envelope.release() == null
            ? ""
            : "-" + envelope.release().id() + "-r" + envelope.release().revision();
    return "nasij-" + world + list + release + format.suffix();
  }
}
