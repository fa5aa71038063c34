package org.nasij.dashboards.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nasij.api.query.Codes;
import org.nasij.dashboards.problem.UnknownValueException;

/**
 * The parameters of a page's address.
 *
 * @param values the first value of each parameter, not blank
 */
public record Parameters(Map<String, String> values) {
  public Parameters {
    values = Map.copyOf(values);
  }

  /** A parameter, if it is there. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /**
   * A constant by its code, if the parameter is there.
   *
   * @throws UnknownValueException if it is none of the constants
   */
  public <E extends Enum<E>> Optional<E> find(String name, Class<E> type) {
    return find(name)
        .map(
            value ->
                Arrays.stream(type.getEnumConstants())
                    .filter(constant -> Codes.of(constant).equals(value))
                    .findFirst()
                    .orElseThrow(() -> new UnknownValueException(name, value, Codes.of(type))));
  }

  /**
   * A parameter that must be one of some values, if it is there.
   *
   * @throws UnknownValueException if it is none of them
   */
  public Optional<String> find(String name, List<String> allowed) {
    return find(name)
        .map(
            value -> {
              if (!allowed.contains(value)) {
                throw new UnknownValueException(name, value, allowed);
              }
              return value;
            });
  }

  /**
   * A whole number from 1, if it is there.
   *
   * @throws UnknownValueException if it is none
   */
  public Optional<Integer> findCount(String name) {
    return find(name)
        .map(
            value -> {
              if (!value.matches("[1-9][0-9]{0,5}")) {
                throw new UnknownValueException(name, value, List.of("1, 2, 3 …"));
              }
              return Integer.valueOf(value);
            });
  }
}
