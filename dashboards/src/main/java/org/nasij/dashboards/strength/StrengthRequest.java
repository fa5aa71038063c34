package org.nasij.dashboards.strength;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nasij.api.query.Codes;
import org.nasij.api.release.Release;
import org.nasij.api.strength.StrengthWeights;
import org.nasij.api.theme.Sector;
import org.nasij.api.theme.ThemeDeclaration;
import org.nasij.dashboards.language.Language;
import org.nasij.dashboards.page.Link;
import org.nasij.dashboards.page.Parameters;
import org.nasij.dashboards.problem.UnknownValueException;
import org.nasij.geo.area.AreaLevel;

/**
 * What a reader asked the page for; all of it stands in the address, and what is left out has its
 * default.
 *
 * @param level province, region or commune
 * @param releaseId {@code live} or an edition
 * @param page of the table, from 1
 */
record StrengthRequest(
    String theme,
    AreaLevel level,
    Sector sector,
    StrengthWeights weights,
    String releaseId,
    int page) {
  static final List<String> LEVELS =
      List.of(AreaLevel.PROVINCE.code(), AreaLevel.REGION.code(), AreaLevel.COMMUNE.code());

  private static final String THEME = "education";

  /**
   * Reads an address.
   *
   * @throws UnknownValueException if a parameter has a value it cannot have, or all weights are 0
   */
  static StrengthRequest of(
      Parameters parameters, List<ThemeDeclaration> themes, List<String> releaseIds) {
    StrengthWeights standard = StrengthWeights.STANDARD;
    StrengthWeights weights =
        new StrengthWeights(
            weight(parameters, "service", standard.service()),
            weight(parameters, "funding", standard.funding()),
            weight(parameters, "volunteers", standard.volunteers()));
    if (weights.areAllZero()) {
      throw new UnknownValueException("service", "0", List.of("0.05 … 1"));
    }
    return new StrengthRequest(
        parameters
            .find("theme", themes.stream().map(ThemeDeclaration::code).toList())
            .orElse(THEME),
        AreaLevel.ofCode(parameters.find("level", LEVELS).orElse(AreaLevel.PROVINCE.code())),
        parameters.find("sector", Sector.class).orElse(Sector.ALL),
        weights,
        parameters.find("release", releaseIds).orElse(Release.LIVE),
        parameters.findCount("page").orElse(1));
  }

  private static double weight(Parameters parameters, String name, double fallback) {
    return parameters
        .find(name)
        .map(
            value -> {
              if (!value.matches("0(\\.\\d{1,9})?|1(\\.0{1,9})?")) {
                throw new UnknownValueException(name, value, List.of("0 … 1"));
              }
              return Double.valueOf(value);
            })
        .orElse(fallback);
  }

  /** The address of this page in a language; defaults are left out. */
  Link link(Language language) {
    Map<String, String> parameters = new LinkedHashMap<>();
    StrengthWeights standard = StrengthWeights.STANDARD;
    put(parameters, "theme", theme, THEME);
    put(parameters, "level", level.code(), AreaLevel.PROVINCE.code());
    put(parameters, "sector", Codes.of(sector), Codes.of(Sector.ALL));
    for (String stream : List.of("service", "funding", "volunteers")) {
      put(parameters, stream, text(weights.of(stream)), text(standard.of(stream)));
    }
    put(parameters, "release", releaseId, Release.LIVE);
    return new Link("/" + language.code() + "/strength", parameters);
  }

  /** A weight as it stands in an address. */
  static String text(double weight) {
    return weight == Math.rint(weight)
        ? Long.toString(Math.round(weight))
        : Double.toString(weight);
  }

  private static void put(
      Map<String, String> parameters, String name, String value, String whenLeftOut) {
    if (!value.equals(whenLeftOut)) {
      parameters.put(name, value);
    }
  }
}
