package org.nasij.dashboards.problem;

import io.javalin.http.Context;
import java.sql.SQLException;
import java.util.UUID;
import org.nasij.dashboards.language.Language;
import org.nasij.dashboards.language.Texts;
import org.nasij.dashboards.page.Frame;
import org.nasij.dashboards.page.Link;
import org.nasij.dashboards.page.Section;
import org.nasij.dashboards.page.Templates;
import org.nasij.dashboards.page.Translations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Errors as pages, in the reader's language, saying what to do. They need no database. */
public final class ProblemPages {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemPages.class);

  private final Templates templates;
  private final String assetVersion;

  public ProblemPages(Templates templates, String assetVersion) {
    this.templates = templates;
    this.assetVersion = assetVersion;
  }

  /** An address with a value that cannot be. */
  public void unknownValue(UnknownValueException fault, Context context) {
    Texts texts = texts(context);
    answer(
        context,
        400,
        texts.text(
            "error.400.text",
            fault.value(),
            fault.parameter(),
            String.join(", ", fault.allowed())));
  }

  /** An address without a page. */
  public void notFound(Context context) {
    answer(context, 404, texts(context).text("error.404.text"));
  }

  /** Anything else: a database that is down has a page of its own. */
  public void failure(Exception fault, Context context) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    if (isDatabaseDown(fault)) {
      LOG.warn("database-down {} {}: {}", reference, context.path(), fault.getMessage());
      context.header("Retry-After", "5");
      answer(context, 503, texts(context).text("error.503.text"));
    } else {
      LOG.error("page-failed {} {}", reference, context.path(), fault);
      answer(context, 500, texts(context).text("error.500.text", reference));
    }
  }

  /** The language of the path, else the one the reader's browser asks for. */
  private static Texts texts(Context context) {
    String path = context.path();
    String first = path.length() > 1 ? path.substring(1).split("/", 2)[0] : "";
    return Texts.of(
        Language.find(first)
            .orElseGet(() -> Language.negotiate(context.header("Accept-Language"))));
  }

  /** SQLState class 08 is connection, 53 insufficient resources, 57P the server going down. */
  private static boolean isDatabaseDown(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof java.sql.SQLTransientConnectionException) {
        return true;
      }
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && sql.getSQLState().matches("08.*|53.*|57P.*")) {
        return true;
      }
    }
    return false;
  }

  private void answer(Context context, int status, String text) {
    Texts texts = texts(context);
    String title = texts.text("error." + status + ".title");
    Frame frame =
        new Frame(
            texts,
            Section.NONE,
            title,
            text,
            Translations.of(language -> Link.to("/" + language.code())),
            null,
            false,
            assetVersion);
    context.status(status);
    context.header("Cache-Control", "no-store");
    templates.answer(context, "problem.jte", new ProblemView(frame, status, text));
  }
}
