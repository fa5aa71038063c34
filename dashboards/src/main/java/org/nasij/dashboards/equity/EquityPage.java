package org.nasij.dashboards.equity;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nasij.api.certainty.Equity;
import org.nasij.api.equity.Deprivation;
import org.nasij.api.equity.DeprivationFilter;
import org.nasij.api.equity.EquityFifth;
import org.nasij.api.gap.Cell;
import org.nasij.api.gap.CellFilter;
import org.nasij.api.gap.HotSpot;
import org.nasij.api.query.Codes;
import org.nasij.api.release.PartQueries;
import org.nasij.api.release.PartState;
import org.nasij.api.release.Release;
import org.nasij.api.theme.Sector;
import org.nasij.api.theme.ThemeDeclaration;
import org.nasij.dashboards.gapmap.Choropleth;
import org.nasij.dashboards.gapmap.Measure;
import org.nasij.dashboards.gapmap.MeasureWords;
import org.nasij.dashboards.language.Language;
import org.nasij.dashboards.language.Texts;
import org.nasij.dashboards.page.Choice;
import org.nasij.dashboards.page.Download;
import org.nasij.dashboards.page.Frame;
import org.nasij.dashboards.page.Link;
import org.nasij.dashboards.page.Marts;
import org.nasij.dashboards.page.Page;
import org.nasij.dashboards.page.ReleaseName;
import org.nasij.dashboards.page.RequestParameters;
import org.nasij.dashboards.page.Section;
import org.nasij.dashboards.page.Site;
import org.nasij.dashboards.page.Table;
import org.nasij.dashboards.page.Translations;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Areas;
import org.nasij.geo.area.Settlement;

/**
 * Whether help is evenly spread: what each fifth of those in need has by deprivation, indices,
 * clusters of supply, and the areas by deprivation.
 */
public final class EquityPage implements Page {
  private static final int ROWS_OF_A_PAGE = 100;
  private static final int COMMUNES_OF_A_KIND = 30;
  private static final String PART = "certainty";

  private final Site site;
  private final Marts marts;
  private final PartQueries parts;

  public EquityPage(Site site) {
    this.site = site;
    this.marts = site.marts();
    this.parts = new PartQueries(marts.database().jdbi());
  }

  /** The interval of an area's rank by deprivation, in whole places. */
  public static String interval(Deprivation area, Texts texts) {
    return EquityTables.interval(area, texts);
  }

  @Override
  public void answer(Context context, Language language) {
    Texts texts = Texts.of(language);
    EquityView view =
        marts
            .database()
            .inSnapshot(
                () -> {
                  List<Release> releases = marts.releases().list();
                  List<ThemeDeclaration> themes = marts.themes().list();
                  return view(
                      EquityRequest.of(
                          RequestParameters.of(context),
                          themes,
                          releases.stream().map(Release::id).toList()),
                      releases,
                      themes,
                      texts);
                });
    site.templates().answer(context, "equity.jte", view);
  }

  private EquityView view(
      EquityRequest request, List<Release> releases, List<ThemeDeclaration> themes, Texts texts) {
    Optional<Release> release =
        releases.stream().filter(one -> one.id().equals(request.releaseId())).findFirst();
    ThemeDeclaration theme =
        themes.stream().filter(one -> one.code().equals(request.theme())).findFirst().orElseThrow();
    String themeName = theme.name(texts.language().code());
    PartState state = parts.state(request.releaseId(), request.theme(), PART);
    Optional<Equity> equity =
        marts.certainty().equity(request.releaseId(), request.sector(), request.theme()).stream()
            .findFirst();
    Fifths fifths = Fifths.of(fifths(request), null);
    EquityTables tables = new EquityTables(texts);
    return new EquityView(
        frame(request, release.orElse(null), themeName, texts),
        themeName,
        summary(fifths, texts),
        notices(state, equity.isPresent(), texts),
        selects(request, themes, releases, texts),
        fifths.parts().isEmpty() ? null : fifths(request, fifths, tables, texts),
        equity.map(tables::indices).orElse(new Table(List.of(), List.of())),
        release.isPresent() && equity.isPresent() && Measure.HOTSPOT.existsFor(theme)
            ? clusters(request, themeName, release.get(), tables, texts)
            : null,
        equity.isPresent() ? deprivation(request, themeName, tables, texts) : null,
        equity.isPresent() ? List.of(indicesCsv(request)) : List.of());
  }

