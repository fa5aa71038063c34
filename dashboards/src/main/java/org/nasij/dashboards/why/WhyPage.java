package org.nasij.dashboards.why;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.nasij.api.area.AreaSummary;
import org.nasij.api.gap.Cell;
import org.nasij.api.query.Codes;
import org.nasij.api.release.Release;
import org.nasij.api.theme.Sector;
import org.nasij.api.theme.ThemeDeclaration;
import org.nasij.dashboards.gapmap.GapMapRequest;
import org.nasij.dashboards.language.Language;
import org.nasij.dashboards.language.Texts;
import org.nasij.dashboards.page.Download;
import org.nasij.dashboards.page.Frame;
import org.nasij.dashboards.page.Link;
import org.nasij.dashboards.page.Marts;
import org.nasij.dashboards.page.Page;
import org.nasij.dashboards.page.Parameters;
import org.nasij.dashboards.page.RequestParameters;
import org.nasij.dashboards.page.Section;
import org.nasij.dashboards.page.Site;
import org.nasij.dashboards.page.Translations;
import org.nasij.dashboards.problem.NotFoundException;

/** Why the figures of an area and theme are what they are, and what would change them. */
public final class WhyPage implements Page {
  private final Site site;
  private final Marts marts;

  public WhyPage(Site site) {
    this.site = site;
    this.marts = site.marts();
  }

  @Override
  public void answer(Context context, Language language) {
    Parameters parameters = RequestParameters.of(context);
    String area = context.pathParam("code");
    String theme = context.pathParam("theme");
    WhyView view =
        marts.database().inSnapshot(() -> view(area, theme, parameters, Texts.of(language)));
    site.templates().answer(context, "why.jte", view);
  }

  private WhyView view(String code, String themeCode, Parameters parameters, Texts texts) {
    AreaSummary area =
        marts
            .areas()
            .find(code)
            .orElseThrow(() -> new NotFoundException("No area has the code " + code));
    List<ThemeDeclaration> themes = marts.themes().list();
    ThemeDeclaration theme =
        themes.stream()
            .filter(one -> one.code().equals(themeCode))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("No theme has the code " + themeCode));
    List<Release> releases = marts.releases().list();
    GapMapRequest request =
        GapMapRequest.of(parameters, themes, releases.stream().map(Release::id).toList());
    Release release =
        releases.stream()
            .filter(one -> one.id().equals(request.releaseId()))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("Nothing has been analysed yet"));
    Cell cell =
        marts.gaps().ofArea(release.id(), request.sector(), code).stream()
            .filter(one -> one.theme().equals(themeCode))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("No figures of " + code));
    Function<Language, Link> here = other -> request.linkToWhy(other, code, themeCode);
    String name = area.name(texts.language().code());
    String title = texts.text("why.title", name, theme.name(texts.language().code()));
    WhyParts parts = new WhyParts(marts, release, request.sector(), cell, theme, texts);
    Frame frame =
        new Frame(
            texts,
            Section.NONE,
            title,
            texts.text("why.description", name),
            Translations.of(here),
            release,
            "demonstration".equals(marts.instance().get().world()),
            site.assetVersion());
    return new WhyView(
        frame,
        breadcrumb(area, request, texts),
        title,
        parts.lead(),
        parts.pending(),
        parts.list(),
        certaintyHref(area, request, themeCode, texts),
        downloads(cell, release, request.sector(), texts));
  }

  private static String certaintyHref(
      AreaSummary area, GapMapRequest request, String theme, Texts texts) {
    return request
        .linkToCertainty(
            texts.language(), theme, area.level(), area.settlement(), area.regionCode())
        .href();
  }

  private List<WhyView.Crumb> breadcrumb(AreaSummary area, GapMapRequest request, Texts texts) {
    List<AreaSummary> way = new ArrayList<>(marts.areas().listAncestors(area.code()));
    way.add(area);
    return way.stream()
        .map(
            one ->
                new WhyView.Crumb(
                    one.name(texts.language().code()),
                    request.linkToArea(texts.language(), one.code()).href()))
        .toList();
  }

  private static List<Download> downloads(Cell cell, Release release, Sector sector, Texts texts) {
    String sectorOrNull = sector == Sector.ALL ? null : Codes.of(sector);
    String releaseOrNull = release.id().equals(Release.LIVE) ? null : release.id();
    Link origins =
        Link.to("/api/v1/access-origins.csv")
            .with("area", cell.areaCode())
            .with("theme", cell.theme())
            .with("sector", sectorOrNull)
            .with("release", releaseOrNull);
    return List.of(
        new Download(texts.text("why.download.origins"), origins.href()),
        new Download(
            texts.text("why.download.drivers"), origins.at("/api/v1/sensitivity.csv").href()),
        new Download(
            texts.text("why.download.models"),
            origins.at("/api/v1/sensitivity/models/ranks.csv").href()));
  }
}
