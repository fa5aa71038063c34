package org.nasij.dashboards.certainty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nasij.api.query.Codes;
import org.nasij.api.release.Release;
import org.nasij.api.theme.Sector;
import org.nasij.api.theme.ThemeDeclaration;
import org.nasij.dashboards.language.Language;
import org.nasij.dashboards.page.Link;
import org.nasij.dashboards.page.Parameters;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Areas;
import org.nasij.geo.area.Settlement;

/**
 * What a reader asked for; all of it stands in the address, and what is left out has its default.
 *
 * @param level of the ranked list
 * @param settlement of a list of communes; null above
 * @param inside the country, or a region: lists of organizations and areas named are of it
 * @param releaseId {@code live} or an edition
 */
record CertaintyRequest(
    String theme,
    AreaLevel level,
    @Nullable Settlement settlement,
    Sector sector,
    String inside,
    String releaseId) {
  /** The page's path after the language. */
  static final String PATH = "/certainty";

  static final List<String> LEVELS =
      List.of(AreaLevel.PROVINCE.code(), AreaLevel.REGION.code(), AreaLevel.COMMUNE.code());

  private static final String THEME = "education";

  /**
   * Reads an address.
   *
   * @param regions their codes
   * @throws org.nasij.dashboards.problem.UnknownValueException if a parameter has a value it cannot
   *     have
   */
  static CertaintyRequest of(
      Parameters parameters,
      List<ThemeDeclaration> themes,
      List<String> regions,
      List<String> releaseIds) {
    AreaLevel level =
        AreaLevel.ofCode(parameters.find("level", LEVELS).orElse(AreaLevel.PROVINCE.code()));
    List<String> places = new ArrayList<>(regions);
    places.add(Areas.COUNTRY);
    return new CertaintyRequest(
        parameters
            .find("theme", themes.stream().map(ThemeDeclaration::code).toList())
            .orElse(THEME),
        level,
        level == AreaLevel.COMMUNE
            ? parameters.find("settlement", Settlement.class).orElse(Settlement.RURAL)
            : null,
        parameters.find("sector", Sector.class).orElse(Sector.ALL),
        parameters.find("parent", places).orElse(Areas.COUNTRY),
        parameters.find("release", releaseIds).orElse(Release.LIVE));
  }

  /** The address of this page in a language; defaults are left out. */
  Link link(Language language) {
    Map<String, String> parameters = new LinkedHashMap<>();
    put(parameters, "theme", theme, THEME);
    put(parameters, "level", level.code(), AreaLevel.PROVINCE.code());
    if (settlement != null) {
      put(parameters, "settlement", settlement.code(), Settlement.RURAL.code());
    }
    put(parameters, "sector", Codes.of(sector), Codes.of(Sector.ALL));
    put(parameters, "parent", inside, Areas.COUNTRY);
    put(parameters, "release", releaseId, Release.LIVE);
    return new Link("/" + language.code() + PATH, parameters);
  }

  private static void put(
      Map<String, String> parameters, String name, String value, String whenLeftOut) {
    if (!value.equals(whenLeftOut)) {
      parameters.put(name, value);
    }
  }
}
