package org.nasij.dashboards.gapmap;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nasij.api.area.AreaFilter;
import org.nasij.api.area.AreaSummary;
import org.nasij.api.gap.Cell;
import org.nasij.api.gap.CellFilter;
import org.nasij.api.gap.CellSort;
import org.nasij.api.gap.Comparability;
import org.nasij.api.gap.ComparedCell;
import org.nasij.api.gap.Comparison;
import org.nasij.api.gap.Evidence;
import org.nasij.api.query.Codes;
import org.nasij.api.release.Release;
import org.nasij.api.theme.Sector;
import org.nasij.api.theme.ThemeDeclaration;
import org.nasij.api.theme.ThemeFigures;
import org.nasij.dashboards.atlas.MapDrawing;
import org.nasij.dashboards.language.Language;
import org.nasij.dashboards.language.Texts;
import org.nasij.dashboards.page.Download;
import org.nasij.dashboards.page.Frame;
import org.nasij.dashboards.page.Link;
import org.nasij.dashboards.page.Marts;
import org.nasij.dashboards.page.Page;
import org.nasij.dashboards.page.Parameters;
import org.nasij.dashboards.page.ReleaseName;
import org.nasij.dashboards.page.RequestParameters;
import org.nasij.dashboards.page.Section;
import org.nasij.dashboards.page.Site;
import org.nasij.dashboards.page.Table;
import org.nasij.dashboards.page.Translations;
import org.nasij.dashboards.plan.PlanPage;
import org.nasij.dashboards.problem.NotFoundException;
import org.nasij.dashboards.problem.UnknownValueException;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Areas;
import org.nasij.geo.area.Settlement;
import org.nasij.geo.theme.NeedKind;
import org.nasij.geo.theme.ThemeGroup;

/** The first page: the map of a measure of a theme, and its table. */
public final class GapMapPage implements Page {
  /** Rows of the table on one page; all provinces fit, the 1,538 communes do not. */
  static final int ROWS_OF_A_PAGE = 100;

  private final Site site;
  private final Marts marts;
  private final EmptyPage empty;

  public GapMapPage(Site site) {
    this.site = site;
    this.marts = site.marts();
    this.empty = new EmptyPage(site);
  }

  @Override
  public void answer(Context context, Language language) {
    Optional<GapMapView> view = find(RequestParameters.of(context), Texts.of(language));
    if (view.isPresent()) {
      site.templates().answer(context, "gapmap.jte", view.get());
    } else {
      empty.answer(context, language);
    }
  }

  /** Answers with the map alone, as an image to keep; it holds its own legend and source. */
  public void answerImage(Context context, Language language) {
    GapMapView view =
        find(RequestParameters.of(context), Texts.of(language))
            .orElseThrow(() -> new NotFoundException("There is no release yet"));
    context.contentType("image/svg+xml; charset=utf-8");
    context.header("Content-Disposition", "attachment; filename=\"nasij.svg\"");
    context.result(site.templates().render("image.jte", view));
  }

  /** What the page shows; empty where no analysis has been published. */
  private Optional<GapMapView> find(Parameters parameters, Texts texts) {
    return marts
        .database()
        .inSnapshot(
            () -> {
              List<Release> releases = marts.releases().list();
              List<ThemeDeclaration> themes = marts.themes().list();
              GapMapRequest asked =
                  GapMapRequest.of(parameters, themes, releases.stream().map(Release::id).toList());
              return releases.stream()
                  .filter(release -> release.id().equals(asked.releaseId()))
                  .findFirst()
                  .flatMap(release -> view(asked, release, releases, themes, texts));
            });
  }

