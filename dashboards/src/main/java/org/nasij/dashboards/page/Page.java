package org.nasij.dashboards.page;

import io.javalin.http.Context;
import org.nasij.dashboards.language.Language;

/** A page: answers a request in a language. */
@FunctionalInterface
public interface Page {
  /** Answers. */
  void answer(Context context, Language language);
}
