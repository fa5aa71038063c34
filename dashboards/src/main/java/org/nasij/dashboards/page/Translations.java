package org.nasij.dashboards.page;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nasij.dashboards.language.Language;

/** The same page in every language. */
public final class Translations {
  private Translations() {}

  /** The addresses a function gives for each language. */
  public static Map<Language, String> of(Function<Language, Link> link) {
    return Arrays.stream(Language.values())
        .collect(Collectors.toMap(Function.identity(), language -> link.apply(language).href()));
  }
}
