package org.nasij.dashboards.area;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nasij.api.area.AreaSummary;
import org.nasij.api.funding.LedgerDimension;
import org.nasij.api.funding.LedgerEntry;
import org.nasij.api.funding.LedgerFilter;
import org.nasij.api.gap.Cell;
import org.nasij.api.organization.DirectoryEntry;
import org.nasij.api.organization.DirectoryFilter;
import org.nasij.api.query.Codes;
import org.nasij.api.release.Release;
import org.nasij.api.theme.Sector;
import org.nasij.api.theme.ThemeDeclaration;
import org.nasij.dashboards.equity.EquityPage;
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
import org.nasij.dashboards.page.Table;
import org.nasij.dashboards.page.Translations;
import org.nasij.dashboards.plan.PlanPage;
import org.nasij.dashboards.problem.NotFoundException;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Areas;

/** The page of one area: names, place, all themes, its parts, who is recorded there, and money. */
public final class AreaPage implements Page {
  /** Organizations shown on the page; the rest are in the downloads. */
  static final int ORGANIZATIONS_SHOWN = 25;

  private final Site site;
  private final Marts marts;

  public AreaPage(Site site) {
    this.site = site;
    this.marts = site.marts();
  }

  @Override
  public void answer(Context context, Language language) {
    Parameters parameters = RequestParameters.of(context);
    String code = context.pathParam("code");
    AreaView view = marts.database().inSnapshot(() -> view(code, parameters, Texts.of(language)));
    site.templates().answer(context, "area.jte", view);
  }

  private AreaView view(String code, Parameters parameters, Texts texts) {
    AreaSummary area =
        marts
            .areas()
            .find(code)
            .orElseThrow(() -> new NotFoundException("No area has the code " + code));
    List<AreaSummary> above = marts.areas().listAncestors(code);
    List<Release> releases = marts.releases().list();
    Map<String, ThemeDeclaration> themes =
        marts.themes().list().stream()
            .collect(
                Collectors.toMap(
                    ThemeDeclaration::code,
                    Function.identity(),
                    (one, other) -> one,
                    LinkedHashMap::new));
    GapMapRequest request =
        GapMapRequest.of(
            parameters, List.copyOf(themes.values()), releases.stream().map(Release::id).toList());
    Optional<Release> release =
        releases.stream().filter(r -> r.id().equals(request.releaseId())).findFirst();
    List<Cell> cells =
        release.isPresent()
            ? marts.gaps().ofArea(request.releaseId(), request.sector(), code)
            : List.of();
    ThemeTable themeTable = new ThemeTable(themes, texts);
    Function<Language, Link> here = other -> request.linkToArea(other, code);
    long organizations = marts.directory().count(inside(code));
    return new AreaView(
        frame(area, release.orElse(null), here, texts),
        here.apply(texts.language()).path(),
        above.stream().map(parent -> crumb(parent, request, texts)).toList(),
        area.name(texts.language().code()),
        otherNames(area, texts.language()),
        facts(area, texts),
        deprivation(area, request, texts),
        deprivationHref(area, request, texts),
        cells.isEmpty()
            ? null
            : themeTable.figures(
                cells,
                cell -> mapHref(cell.theme(), area, request, texts),
                cell -> request.linkToWhy(texts.language(), code, cell.theme()).href()),
        area.level() == AreaLevel.COMMUNE
            ? null
            : Link.to("/" + texts.language().code() + "/give").with("area", code).href(),
        cells.isEmpty() || area.level() == AreaLevel.COMMUNE ? null : themeTable.known(cells),
        cells.isEmpty() || release.isEmpty()
            ? null
            : new PartsMap(site, request, List.copyOf(themes.values()), release.get(), texts)
                .of(area)
                .orElse(null),
        release.isEmpty()
            ? null
            : new TrendPart(marts.trends(), List.copyOf(themes.values()), texts).of(area, request),
        organizations(code, themes, texts),
        organizations,
        organizationNote(organizations, texts),
        funding(code, release.orElse(null), themes, texts),
        planHref(area, request, texts),
        texts.text("plan.link.area", area.name(texts.language().code())),
        request
            .linkToCertainty(
                texts.language(),
                request.theme(),
                area.level(),
                area.settlement(),
                area.regionCode())
            .href(),
        downloads(code, request, texts));
  }

  private Frame frame(
      AreaSummary area, @Nullable Release release, Function<Language, Link> here, Texts texts) {
    String name = area.name(texts.language().code());
    return new Frame(
        texts,
        area.code().equals(Areas.COUNTRY) ? Section.COUNTRY : Section.NONE,
        name,
        texts.text("area.description", name),
        Translations.of(here),
        release,
        "demonstration".equals(marts.instance().get().world()),
        site.assetVersion());
  }

  private static AreaView.Crumb crumb(AreaSummary parent, GapMapRequest request, Texts texts) {
    return new AreaView.Crumb(
        parent.name(texts.language().code()),
        request.linkToArea(texts.language(), parent.code()).href());
  }

  private static List<AreaView.OtherName> otherNames(AreaSummary area, Language language) {
    List<AreaView.OtherName> names = new ArrayList<>();
    names.add(
        language == Language.ARABIC
            ? new AreaView.OtherName("fr", area.nameFr())
            : new AreaView.OtherName("ar", area.nameAr()));
    if (area.nameZgh() != null) {
      names.add(new AreaView.OtherName("zgh", area.nameZgh()));
    }
    return names;
  }

  private static @Nullable String planHref(AreaSummary area, GapMapRequest request, Texts texts) {
    String place = area.provinceCode() == null ? area.regionCode() : area.provinceCode();
    return place == null
        ? null
        : PlanPage.href(texts.language(), request.theme(), place, request.releaseId());
  }

