package org.nasij.api.parameter;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.nasij.api.query.Codes;

/** The types of parameters there are. */
public final class ValueTypes {
  private ValueTypes() {}

  /** One of an enum's codes. */
  public static <E extends Enum<E>> ValueType<E> codeOf(Class<E> type) {
    return oneOf(Codes.of(type), code -> Codes.parse(type, code));
  }

  /** One of some texts. */
  public static ValueType<String> oneOf(Collection<String> codes) {
    return oneOf(codes, Function.identity());
  }

  private static <T> ValueType<T> oneOf(Collection<String> codes, Function<String, T> value) {
    List<String> allowed = List.copyOf(codes);
    return new Type<>(
        Map.of("type", "string", "enum", allowed),
        text ->
            allowed.contains(text)
                ? new Parsed.Good<>(value.apply(text))
                : new Parsed.Bad<>(
                    "not-one-of",
                    List.of(),
                    allowed,
                    Suggestion.nearest(text, allowed).orElse(null)));
  }

  /** Some of an enum's codes, separated by commas. */
  public static <E extends Enum<E>> ValueType<Set<E>> someOf(Class<E> type) {
    return someOf(Codes.of(type), code -> Codes.parse(type, code));
  }

  /** Some of some texts, separated by commas. */
  public static ValueType<Set<String>> someOf(Collection<String> codes) {
    return someOf(codes, Function.identity());
  }

  private static <T> ValueType<Set<T>> someOf(Collection<String> codes, Function<String, T> value) {
    List<String> allowed = List.copyOf(codes);
    return new Type<>(
        Map.of("type", "array", "items", Map.of("type", "string", "enum", allowed)),
        text -> {
          Set<T> values = new LinkedHashSet<>();
          for (String code : Arrays.stream(text.split(",", -1)).map(String::strip).toList()) {
            if (!allowed.contains(code)) {
              return new Parsed.Bad<>(
                  "not-some-of",
                  List.of(code),
                  allowed,
                  Suggestion.nearest(code, allowed).orElse(null));
            }
            values.add(value.apply(code));
          }
          return new Parsed.Good<>(Set.copyOf(values));
        });
  }

  /**
   * A code out of many, too many to list.
   *
   * @param kind names the message: {@code unknown-area}
   * @param suggest a code that may have been meant
   */
  public static ValueType<String> codeAmong(
      Set<String> codes, String example, String kind, Function<String, Optional<String>> suggest) {
    return new Type<>(
        Map.of("type", "string", "examples", List.of(example)),
        text ->
            codes.contains(text)
                ? new Parsed.Good<>(text)
                : new Parsed.Bad<>(kind, List.of(), List.of(), suggest.apply(text).orElse(null)));
  }

  /** A whole number in a range, both ends included. */
  public static ValueType<Integer> integer(int least, int most) {
    return new Type<>(
        Map.of("type", "integer", "minimum", least, "maximum", most),
        text -> {
          boolean number = text.matches("-?\\d{1,9}");
          if (number && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return new Parsed.Good<>(Integer.parseInt(text));
          }
          return new Parsed.Bad<>(
              "not-in-range",
              List.of(Integer.toString(least), Integer.toString(most)),
              List.of(),
              number ? Integer.toString(Integer.parseInt(text) < least ? least : most) : null);
        });
  }

  /** A number in a range, both ends included. */
  public static ValueType<Double> decimal(double least, double most) {
    return new Type<>(
        Map.of("type", "number", "minimum", least, "maximum", most),
        text -> {
          boolean number = text.matches("\\d{1,9}(\\.\\d{1,17})?");
          if (number && Double.parseDouble(text) >= least && Double.parseDouble(text) <= most) {
            return new Parsed.Good<>(Double.parseDouble(text));
          }
          return new Parsed.Bad<>(
              "not-a-number-in-range",
              List.of(Double.toString(least), Double.toString(most)),
              List.of(),
              null);
        });
  }

  /** A text of some length that follows a pattern. */
  public static ValueType<String> text(int longest, String pattern) {
    return new Type<>(
        Map.of(
            "type", "string", "minLength", 1, "maxLength", longest, "pattern", "^" + pattern + "$"),
        text ->
            text.length() <= longest && text.matches(pattern)
                ? new Parsed.Good<>(text)
                : new Parsed.Bad<>(
                    "not-a-text", List.of(Integer.toString(longest)), List.of(), null));
  }

  /** {@code 1} or {@code 0}. */
  public static ValueType<Boolean> flag() {
    return oneOf(List.of("0", "1"), "1"::equals);
  }

  private record Type<T>(Map<String, Object> schema, Function<String, Parsed<T>> parser)
      implements ValueType<T> {
    @Override
    public Parsed<T> parse(String text) {
      return parser.apply(text);
    }
  }
}
