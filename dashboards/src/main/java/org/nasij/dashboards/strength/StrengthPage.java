package org.nasij.dashboards.strength;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nasij.api.area.AreaFilter;
import org.nasij.api.area.AreaSummary;
import org.nasij.api.release.Release;
import org.nasij.api.strength.Strength;
import org.nasij.api.strength.StrengthFilter;
import org.nasij.api.strength.StrengthStream;
import org.nasij.api.strength.StrengthWeights;
import org.nasij.api.theme.ThemeDeclaration;
import org.nasij.dashboards.gapmap.MeasureWords;
import org.nasij.dashboards.language.Language;
import org.nasij.dashboards.language.Texts;
import org.nasij.dashboards.page.Choice;
import org.nasij.dashboards.page.Download;
import org.nasij.dashboards.page.Frame;
import org.nasij.dashboards.page.Link;
import org.nasij.dashboards.page.Marts;
import org.nasij.dashboards.page.Page;
import org.nasij.dashboards.page.RequestParameters;
import org.nasij.dashboards.page.Section;
import org.nasij.dashboards.page.Selects;
import org.nasij.dashboards.page.Site;
import org.nasij.dashboards.page.Table;
import org.nasij.dashboards.page.Translations;
import org.nasij.geo.area.AreaLevel;

/**
 * How strong the associative fabric is: three sliders, a map and a table. The index is computed by
 * the database as the page is asked for; no analysis runs.
 */
public final class StrengthPage implements Page {
  private static final int ROWS_OF_A_PAGE = 100;

  private final Site site;
  private final Marts marts;

  public StrengthPage(Site site) {
    this.site = site;
    this.marts = site.marts();
  }

  @Override
  public void answer(Context context, Language language) {
    Texts texts = Texts.of(language);
    StrengthView view =
        marts
            .database()
            .inSnapshot(
                () -> {
                  List<Release> releases = marts.releases().list();
                  List<ThemeDeclaration> themes = marts.themes().list();
                  StrengthRequest request =
                      StrengthRequest.of(
                          RequestParameters.of(context),
                          themes,
                          releases.stream().map(Release::id).toList());
                  return view(request, releases, themes, texts);
                });
    site.templates().answer(context, "strength.jte", view);
  }

  private StrengthView view(
      StrengthRequest request, List<Release> releases, List<ThemeDeclaration> themes, Texts texts) {
    Optional<Release> release =
        releases.stream().filter(one -> one.id().equals(request.releaseId())).findFirst();
    ThemeDeclaration theme =
        themes.stream().filter(one -> one.code().equals(request.theme())).findFirst().orElseThrow();
    List<StrengthStream> streams =
        marts.strengths().streams(request.releaseId(), request.theme(), request.sector());
    List<Strength> strengths =
        marts
            .strengths()
            .list(
                new StrengthFilter(
                    request.releaseId(),
                    request.theme(),
                    request.sector(),
                    request.level(),
                    null,
                    request.weights()));
    String subtitle =
        theme.name(texts.language().code()) + " · " + texts.text("level." + request.level().code());
    return new StrengthView(
        frame(request, release.orElse(null), subtitle, texts),
        subtitle,
        selects(request, themes, releases, texts),
        sliders(request.weights(), streams, texts),
        notices(request, streams, strengths, texts),
        release.isEmpty() || strengths.stream().allMatch(one -> one.strength() == null)
            ? null
            : index(request, release.get(), strengths, subtitle, texts),
        new StrengthTables(texts).streams(streams));
  }

  private Frame frame(
      StrengthRequest request, @Nullable Release release, String subtitle, Texts texts) {
    return new Frame(
        texts,
        Section.STRENGTH,
        texts.text("strength.title") + " · " + subtitle,
        texts.text("strength.lead"),
        Translations.of(request::link),
        release,
        "demonstration".equals(marts.instance().get().world()),
        site.assetVersion());
  }

  private List<String> notices(
      StrengthRequest request,
      List<StrengthStream> streams,
      List<Strength> strengths,
      Texts texts) {
    List<String> notices = new ArrayList<>();
    if (marts.strengths().isPending(request.releaseId(), request.theme())) {
      notices.add(texts.text("strength.pending"));
    }
    if (streams.isEmpty()) {
      notices.add(texts.text("strength.absent"));
    } else if (strengths.stream().allMatch(one -> one.strength() == null)) {
      notices.add(texts.text("strength.none"));
    }
    return notices;
  }

  private static List<StrengthView.Slider> sliders(
      StrengthWeights weights, List<StrengthStream> streams, Texts texts) {
    double total =
        streams.stream()
            .filter(StrengthStream::included)
            .mapToDouble(stream -> weights.of(stream.stream()))
            .sum();
    List<StrengthView.Slider> sliders = new ArrayList<>();
    for (String name : List.of("service", "funding", "volunteers")) {
      boolean included =
          streams.stream().anyMatch(stream -> stream.stream().equals(name) && stream.included());
      double share = included && total > 0 ? weights.of(name) / total : 0;
      sliders.add(
          new StrengthView.Slider(
              name,
              texts.text("strength.stream." + name),
              StrengthRequest.text(weights.of(name)),
              texts.percent(share),
              included || streams.isEmpty() ? null : texts.text("strength.out")));
    }
    return sliders;
  }

  private StrengthView.Index index(
      StrengthRequest request,
      Release release,
      List<Strength> strengths,
      String subtitle,
      Texts texts) {
    List<AreaSummary> areas = marts.areas().list(AreaFilter.of(request.level()));
    StrengthMap map = new StrengthMap(areas, strengths, texts);
    String title = texts.text("strength.title") + " · " + subtitle;
    int from = Math.min((request.page() - 1) * ROWS_OF_A_PAGE, strengths.size());
    int to = Math.min(from + ROWS_OF_A_PAGE, strengths.size());
    Link here = request.link(texts.language());
    Table table =
        new StrengthTables(texts)
            .areas(strengths.subList(from, to), code -> area(request, code, texts));
    return new StrengthView.Index(
        map.draw(site.outlines(), code -> area(request, code, texts)),
        MeasureWords.caption(title, release, texts),
        map.legend(),
        request.level() == AreaLevel.COMMUNE,
        table,
        title,
        strengths.size(),
        from > 0 ? page(here, request.page() - 1) : null,
        to < strengths.size() ? page(here, request.page() + 1) : null,
        downloads(request, here));
  }

  private static String area(StrengthRequest request, String code, Texts texts) {
    return Link.to("/" + texts.language().code() + "/areas/" + code)
        .with("theme", request.theme())
        .href();
  }

  private static String page(Link here, int number) {
    return here.with("page", number == 1 ? null : Integer.toString(number)).href() + "#table";
  }

  private static List<Download> downloads(StrengthRequest request, Link here) {
    Link api =
        here.at("/api/v1/strength")
            .with("theme", request.theme())
            .with("level", request.level().code());
    return List.of(
        new Download("CSV", api.at("/api/v1/strength.csv").href()),
        new Download("GeoJSON", api.at("/api/v1/strength.geojson").href()),
        new Download("JSON", api.href()));
  }

  private static List<Choice.Select> selects(
      StrengthRequest request, List<ThemeDeclaration> themes, List<Release> releases, Texts texts) {
    Selects shared = new Selects(texts);
    List<Choice.Select> selects =
        new ArrayList<>(
            List.of(
                shared.theme(themes, request.theme()),
                shared.level(StrengthRequest.LEVELS, request.level()),
                shared.sector(request.sector())));
    if (releases.size() > 1) {
      selects.add(shared.release(releases, request.releaseId()));
    }
    return selects;
  }
}
