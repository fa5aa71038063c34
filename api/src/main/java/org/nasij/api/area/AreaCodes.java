package org.nasij.api.area;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nasij.api.parameter.Parameter;
import org.nasij.api.parameter.Suggestion;
import org.nasij.api.parameter.ValueType;
import org.nasij.api.parameter.ValueTypes;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.Areas;
import org.nasij.geo.gazetteer.Gazetteer;

/** Parameters that are an area's code. Who writes a name instead is told the code. */
public final class AreaCodes {
  private final ValueType<String> type;

  public AreaCodes(Areas areas) {
    Set<String> codes =
        areas.list().stream().map(Area::code).collect(Collectors.toUnmodifiableSet());
    Gazetteer gazetteer = Gazetteer.of(areas);
    type =
        ValueTypes.codeAmong(
            codes, "MA-TNG", "unknown-area", text -> meant(text, codes, gazetteer));
  }

  private static Optional<String> meant(String text, Set<String> codes, Gazetteer gazetteer) {
    Optional<String> named =
        gazetteer.find(text).flatMap(match -> match.areaCodes().stream().findFirst());
    return named.isPresent() ? named : Suggestion.nearest(text, codes);
  }

  /** A query parameter. */
  public Parameter<String> query(String name, String description) {
    return Parameter.optional(name, type, description);
  }

  /** A query parameter that must be there. */
  public Parameter<String> required(String name, String description) {
    return Parameter.required(name, type, description);
  }

  /** A part of the path. */
  public Parameter<String> path(String name) {
    return Parameter.path(
        name,
        type,
        "ISO 3166-2 for the country, regions and provinces, HCP's 2024 code (8 digits) for communes.");
  }
}