  private Frame frame(
      EquityRequest request, @Nullable Release release, String themeName, Texts texts) {
    return new Frame(
        texts,
        Section.EQUITY,
        texts.text("equity.title") + " · " + themeName,
        texts.text("equity.lead"),
        Translations.of(request::link),
        release,
        "demonstration".equals(marts.instance().get().world()),
        site.assetVersion());
  }

  private static List<String> summary(Fifths fifths, Texts texts) {
    List<String> sentences = new ArrayList<>();
    if (fifths.parts().size() < 2) {
      return sentences;
    }
    Fifths.Part most = fifths.parts().get(0);
    Fifths.Part least = fifths.parts().get(fifths.parts().size() - 1);
    if (fifths.hasPlaces() && most.knownNeed() > 0 && least.knownNeed() > 0) {
      sentences.add(
          texts.text(
              "equity.summary.places",
              texts.figure(most.placesPerThousand(), 1),
              texts.figure(least.placesPerThousand(), 1)));
    }
    if (fifths.hasFunding()) {
      sentences.add(
          texts.text(
              "equity.summary.money",
              texts.percent(most.fundingShare()),
              texts.percent(least.fundingShare())));
    }
    return sentences;
  }

  private static List<String> notices(PartState state, boolean published, Texts texts) {
    if (!published) {
      return List.of(texts.text(state == PartState.AWAITED ? "equity.awaited" : "equity.absent"));
    }
    return state.isPending() ? List.of(texts.text("equity.pending")) : List.of();
  }

  private List<EquityFifth> fifths(EquityRequest request) {
    return marts.equity().fifths(request.releaseId(), request.sector(), request.theme());
  }