  private Optional<GapMapView> view(
      GapMapRequest asked,
      Release release,
      List<Release> releases,
      List<ThemeDeclaration> themes,
      Texts texts) {
    Map<String, AreaSummary> places = places();
    GapMapRequest placed = asked.within(containing(asked, places).code(), asked.level());
    boolean noneOfTheSetting =
        placed.settlement() != null && marts.gaps().list(filter(placed, CellSort.CODE)).isEmpty();
    GapMapRequest request = noneOfTheSetting ? placed.ofBothSettlements() : placed;
    ThemeDeclaration theme =
        themes.stream().filter(t -> t.code().equals(request.theme())).findFirst().orElseThrow();
    Optional<Release> other =
        theme.needKind() == NeedKind.TARGET
            ? releases.stream().filter(r -> r.id().equals(request.compareId())).findFirst()
            : Optional.empty();
    Measure measure = other.isPresent() ? Measure.GAP : request.measureFor(theme);
    CellTable table = new CellTable(request, theme, measure, texts);
    List<Cell> cells = marts.gaps().list(filter(request, table.defaultSort()));
    if (cells.isEmpty()) {
      return Optional.empty();
    }
    Function<Cell, String> href =
        cell -> request.linkToArea(texts.language(), cell.areaCode()).href();
    int from = Math.min((request.page() - 1) * ROWS_OF_A_PAGE, cells.size());
    int to = Math.min(from + ROWS_OF_A_PAGE, cells.size());
    Shown shown =
        other.isPresent()
            ? compared(
                request, table.defaultSort(), release, other.get(), cells, from, to, href, texts)
            : shown(request, theme, measure, table, cells, from, to, href, texts);
    AreaSummary inside = place(places, request.inside());
    String themeName = theme.name(texts.language().code());
    String measureName = shown.measure();
    String scope = scope(request, inside, texts);
    ThemeGroup group = request.group();
    String ofGroup =
        group == null || measure == Measure.NEED ? "" : " · " + group.name(texts.language().code());
    String subtitle = measureName + ofGroup + " · " + scope;
    String heading = themeName + " · " + subtitle;
    Link here = request.link(texts.language());
    return Optional.of(
        new GapMapView(
            frame(request, heading, release, texts),
            heading,
            themeName,
            subtitle,
            scope,
            Summary.of(theme, cells, request.level(), texts),
            notes(asked, request, theme, measure, shown, texts),
            new MapForm(request, theme, measure, texts).selects(themes, places.values(), releases),
            measureName,
            shown.unit(),
            MeasureWords.caption(heading, release, texts),
            shown.map(),
            request.level() == AreaLevel.COMMUNE,
            shown.legend(),
            theme.needKind() == NeedKind.NONE || cells.stream().anyMatch(GapMapPage::isKnown),
            here.with("measure", Measure.NEED.code()).href(),
            shown.table(),
            giveHref(request, theme, texts),
            cells.size(),
            from > 0 ? page(here, request.page() - 1) : null,
            to < cells.size() ? page(here, request.page() + 1) : null,
            request.linkToEquity(texts.language()).href(),
            PlanPage.href(
                texts.language(),
                request.theme(),
                inside.level() == AreaLevel.COUNTRY ? null : inside.code(),
                request.releaseId()),
            request
                .linkToCertainty(
                    texts.language(),
                    request.theme(),
                    request.level(),
                    request.settlement(),
                    inside.regionCode())
                .href(),
            downloads(request, here, table.defaultSort(), texts)));
  }

  /** Map, legend and table of a measure, or of what changed between two releases. */
  private record Shown(
      String measure,
      String unit,
      MapDrawing map,
      Legend legend,
      Table table,
      List<String> notes) {}

  private Shown shown(
      GapMapRequest request,
      ThemeDeclaration theme,
      Measure measure,
      CellTable table,
      List<Cell> cells,
      int from,
      int to,
      Function<Cell, String> href,
      Texts texts) {
    Choropleth choropleth = new Choropleth(measure, cells, texts);
    List<String> notes = new ArrayList<>();
    if (request.compareId() != null) {
      notes.add(texts.text("compare.unavailable"));
    }
    return new Shown(
        MeasureWords.name(measure, theme, request.group(), texts),
        MeasureWords.unit(measure, theme, request.group(), texts),
        choropleth.draw(site.outlines(), request.inside(), "", href),
        choropleth.legend(),
        table.of(cells.subList(from, to), href),
        notes);
  }

  private Shown compared(
      GapMapRequest request,
      CellSort defaultSort,
      Release release,
      Release other,
      List<Cell> cells,
      int from,
      int to,
      Function<Cell, String> href,
      Texts texts) {
    Comparison comparison =
        Comparison.of(marts.gaps(), marts.themes(), filter(request, defaultSort), release, other);
    List<ComparedCell> compared = comparison.of(cells);
    ChangeMap map = new ChangeMap(compared, texts);
    String now = ReleaseName.of(release, texts);
    String then = ReleaseName.of(other, texts);
    List<String> notes = new ArrayList<>();
    notes.add(texts.text("compare.explanation", then, texts.date(other.asOf()), now));
    if (comparison.comparability() == Comparability.OTHER_METHOD
        || comparison.comparability() == Comparability.OTHER_REFERENCE) {
      notes.add(texts.text("compare." + Codes.of(comparison.comparability()) + ".explanation"));
    }
    return new Shown(
        texts.text("compare.measure", then),
        texts.text("compare.unit"),
        map.draw(site.outlines(), request.inside(), href),
        map.legend(),
        new ComparisonTable(texts).of(compared.subList(from, to), href),
        notes);
  }

  private static String page(Link here, int number) {
    return here.with("page", number == 1 ? null : Integer.toString(number)).href() + "#table";
  }

  private static @Nullable String giveHref(
      GapMapRequest request, ThemeDeclaration theme, Texts texts) {
    return theme.needKind() == NeedKind.TARGET
        ? Link.to("/" + texts.language().code() + "/give")
            .with("theme", theme.code())
            .with("area", request.inside().equals(Areas.COUNTRY) ? null : request.inside())
            .with("release", request.releaseId().equals(Release.LIVE) ? null : request.releaseId())
            .href()
        : null;
  }

