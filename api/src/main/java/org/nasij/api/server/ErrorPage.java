package org.nasij.api.server;

import io.javalin.http.Context;
import org.nasij.api.problem.Language;
import org.nasij.api.problem.Problem;

/** Puts a problem before a person, where the address is a page's. The status is set already. */
@FunctionalInterface
public interface ErrorPage {
  /** Writes the page. */
  void write(Context context, Problem problem, Language language);
}