  private EquityView.Fifths fifths(
      EquityRequest request, Fifths both, EquityTables tables, Texts texts) {
    List<EquityFifth> fifths = fifths(request);
    String currency =
        both.hasFunding()
            ? fifths.stream()
                .map(EquityFifth::fundingCurrency)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null)
            : null;
    return new EquityView.Fifths(
        both.hasPlaces() || both.hasFunding() ? EquityChart.of(both, texts) : null,
        tables.fifths(both, currency),
        tables.fifths(Fifths.of(fifths, Settlement.URBAN), currency),
        tables.fifths(Fifths.of(fifths, Settlement.RURAL), currency),
        api(request, "/api/v1/equity/fifths.csv").href());
  }

  private EquityView.Clusters clusters(
      EquityRequest request, String themeName, Release release, EquityTables tables, Texts texts) {
    List<Cell> cells =
        marts
            .gaps()
            .list(
                CellFilter.of(request.theme(), AreaLevel.COMMUNE)
                    .ofRelease(request.releaseId())
                    .ofSector(request.sector()));
    List<Cell> high = of(cells, HotSpot.HIGH, Cell::steadiedSupplyPerNeed);
    List<Cell> low = of(cells, HotSpot.LOW, Cell::need);
    List<Cell> shown = new ArrayList<>(high.subList(0, Math.min(COMMUNES_OF_A_KIND, high.size())));
    shown.addAll(low.subList(0, Math.min(COMMUNES_OF_A_KIND, low.size())));
    Choropleth map = new Choropleth(Measure.HOTSPOT, cells, texts);
    String title = texts.text("equity.clusters") + " · " + themeName;
    return new EquityView.Clusters(
        map.draw(site.outlines(), Areas.COUNTRY, "", cell -> area(request, cell.areaCode(), texts)),
        MeasureWords.caption(title, release, texts),
        map.legend(),
        tables.clusters(shown, cell -> area(request, cell.areaCode(), texts)),
        texts.text(
            "equity.clusters.said",
            high.size(),
            texts.count(high.size()),
            low.size(),
            texts.count(low.size())),
        high.size() + low.size(),
        api(request, "/api/v1/gaps.csv").with("level", AreaLevel.COMMUNE.code()).href());
  }

  private interface Figure {
    @Nullable Double of(Cell cell);
  }

  /** The communes of a kind of cluster, the largest figure first. */
  private static List<Cell> of(List<Cell> cells, HotSpot kind, Figure figure) {
    return cells.stream()
        .filter(cell -> cell.hotspot() == kind)
        .sorted(
            Comparator.comparingDouble(
                    (Cell cell) -> {
                      Double value = figure.of(cell);
                      return value == null ? 0 : -value;
                    })
                .thenComparing(Cell::areaCode))
        .toList();
  }

  private EquityView.Deprived deprivation(
      EquityRequest request, String themeName, EquityTables tables, Texts texts) {
    List<Deprivation> areas =
        marts
            .equity()
            .deprivation(
                new DeprivationFilter(
                    request.releaseId(), request.theme(), request.level(), null, null))
            .list();
    int from = Math.min((request.page() - 1) * ROWS_OF_A_PAGE, areas.size());
    int to = Math.min(from + ROWS_OF_A_PAGE, areas.size());
    Link here = request.link(texts.language());
    Link api =
        Link.to("/api/v1/deprivation")
            .with("theme", request.theme())
            .with("level", request.level().code())
            .with("release", edition(request));
    return new EquityView.Deprived(
        EquityRequest.LEVELS.stream()
            .map(
                level ->
                    new EquityView.Level(
                        texts.text("level." + level.code()),
                        here.with("level", level == AreaLevel.PROVINCE ? null : level.code()).href()
                            + "#deprivation",
                        level == request.level()))
            .toList(),
        texts.text("equity.deprivation")
            + " · "
            + texts.text("level." + request.level().code())
            + " · "
            + themeName,
        tables.deprivation(
            areas.subList(from, to), request.level(), one -> area(request, one.areaCode(), texts)),
        areas.size(),
        from > 0 ? page(here, request.page() - 1) : null,
        to < areas.size() ? page(here, request.page() + 1) : null,
        List.of(
            new Download("CSV", api.at("/api/v1/deprivation.csv").href()),
            new Download("GeoJSON", api.at("/api/v1/deprivation.geojson").href()),
            new Download("JSON", api.href())));
  }

  private static String area(EquityRequest request, String code, Texts texts) {
    return Link.to("/" + texts.language().code() + "/areas/" + code)
        .with("theme", request.theme())
        .with("release", edition(request))
        .href();
  }

  private static String page(Link here, int number) {
    return here.with("page", number == 1 ? null : Integer.toString(number)).href() + "#deprivation";
  }

  private static @Nullable String edition(EquityRequest request) {
    return request.releaseId().equals(Release.LIVE) ? null : request.releaseId();
  }

  private static Link api(EquityRequest request, String path) {
    return Link.to(path)
        .with("theme", request.theme())
        .with("sector", request.sector() == Sector.ALL ? null : Codes.of(request.sector()))
        .with("release", edition(request));
  }

  private static Download indicesCsv(EquityRequest request) {
    return new Download("CSV", api(request, "/api/v1/equity.csv").href());
  }

  private static List<Choice.Select> selects(
      EquityRequest request, List<ThemeDeclaration> themes, List<Release> releases, Texts texts) {
    List<Choice.Select> selects = new ArrayList<>();
    selects.add(
        select(
            "theme",
            themes.stream()
                .map(
                    theme ->
                        choice(
                            theme.code(),
                            theme.name(texts.language().code()),
                            theme.code().equals(request.theme())))
                .toList(),
            texts));
    selects.add(
        select(
            "sector",
            Arrays.stream(Sector.values())
                .map(
                    sector ->
                        choice(
                            Codes.of(sector),
                            texts.text("sector." + Codes.of(sector)),
                            sector == request.sector()))
                .toList(),
            texts));
    if (releases.size() > 1) {
      selects.add(
          select(
              "release",
              releases.stream()
                  .map(
                      release ->
                          choice(
                              release.id(),
                              ReleaseName.of(release, texts),
                              release.id().equals(request.releaseId())))
                  .toList(),
              texts));
    }
    return selects;
  }

  private static Choice.Select select(String name, List<Choice> choices, Texts texts) {
    return new Choice.Select(name, texts.text("control." + name), choices);
  }

  private static Choice choice(String value, String label, boolean selected) {
    return new Choice(value, label, selected, "");
  }
}
