package org.nasij.api.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;

/** The texts of problems: {@code messages_fr.properties} and its siblings. */
final class Messages {
  private static final String BUNDLE = "org.nasij.api.problem.messages";

  private Messages() {}

  /**
   * A text.
   *
   * @throws java.util.MissingResourceException if the bundle lacks the key
   */
  static String text(Language language, String key, List<String> details) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new MessageFormat(bundle.getString(key), language.locale()).format(details.toArray());
  }
}
