package org.nasij.dashboards.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nasij.api.query.Codes;
import org.nasij.api.release.Release;
import org.nasij.api.siting.SitingModel;
import org.nasij.api.siting.SitingQueries;
import org.nasij.api.theme.ThemeDeclaration;
import org.nasij.dashboards.language.Language;
import org.nasij.dashboards.page.Link;
import org.nasij.dashboards.page.Parameters;
import org.nasij.dashboards.problem.UnknownValueException;
import org.nasij.geo.theme.NeedKind;

/**
 * What a planner asked for; all of it stands in the address, and what is left out has its default.
 *
 * @param theme theme code
 * @param area a region or province
 * @param model as asked for
 * @param sites how many
 * @param releaseId {@code live} or an edition
 */
record PlanRequest(String theme, String area, SitingModel model, int sites, String releaseId) {
  /** The page's path after the language. */
  static final String PATH = "/plan";

  private static final String THEME = "education";
  private static final String AREA = "MA-01";
  private static final int SITES = 5;

  static PlanRequest of(
      Parameters parameters,
      List<ThemeDeclaration> themes,
      List<String> areas,
      List<String> releases) {
    int sites = parameters.findCount("sites").orElse(SITES);
    if (sites > SitingQueries.MOST_SITES) {
      throw new UnknownValueException(
          "sites", Integer.toString(sites), List.of("1 … " + SitingQueries.MOST_SITES));
    }
    return new PlanRequest(
        parameters
            .find("theme", themes.stream().map(ThemeDeclaration::code).toList())
            .orElse(THEME),
        parameters.find("area", areas).orElse(AREA),
        parameters.find("model", SitingModel.class).orElse(SitingModel.RELIEF),
        sites,
        parameters.find("release", releases).orElse(Release.LIVE));
  }

  /** The model asked for; reach where the theme has no unmet need to relieve. */
  SitingModel modelFor(ThemeDeclaration declared) {
    return declared.needKind() == NeedKind.BASE ? SitingModel.REACH : model;
  }

  /** The same page in a language; defaults are left out. */
  Link link(Language language) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("theme", theme);
    parameters.put("area", area);
    if (model != SitingModel.RELIEF) {
      parameters.put("model", Codes.of(model));
    }
    if (sites != SITES) {
      parameters.put("sites", Integer.toString(sites));
    }
    if (!releaseId.equals(Release.LIVE)) {
      parameters.put("release", releaseId);
    }
    return new Link("/" + language.code() + PATH, parameters);
  }

  /** The planner's page for a theme and area. */
  static Link to(Language language, String theme, @Nullable String area, String releaseId) {
    return new PlanRequest(theme, area == null ? AREA : area, SitingModel.RELIEF, SITES, releaseId)
        .link(language);
  }
}
