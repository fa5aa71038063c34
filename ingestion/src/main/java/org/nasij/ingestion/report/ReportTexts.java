package org.nasij.ingestion.report;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.nasij.ingestion.schema.Language;

/** The words of the report in one language: the bundle {@code report}. */
public final class ReportTexts {
  private final Language language;
  private final ResourceBundle bundle;

  public ReportTexts(Language language) {
    this.language = language;
    bundle =
        ResourceBundle.getBundle(
            "org.nasij.ingestion.report.report",
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public Language language() {
    return language;
  }

  /** A text with its arguments in the places {@code {0}}, {@code {1}}, as they are. */
  public String text(String key, Object... arguments) {
    Object[] texts = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      texts[i] = arguments[i].toString();
    }
    return new MessageFormat(bundle.getString(key), language.locale()).format(texts);
  }
}
