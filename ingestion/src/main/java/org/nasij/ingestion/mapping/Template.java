package org.nasij.ingestion.mapping;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with {@code {header}} in it. */
final class Template {
  /** Stands for the code a record is made for. */
  static final String ITEM = "item";

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)\\}");

  private Template() {}

  /** The headers a template names. */
  static List<String> columns(String template) {
    return PLACEHOLDER
        .matcher(template)
        .results()
        .map(result -> result.group(1))
        .filter(name -> !name.equals(ITEM))
        .toList();
  }

  /** The text with the cells in it; empty if one of them is. */
  static Optional<String> fill(String template, Function<String, String> cell) {
    Matcher matcher = PLACEHOLDER.matcher(template);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      MatchResult result = matcher.toMatchResult();
      String text = cell.apply(result.group(1));
      if (text.isEmpty()) {
        return Optional.empty();
      }
      matcher.appendReplacement(filled, Matcher.quoteReplacement(text));
    }
    return Optional.of(matcher.appendTail(filled).toString());
  }
}