  private static List<String> facts(AreaSummary area, Texts texts) {
    List<String> facts = new ArrayList<>();
    facts.add(texts.text("kind." + area.kind()));
    if (area.population() != null) {
      facts.add(texts.text("area.population", texts.count(area.population())));
    }
    if (area.households() != null) {
      facts.add(texts.text("area.households", texts.count(area.households())));
    }
    if (area.areaKm2() != null) {
      facts.add(texts.text("area.size", texts.atMost(area.areaKm2(), 0)));
    }
    return facts;
  }

  /** The list the area stands in. */
  private static String deprivationHref(AreaSummary area, GapMapRequest request, Texts texts) {
    return request
            .linkToEquity(texts.language())
            .with("level", area.level() == AreaLevel.PROVINCE ? null : area.level().code())
            .href()
        + "#deprivation";
  }

  private @Nullable String deprivation(AreaSummary area, GapMapRequest request, Texts texts) {
    return marts
        .equity()
        .findDeprivation(request.releaseId(), request.theme(), area.code())
        .map(
            found ->
                texts.text(
                    "area.deprivation."
                        + (found.settlement() == null
                            ? found.level().code()
                            : found.settlement().code()),
                    texts.count(found.rank()),
                    EquityPage.interval(found, texts),
                    texts.count(found.rankOf())))
        .orElse(null);
  }

  /** The gap map of a theme where the area's own parts, or its neighbours, are shown. */
  private static String mapHref(
      String theme, AreaSummary area, GapMapRequest request, Texts texts) {
    return request.linkToArea(texts.language(), area.code()).with("theme", theme).href();
  }

  private static DirectoryFilter inside(String code) {
    return new DirectoryFilter(null, code, null, null, null);
  }

  private Table organizations(String code, Map<String, ThemeDeclaration> themes, Texts texts) {
    List<Table.Column> columns =
        List.of(
            new Table.Column(texts.text("area.organizations.name"), null, null, false),
            new Table.Column(texts.text("area.organizations.kind"), null, null, false),
            new Table.Column(texts.text("area.organizations.themes"), null, null, false),
            new Table.Column(texts.text("area.organizations.recorded"), null, null, false));
    List<Table.Row> rows = new ArrayList<>();
    for (DirectoryEntry entry : marts.directory().list(inside(code), null, ORGANIZATIONS_SHOWN)) {
      String nameAr = entry.nameAr();
      rows.add(
          new Table.Row(
              texts.language() == Language.ARABIC && nameAr != null ? nameAr : entry.name(),
              null,
              List.of(
                  Table.Entry.words(texts.text("organization-kind." + entry.kind())),
                  Table.Entry.words(
                      entry.themes().stream()
                          .map(theme -> themeName(theme, themes, texts))
                          .collect(Collectors.joining(" · "))),
                  Table.Entry.words(texts.date(entry.recordedOn())))));
    }
    return new Table(columns, rows);
  }

  private static String themeName(
      @Nullable String code, Map<String, ThemeDeclaration> themes, Texts texts) {
    ThemeDeclaration theme = code == null ? null : themes.get(code);
    return theme == null ? texts.text("area.funding.notheme") : theme.name(texts.language().code());
  }

  private static String organizationNote(long count, Texts texts) {
    return count == 0
        ? texts.text("area.organizations.none")
        : texts.text(
            "area.organizations.more",
            texts.count(Math.min(count, ORGANIZATIONS_SHOWN)),
            texts.count(count));
  }

  private Table funding(
      String code, @Nullable Release release, Map<String, ThemeDeclaration> themes, Texts texts) {
    List<Table.Column> columns =
        List.of(
            new Table.Column(texts.text("area.funding.theme"), null, null, false),
            new Table.Column(texts.text("area.funding.class"), null, null, false),
            new Table.Column(texts.text("area.funding.type"), null, null, false),
            new Table.Column(texts.text("area.funding.amount"), null, null, true),
            new Table.Column(texts.text("area.funding.flows"), null, null, true));
    if (release == null) {
      return new Table(columns, List.of());
    }
    List<LedgerEntry> entries =
        marts
            .ledger()
            .list(
                LedgerFilter.of(
                        release.id(),
                        LedgerDimension.THEME,
                        LedgerDimension.FLOW_CLASS,
                        LedgerDimension.TRANSACTION_TYPE)
                    .inside(code));
    List<Table.Row> rows =
        entries.stream()
            .map(
                entry ->
                    new Table.Row(
                        themeName(entry.theme(), themes, texts),
                        null,
                        List.of(
                            Table.Entry.words(texts.text("flow-class." + entry.flowClass())),
                            Table.Entry.words(texts.text("transaction." + entry.transactionType())),
                            Table.Entry.number(texts.money(entry.amount(), entry.currency())),
                            Table.Entry.number(texts.count(entry.parts())))))
            .toList();
    return new Table(columns, rows);
  }

  private static List<Download> downloads(String code, GapMapRequest request, Texts texts) {
    Link figures =
        Link.to("/api/v1/areas/" + code)
            .with("sector", request.sector() == Sector.ALL ? null : Codes.of(request.sector()))
            .with("release", request.releaseId().equals(Release.LIVE) ? null : request.releaseId());
    Link organizations = Link.to("/api/v1/organizations.csv").with("area", code);
    Link funding =
        Link.to("/api/v1/funding/ledger.csv")
            .with("area", code)
            .with("release", request.releaseId());
    return List.of(
        new Download("JSON", figures.href()),
        new Download(texts.text("download.organizations"), organizations.href()),
        new Download(texts.text("download.funding"), funding.href()));
  }
}
