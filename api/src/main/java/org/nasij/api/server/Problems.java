package org.nasij.api.server;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.UUID;
import org.nasij.api.export.JsonFields;
import org.nasij.api.problem.Language;
import org.nasij.api.problem.Problem;
import org.nasij.api.problem.ProblemDocument;
import org.nasij.api.problem.ProblemException;
import org.nasij.api.problem.ProblemKind;
import org.nasij.api.query.ReadDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever ends a request into a problem, and a problem into an answer. */
final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final ErrorPage page;

  Problems(ErrorPage page) {
    this.page = page;
  }

  void handle(Exception thrown, Context context) {
    if (StreamedBody.hasStarted(context)) {
      LOG.warn("Broke off {} {}", context.method(), context.path(), thrown);
      StreamedBody.breakOff(context, thrown);
      return;
    }
    Problem problem = problem(thrown, context);
    Language language = Language.of(context.queryParam("lang"), context.header("Accept-Language"));
    for (String header : List.of("ETag", "Content-Disposition", "Link")) {
      context.res().setHeader(header, null);
    }
    context.status(problem.status());
    context.header("Cache-Control", "no-store");
    context.header("Content-Language", language.code());
    if (problem.status() == 503 && context.res().getHeader("Retry-After") == null) {
      context.header("Retry-After", "10");
    }
    if (isApi(context.path())) {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      JsonFields.writeObject(body, ProblemDocument.SHAPE, ProblemDocument.of(problem, language));
      context.contentType(ProblemDocument.MEDIA_TYPE).result(body.toByteArray());
    } else {
      page.write(context, problem, language);
    }
  }

  /** Whether an address is for programs. */
  static boolean isApi(String path) {
    return path.startsWith("/api/")
        || path.equals("/health")
        || path.equals("/ready")
        || path.equals("/metrics");
  }

  private static Problem problem(Exception thrown, Context context) {
    if (thrown instanceof ProblemException own) {
      return own.problem();
    }
    if (thrown instanceof HttpResponseException refused) {
      return refused(refused);
    }
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        if (state.equals("57014")) {
          return Problem.of(
              ProblemKind.QUERY_TIMEOUT, Long.toString(ReadDatabase.STATEMENT_TIMEOUT.toSeconds()));
        }
        // A zero character, which no text in PostgreSQL can hold.
        if (state.equals("22021")) {
          return Problem.of(ProblemKind.REQUEST_REFUSED);
        }
        // 08: connection lost or refused; 53300: too many connections; 57P0x: server stops or
        // starts.
        if (sql instanceof SQLTransientConnectionException
            || state.startsWith("08")
            || state.equals("53300")
            || state.startsWith("57P")) {
          LOG.warn(
              "{} {}: the database does not answer: {}",
              context.method(),
              context.path(),
              sql.getMessage());
          return Problem.of(ProblemKind.DATABASE_UNREACHABLE);
        }
      }
    }
    String instance = "urn:uuid:" + UUID.randomUUID();
    LOG.error("{} {} failed as {}", context.method(), context.path(), instance, thrown);
    return new Problem(
        ProblemKind.INTERNAL, ProblemKind.INTERNAL.status(), List.of(), List.of(), instance);
  }

  private static Problem refused(HttpResponseException refused) {
    return switch (refused.getStatus()) {
      case 404 -> Problem.of(ProblemKind.NOT_FOUND);
      case 405 -> Problem.of(ProblemKind.METHOD_NOT_ALLOWED);
      case 413 -> Problem.of(ProblemKind.TOO_LARGE);
      default ->
          new Problem(ProblemKind.REQUEST_REFUSED, refused.getStatus(), List.of(), List.of(), null);
    };
  }
}
