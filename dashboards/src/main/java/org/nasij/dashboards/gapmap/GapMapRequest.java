package org.nasij.dashboards.gapmap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nasij.api.gap.CellSort;
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
import org.nasij.geo.reference.ReferenceFiles;
import org.nasij.geo.theme.ThemeGroup;

/**
 * What a reader asked the gap map for; all of it stands in the address, and what is left out has
 * its default.
 *
 * @param theme theme code
 * @param group a group within the theme's population; null: all of it
 * @param level province, region or commune
 * @param measure as asked for; it need not exist for the theme
 * @param inside the area the map is limited to; {@code MA} for the whole country
 * @param settlement urban or rural communes alone; null: both
 * @param releaseId {@code live} or an edition
 * @param compareId the release it is compared with; null: none
 * @param sort null: by priority, or by supply where the theme has none
 * @param descending from the highest
 * @param page of the table, from 1
 */
public record GapMapRequest(
    String theme,
    @Nullable ThemeGroup group,
    AreaLevel level,
    Measure measure,
    Sector sector,
    String inside,
    @Nullable Settlement settlement,
    String releaseId,
    @Nullable String compareId,
    @Nullable CellSort sort,
    boolean descending,
    int page) {

  private static final String THEME = "education";
  private static final List<ThemeGroup> GROUPS = ReferenceFiles.themeGroups();
  static final List<String> LEVELS =
      List.of(AreaLevel.PROVINCE.code(), AreaLevel.REGION.code(), AreaLevel.COMMUNE.code());

  /**
   * Reads an address.
   *
   * @throws org.nasij.dashboards.problem.UnknownValueException if a parameter has a value it cannot
   *     have
   */
  public static GapMapRequest of(
      Parameters parameters, List<ThemeDeclaration> themes, List<String> releaseIds) {
    AreaLevel level =
        AreaLevel.ofCode(parameters.find("level", LEVELS).orElse(AreaLevel.PROVINCE.code()));
    Optional<CellSort> sort = parameters.find("sort", CellSort.class);
    String releaseId =
        parameters
            .find("edition", releaseIds)
            .or(() -> parameters.find("release", releaseIds))
            .orElse(Release.LIVE);
    String theme =
        parameters
            .find("theme", themes.stream().map(ThemeDeclaration::code).toList())
            .orElse(THEME);
    // Another theme is chosen in the same form, and has no such group.
    ThemeGroup group =
        parameters
            .find("group", GROUPS.stream().map(ThemeGroup::code).toList())
            .flatMap(code -> groupsOf(theme).stream().filter(g -> g.code().equals(code)).findAny())
            .orElse(null);
    return new GapMapRequest(
        theme,
        group,
        level,
        parameters.find("measure", Measure.class).orElse(Measure.GAP),
        parameters.find("sector", Sector.class).orElse(Sector.ALL),
        parameters.find("parent").orElse(Areas.COUNTRY),
        level == AreaLevel.COMMUNE
            ? parameters.find("settlement", Settlement.class).orElse(null)
            : null,
        releaseId,
        parameters.find("compare", releaseIds).filter(id -> !id.equals(releaseId)).orElse(null),
        sort.orElse(null),
        parameters
            .find("order", List.of("asc", "desc"))
            .map(order -> order.equals("desc"))
            .orElse(sort.map(GapMapRequest::runsDownByDefault).orElse(true)),
        parameters.findCount("page").orElse(1));
  }

  /** The same map of the areas of a level inside another area. */
  public GapMapRequest within(String areaCode, AreaLevel otherLevel) {
    return new GapMapRequest(
        theme,
        group,
        otherLevel,
        measure,
        sector,
        areaCode,
        otherLevel == AreaLevel.COMMUNE ? settlement : null,
        releaseId,
        compareId,
        sort,
        descending,
        page);
  }

  /** The same map of urban and rural communes. */
  GapMapRequest ofBothSettlements() {
    return new GapMapRequest(
        theme,
        group,
        level,
        measure,
        sector,
        inside,
        null,
        releaseId,
        compareId,
        sort,
        descending,
        page);
  }

  /** The groups within a theme's population. */
  static List<ThemeGroup> groupsOf(String theme) {
    return GROUPS.stream().filter(group -> group.theme().equals(theme)).toList();
  }

  /** The measures of the theme, or of the group. */
  List<Measure> measures(ThemeDeclaration declared) {
    return Measure.listFor(declared).stream()
        .filter(m -> group == null || m != Measure.HOTSPOT)
        .toList();
  }

  /** The measure asked for; recorded capacity where the theme or group does not have it. */
  public Measure measureFor(ThemeDeclaration declared) {
    return measures(declared).contains(measure) ? measure : Measure.SUPPLY;
  }

  /** The page of an area that shows the same theme, measure, sector and release. */
  public Link linkToArea(Language language, String areaCode) {
    return link(language)
        .at("/" + language.code() + "/areas/" + areaCode)
        .with("level", null)
        .with("compare", null)
        .with("parent", null)
        .with("settlement", null)
        .with("sort", null)
        .with("order", null);
  }

  /** Whether help of the same theme, sector and release is evenly spread. */
  public Link linkToEquity(Language language) {
    return linkToArea(language, Areas.COUNTRY)
        .at("/" + language.code() + "/equity")
        .with("measure", null);
  }

  /** Why the figures of an area and theme are what they are. */
  public Link linkToWhy(Language language, String areaCode, String themeCode) {
    return linkToArea(language, areaCode)
        .at("/" + language.code() + "/areas/" + areaCode + "/why/" + themeCode)
        .with("theme", null)
        .with("group", null)
        .with("measure", null);
  }

  /**
   * How sure the figures of a theme are in the list of some areas.
   *
   * @param list their level; of the country itself the provinces
   * @param ofCommunes urban or rural; null: not known, or not communes
   * @param region that the areas lie in; null: the whole country
   */
  public Link linkToCertainty(
      Language language,
      String themeCode,
      AreaLevel list,
      @Nullable Settlement ofCommunes,
      @Nullable String region) {
    boolean byDefault = list == AreaLevel.COUNTRY || list == AreaLevel.PROVINCE;
    return Link.to("/" + language.code() + "/certainty")
        .with("theme", themeCode.equals(THEME) ? null : themeCode)
        .with("level", byDefault ? null : list.code())
        .with("settlement", ofCommunes == null ? null : ofCommunes.code())
        .with("sector", sector == Sector.ALL ? null : Codes.of(sector))
        .with("parent", region)
        .with("release", releaseId.equals(Release.LIVE) ? null : releaseId);
  }

  /** Names run from A, figures from the highest. */
  static boolean runsDownByDefault(CellSort sort) {
    return switch (sort) {
      case NAME_FR, NAME_AR, CODE, MINUTES_NEAREST -> false;
      default -> true;
    };
  }

  /** The address of this map in a language; defaults are left out. */
  public Link link(Language language) {
    Map<String, String> parameters = new LinkedHashMap<>();
    put(parameters, "theme", theme, THEME);
    if (group != null) {
      parameters.put("group", group.code());
    }
    put(parameters, "level", level.code(), AreaLevel.PROVINCE.code());
    put(parameters, "measure", measure.code(), Measure.GAP.code());
    put(parameters, "sector", Codes.of(sector), Codes.of(Sector.ALL));
    put(parameters, "parent", inside, Areas.COUNTRY);
    if (settlement != null) {
      parameters.put("settlement", settlement.code());
    }
    put(parameters, "release", releaseId, Release.LIVE);
    if (compareId != null) {
      parameters.put("compare", compareId);
    }
    if (sort != null) {
      parameters.put("sort", Codes.of(sort));
      if (descending != runsDownByDefault(sort)) {
        parameters.put("order", descending ? "desc" : "asc");
      }
    }
    return new Link("/" + language.code(), parameters);
  }

  private static void put(
      Map<String, String> parameters, String name, String value, String whenLeftOut) {
    if (!value.equals(whenLeftOut)) {
      parameters.put(name, value);
    }
  }
}
