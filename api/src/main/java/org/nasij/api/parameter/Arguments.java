package org.nasij.api.parameter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The values a request gave to a route's parameters. Every one has been checked. */
public final class Arguments {
  private final Map<Parameter<?>, Object> values;
  private final Map<String, String> texts;

  private Arguments(Map<Parameter<?>, Object> values, Map<String, String> texts) {
    this.values = Map.copyOf(values);
    this.texts = texts;
  }

  /** What a request may be read into: all arguments, or all that is wrong. */
  public record Reading(Arguments arguments, List<Fault> faults) {
    public Reading {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Reads a request.
   *
   * @param parameters those the route has
   * @param path values in the path, by name
   * @param query values in the query, by name; an empty text counts as not given
   */
  public static Reading read(
      List<Parameter<?>> parameters, Map<String, String> path, Map<String, List<String>> query) {
    List<Fault> faults = new ArrayList<>();
    List<String> known =
        parameters.stream()
            .filter(parameter -> parameter.place() == Parameter.Place.QUERY)
            .map(Parameter::name)
            .toList();
    query.forEach(
        (name, given) -> {
          if (!known.contains(name)) {
            faults.add(
                new Fault(
                    name,
                    false,
                    "unknown-parameter",
                    String.join(",", given),
                    List.of(),
                    known,
                    Suggestion.nearest(name, known).orElse(null)));
          } else if (given.size() > 1) {
            faults.add(
                new Fault(
                    name, false, "repeated", String.join(",", given), List.of(), List.of(), null));
          }
        });
    Map<Parameter<?>, Object> values = new LinkedHashMap<>();
    Map<String, String> texts = new TreeMap<>();
    for (Parameter<?> parameter : parameters) {
      boolean inPath = parameter.place() == Parameter.Place.PATH;
      Optional<String> given =
          inPath
              ? Optional.ofNullable(path.get(parameter.name()))
              : query.getOrDefault(parameter.name(), List.of()).stream()
                  .findFirst()
                  .filter(text -> !text.isEmpty());
      Optional<String> text = given.or(parameter::fallback);
      if (text.isEmpty()) {
        if (parameter.required()) {
          Object allowed = parameter.type().schema().getOrDefault("enum", List.of());
          faults.add(
              new Fault(
                  parameter.name(), inPath, "missing", null, List.of(), strings(allowed), null));
        }
        continue;
      }
      Parsed<?> parsed = parameter.type().parse(text.get());
      if (parsed instanceof Parsed.Bad<?> bad) {
        faults.add(
            new Fault(
                parameter.name(),
                inPath,
                bad.code(),
                text.get(),
                bad.details(),
                bad.allowed(),
                bad.suggestion()));
      } else if (parsed instanceof Parsed.Good<?> good && good.value() != null) {
        values.put(parameter, good.value());
        texts.put(parameter.name(), text.get());
      }
    }
    return new Reading(new Arguments(values, texts), faults);
  }

  private static List<String> strings(Object list) {
    return list instanceof List<?> items
        ? items.stream().map(Object::toString).toList()
        : List.of();
  }

  /**
   * The value of a parameter that is required or has a default.
   *
   * @throws IllegalStateException if the request has none: the route does not declare the parameter
   */
  public <T> T get(Parameter<T> parameter) {
    return find(parameter)
        .orElseThrow(() -> new IllegalStateException("No value of " + parameter.name()));
  }

  /** The value of a parameter, if the request has one. */
  @SuppressWarnings("unchecked") // The key's type is the value's: read() puts nothing else.
  public <T> Optional<T> find(Parameter<T> parameter) {
    return Optional.ofNullable((T) values.get(parameter));
  }

  /** What was given or is the default, by name, in the order of names. */
  public Map<String, String> texts() {
    return texts;
  }
}
