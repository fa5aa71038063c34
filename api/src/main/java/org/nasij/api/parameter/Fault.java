package org.nasij.api.parameter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one parameter of a request.
 *
 * @param parameter its name
 * @param inPath whether it is a part of the path: what is wrong there is not found
 * @param code what is wrong, as in the message bundles
 * @param value what was given; null: nothing
 * @param details what the message names besides parameter and value
 * @param allowed the values that would do, where they can be listed
 * @param suggestion the nearest of them
 */
public record Fault(
    String parameter,
    boolean inPath,
    String code,
    @Nullable String value,
    List<String> details,
    List<String> allowed,
    @Nullable String suggestion) {
  public Fault {
    details = List.copyOf(details);
    allowed = List.copyOf(allowed);
  }
}