  private static boolean isKnown(Cell cell) {
    return cell.evidence() == Evidence.ACTIVE || cell.evidence() == Evidence.NONE_CONFIRMED;
  }

  /** Regions and provinces by code, with the country. */
  private Map<String, AreaSummary> places() {
    Map<String, AreaSummary> places = new LinkedHashMap<>();
    for (AreaLevel level : List.of(AreaLevel.COUNTRY, AreaLevel.REGION, AreaLevel.PROVINCE)) {
      marts.areas().list(AreaFilter.of(level)).forEach(area -> places.put(area.code(), area));
    }
    return places;
  }

  /** The area asked for, or the one above it that can hold areas of the level asked for. */
  private static AreaSummary containing(GapMapRequest asked, Map<String, AreaSummary> places) {
    AreaSummary inside = place(places, asked.inside());
    while (inside.level().compareTo(asked.level()) >= 0 && inside.parentCode() != null) {
      inside = place(places, inside.parentCode());
    }
    return inside;
  }

  private static AreaSummary place(Map<String, AreaSummary> places, String code) {
    AreaSummary place = places.get(code);
    if (place == null) {
      throw new UnknownValueException("parent", code, List.of("MA", "MA-01 …", "MA-TNG …"));
    }
    return place;
  }

  private static CellFilter filter(GapMapRequest request, CellSort defaultSort) {
    CellSort sort = request.sort() == null ? defaultSort : request.sort();
    CellFilter filter =
        CellFilter.of(request.theme(), request.level())
            .ofRelease(request.releaseId())
            .ofSector(request.sector())
            .ofGroup(request.group() == null ? null : request.group().code())
            .sortedBy(sort, request.descending());
    if (!request.inside().equals(Areas.COUNTRY)) {
      filter = filter.inside(request.inside());
    }
    Settlement settlement = request.settlement();
    return settlement == null ? filter : filter.ofSettlement(settlement);
  }

  /** The level of the areas shown, and where they lie. */
  private static String scope(GapMapRequest request, AreaSummary inside, Texts texts) {
    String level = texts.text("level." + request.level().code());
    return inside.level() == AreaLevel.COUNTRY
        ? level
        : level + " · " + inside.name(texts.language().code());
  }

  private Frame frame(GapMapRequest request, String heading, Release release, Texts texts) {
    return new Frame(
        texts,
        Section.MAP,
        heading,
        texts.text("gapmap.description"),
        Translations.of(request::link),
        release,
        "demonstration".equals(release.world()),
        site.assetVersion());
  }

  private List<String> notes(
      GapMapRequest asked,
      GapMapRequest request,
      ThemeDeclaration theme,
      Measure measure,
      Shown shown,
      Texts texts) {
    List<String> notes = new ArrayList<>(shown.notes());
    if (asked.settlement() != null && request.settlement() == null) {
      notes.add(texts.text("settlement.none." + asked.settlement().code()));
    }
    if (request.group() != null) {
      notes.add(texts.text("group.explanation", request.group().name(texts.language().code())));
    }
    if (request.compareId() == null && measure != request.measure()) {
      notes.add(
          texts.text(
              "summary.unavailable",
              texts.text("measure." + request.measure().code()),
              texts.text("measure." + measure.code())));
    }
    ThemeFigures figures =
        marts.themes().figures(request.releaseId(), request.sector()).get(theme.code());
    if (figures != null
        && figures.tau() != null
        && (measure == Measure.GAP || measure == Measure.PRIORITY || measure == Measure.UNMET)) {
      notes.add(
          texts.text(
              "norm".equals(figures.tauKind()) ? "norm.explanation" : "relative.explanation",
              texts.significant(figures.tau() * 1000, 3)));
    }
    return notes;
  }

  /** Exactly what is shown: the same theme, level, sector, place and order. */
  private static List<Download> downloads(
      GapMapRequest request, Link here, CellSort defaultSort, Texts texts) {
    CellSort sort = request.sort() == null ? defaultSort : request.sort();
    Link api =
        Link.to("/api/v1/gaps")
            .with("theme", request.theme())
            .with("group", request.group() == null ? null : request.group().code())
            .with("level", request.level().code())
            .with("sector", request.sector() == Sector.ALL ? null : Codes.of(request.sector()))
            .with("parent", request.inside().equals(Areas.COUNTRY) ? null : request.inside())
            .with("kind", request.settlement() == null ? null : request.settlement().code())
            .with("release", request.releaseId().equals(Release.LIVE) ? null : request.releaseId())
            .with("compare", request.compareId())
            .with("sort", (request.descending() ? "-" : "") + Codes.of(sort));
    return List.of(
        new Download("CSV", api.at("/api/v1/gaps.csv").href()),
        new Download("GeoJSON", api.at("/api/v1/gaps.geojson").href()),
        new Download("JSON", api.href()),
        new Download(texts.text("map.download"), here.at(here.path() + "/map.svg").href()));
  }
}
