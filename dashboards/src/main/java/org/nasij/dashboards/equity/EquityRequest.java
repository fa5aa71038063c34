package org.nasij.dashboards.equity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nasij.api.query.Codes;
import org.nasij.api.release.Release;
import org.nasij.api.theme.Sector;
import org.nasij.api.theme.ThemeDeclaration;
import org.nasij.dashboards.language.Language;
import org.nasij.dashboards.page.Link;
import org.nasij.dashboards.page.Parameters;
import org.nasij.geo.area.AreaLevel;

/**
 * What a reader asked the page for; all of it stands in the address, and what is left out has its
 * default.
 *
 * @param level of the list by deprivation: province, region or commune
 * @param releaseId {@code live} or an edition
 * @param page of that list, from 1
 */
record EquityRequest(String theme, AreaLevel level, Sector sector, String releaseId, int page) {
  static final List<AreaLevel> LEVELS =
      List.of(AreaLevel.REGION, AreaLevel.PROVINCE, AreaLevel.COMMUNE);

  private static final String THEME = "education";

  /**
   * Reads an address.
   *
   * @throws org.nasij.dashboards.problem.UnknownValueException if a parameter has a value it cannot
   *     have
   */
  static EquityRequest of(
      Parameters parameters, List<ThemeDeclaration> themes, List<String> releaseIds) {
    return new EquityRequest(
        parameters
            .find("theme", themes.stream().map(ThemeDeclaration::code).toList())
            .orElse(THEME),
        AreaLevel.ofCode(
            parameters
                .find("level", LEVELS.stream().map(AreaLevel::code).toList())
                .orElse(AreaLevel.PROVINCE.code())),
        parameters.find("sector", Sector.class).orElse(Sector.ALL),
        parameters.find("release", releaseIds).orElse(Release.LIVE),
        parameters.findCount("page").orElse(1));
  }

  /** The address of this page in a language; defaults are left out. */
  Link link(Language language) {
    Map<String, String> parameters = new LinkedHashMap<>();
    put(parameters, "theme", theme, THEME);
    put(parameters, "sector", Codes.of(sector), Codes.of(Sector.ALL));
    put(parameters, "release", releaseId, Release.LIVE);
    put(parameters, "level", level.code(), AreaLevel.PROVINCE.code());
    return new Link("/" + language.code() + "/equity", parameters);
  }

  private static void put(
      Map<String, String> parameters, String name, String value, String whenLeftOut) {
    if (!value.equals(whenLeftOut)) {
      parameters.put(name, value);
    }
  }
}
