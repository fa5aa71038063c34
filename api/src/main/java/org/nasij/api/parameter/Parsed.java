package org.nasij.api.parameter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a parameter's text. */
public sealed interface Parsed<T> {
  /** It is good. */
  record Good<T>(T value) implements Parsed<T> {}

  /**
   * It is not.
   *
   * @param code what is wrong, as in the message bundles
   * @param details what the message of this code names besides parameter and value
   * @param allowed the values that would do, where they can be listed
   * @param suggestion the nearest of them
   */
  record Bad<T>(
      String code, List<String> details, List<String> allowed, @Nullable String suggestion)
      implements Parsed<T> {
    public Bad {
      details = List.copyOf(details);
      allowed = List.copyOf(allowed);
    }
  }
}
