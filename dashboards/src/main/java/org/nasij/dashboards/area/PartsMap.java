package org.nasij.dashboards.area;

import java.util.List;
import java.util.Optional;
import org.nasij.api.area.AreaSummary;
import org.nasij.api.gap.Cell;
import org.nasij.api.gap.CellFilter;
import org.nasij.api.release.Release;
import org.nasij.api.theme.ThemeDeclaration;
import org.nasij.dashboards.gapmap.CellTable;
import org.nasij.dashboards.gapmap.Choropleth;
import org.nasij.dashboards.gapmap.GapMapRequest;
import org.nasij.dashboards.gapmap.MapForm;
import org.nasij.dashboards.gapmap.Measure;
import org.nasij.dashboards.gapmap.MeasureWords;
import org.nasij.dashboards.language.Texts;
import org.nasij.dashboards.page.Site;
import org.nasij.geo.area.AreaLevel;

/** The map on an area's page: its parts, or a commune among the others of its province. */
final class PartsMap {
  private final Site site;
  private final GapMapRequest request;
  private final List<ThemeDeclaration> themes;
  private final Release release;
  private final Texts texts;

  PartsMap(
      Site site,
      GapMapRequest request,
      List<ThemeDeclaration> themes,
      Release release,
      Texts texts) {
    this.site = site;
    this.request = request;
    this.themes = themes;
    this.release = release;
    this.texts = texts;
  }

  Optional<AreaView.AreaMap> of(AreaSummary area) {
    boolean commune = area.level() == AreaLevel.COMMUNE;
    String inside = commune && area.parentCode() != null ? area.parentCode() : area.code();
    AreaLevel level =
        switch (area.level()) {
          case COUNTRY -> AreaLevel.REGION;
          case REGION -> AreaLevel.PROVINCE;
          case PROVINCE, COMMUNE -> AreaLevel.COMMUNE;
        };
    GapMapRequest parts = request.within(inside, level);
    ThemeDeclaration theme =
        themes.stream().filter(t -> t.code().equals(request.theme())).findFirst().orElseThrow();
    Measure measure = parts.measureFor(theme);
    CellTable table = new CellTable(parts, theme, measure, texts);
    List<Cell> cells =
        site.marts()
            .gaps()
            .list(
                CellFilter.of(theme.code(), level)
                    .ofRelease(release.id())
                    .ofSector(request.sector())
                    .ofGroup(parts.group() == null ? null : parts.group().code())
                    .inside(inside)
                    .sortedBy(table.defaultSort(), true));
    if (cells.isEmpty()) {
      return Optional.empty();
    }
    Choropleth choropleth = new Choropleth(measure, cells, texts);
    String title =
        theme.name(texts.language().code())
            + " – "
            + MeasureWords.name(measure, theme, parts.group(), texts);
    return Optional.of(
        new AreaView.AreaMap(
            title,
            choropleth.draw(site.outlines(), inside, area.code(), this::href),
            MeasureWords.caption(title + ", " + area.name(texts.language().code()), release, texts),
            choropleth.legend(),
            MeasureWords.name(measure, theme, parts.group(), texts),
            MeasureWords.unit(measure, theme, parts.group(), texts),
            level == AreaLevel.COMMUNE,
            new MapForm(parts, theme, measure, texts).selectsOfAnArea(themes),
            parts.link(texts.language()).href(),
            commune ? null : table.of(cells, this::href)));
  }

  private String href(Cell cell) {
    return request.linkToArea(texts.language(), cell.areaCode()).href();
  }
}
