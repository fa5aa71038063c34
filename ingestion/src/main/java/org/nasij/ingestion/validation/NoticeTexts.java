package org.nasij.ingestion.validation;

import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nasij.ingestion.schema.Language;

/**
 * The words of the notices in one language: {@code CODE.title}, {@code CODE.message} and {@code
 * CODE.remedy} of the bundle {@code notices}. In a message {@code {column}}, {@code {value}} and
 * the names of details stand for what the notice holds.
 */
public final class NoticeTexts {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)\\}");

  private final ResourceBundle bundle;

  public NoticeTexts(Language language) {
    bundle =
        ResourceBundle.getBundle(
            "org.nasij.ingestion.validation.notices",
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** What kind of thing it is, in a few words. */
  public String title(NoticeCode code) {
    return bundle.getString(code.code() + ".title");
  }

  /** What was found, with the values of this notice. */
  public String message(Notice notice) {
    return fill(bundle.getString(notice.code().code() + ".message"), notice);
  }

  /** The message of a code as it is written, with its placeholders. */
  public String messagePattern(NoticeCode code) {
    return bundle.getString(code.code() + ".message");
  }

  /** What to do. */
  public String remedy(NoticeCode code) {
    return bundle.getString(code.code() + ".remedy");
  }

  private static String fill(String pattern, Notice notice) {
    return PLACEHOLDER
        .matcher(pattern)
        .replaceAll(match -> Matcher.quoteReplacement(placeholder(match.group(1), notice)));
  }

  private static String placeholder(String name, Notice notice) {
    return switch (name) {
      case "column" -> notice.columnOrNull() == null ? "–" : notice.columnOrNull();
      case "value" -> notice.valueOrNull() == null ? "–" : notice.valueOrNull();
      default -> notice.details().getOrDefault(name, "{" + name + "}");
    };
  }
}
