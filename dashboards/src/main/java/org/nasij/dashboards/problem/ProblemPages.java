package org.nasij.dashboards.problem;

import io.javalin.http.Context;
import java.util.Locale;
import org.nasij.api.problem.Problem;
import org.nasij.api.server.ErrorPage;
import org.nasij.dashboards.language.Language;
import org.nasij.dashboards.language.Texts;
import org.nasij.dashboards.page.Frame;
import org.nasij.dashboards.page.Link;
import org.nasij.dashboards.page.Section;
import org.nasij.dashboards.page.Templates;
import org.nasij.dashboards.page.Translations;

/** Errors as pages, in the page's language, saying what to do. They need no database. */
public final class ProblemPages implements ErrorPage {
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
        texts.text("error.400.title"),
        texts.text(
            "error.400.text",
            fault.value(),
            fault.parameter(),
            String.join(", ", fault.allowed())));
  }

  /** An address without a page. */
  public void notFound(NotFoundException fault, Context context) {
    notFound(context);
  }

  /** What the API's routes and the server itself run into. */
  @Override
  public void write(
      Context context, Problem problem, org.nasij.api.problem.Language requestLanguage) {
    Texts texts = texts(context);
    switch (problem.kind()) {
      case NOT_FOUND, UNKNOWN_RELEASE -> notFound(context);
      case DATABASE_UNREACHABLE ->
          answer(context, 503, texts.text("error.503.title"), texts.text("error.503.text"));
      case INTERNAL ->
          answer(
              context,
              500,
              texts.text("error.500.title"),
              texts.text(
                  "error.500.text", problem.instance() == null ? "500" : problem.instance()));
      case INVALID_PARAMETERS,
          REQUEST_REFUSED,
          METHOD_NOT_ALLOWED,
          TOO_LARGE,
          BUSY,
          QUERY_TIMEOUT -> {
        org.nasij.api.problem.Language spoken =
            org.nasij.api.problem.Language.valueOf(
                texts.language().code().toUpperCase(Locale.ROOT));
        answer(context, problem.status(), problem.title(spoken), problem.detail(spoken));
      }
    }
  }

  private void notFound(Context context) {
    Texts texts = texts(context);
    answer(context, 404, texts.text("error.404.title"), texts.text("error.404.text"));
  }

  /** The language of the path, else the one the reader's browser asks for. */
  private static Texts texts(Context context) {
    String path = context.path();
    String first = path.substring(1).split("/", 2)[0];
    return Texts.of(
        Language.find(first)
            .orElseGet(() -> Language.negotiate(context.header("Accept-Language"))));
  }

  private void answer(Context context, int status, String title, String text) {
    Texts texts = texts(context);
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
    context.header("Content-Language", texts.language().code());
    templates.answer(context, "problem.jte", new ProblemView(frame, status, text));
  }
}
