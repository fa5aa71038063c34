package org.nasij.dashboards.gapmap;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.nasij.api.area.AreaFilter;
import org.nasij.api.area.AreaSummary;
import org.nasij.dashboards.atlas.Caption;
import org.nasij.dashboards.atlas.MapDrawing;
import org.nasij.dashboards.language.Language;
import org.nasij.dashboards.language.Texts;
import org.nasij.dashboards.page.Frame;
import org.nasij.dashboards.page.Link;
import org.nasij.dashboards.page.Page;
import org.nasij.dashboards.page.Section;
import org.nasij.dashboards.page.Site;
import org.nasij.dashboards.page.Translations;
import org.nasij.geo.area.AreaLevel;

/** The first page while nothing has been analysed: where things are, and how to begin. */
final class EmptyPage implements Page {
  private final Site site;

  EmptyPage(Site site) {
    this.site = site;
  }

  @Override
  public void answer(Context context, Language language) {
    Texts texts = Texts.of(language);
    List<AreaSummary> provinces = site.marts().areas().list(AreaFilter.of(AreaLevel.PROVINCE));
    List<MapDrawing.Subject> subjects =
        provinces.stream()
            .map(
                province ->
                    new MapDrawing.Subject(
                        province.code(),
                        "/" + language.code() + "/areas/" + province.code(),
                        province.name(language.code()) + ": " + texts.text("absent.no-data"),
                        "url(#no-data)",
                        false))
            .toList();
    boolean demonstration = "demonstration".equals(site.marts().instance().get().world());
    Map<Language, String> translations = Translations.of(other -> Link.to("/" + other.code()));
    Frame frame =
        new Frame(
            texts,
            Section.MAP,
            texts.text("empty.title"),
            texts.text("gapmap.description"),
            translations,
            null,
            demonstration,
            site.assetVersion());
    site.templates()
        .answer(
            context,
            "empty.jte",
            new EmptyView(
                frame,
                MapDrawing.of(
                    subjects,
                    site.outlines().far(provinces.stream().map(AreaSummary::code).toList()),
                    true),
                new Caption(
                    texts.text("empty.title"),
                    texts.text("site.name"),
                    demonstration ? texts.text("demo.banner") : null)));
  }
}
