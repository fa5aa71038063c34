package org.nasij.dashboards.plan;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nasij.api.area.AreaFilter;
import org.nasij.api.area.AreaSummary;
import org.nasij.api.gap.Cell;
import org.nasij.api.gap.CellFilter;
import org.nasij.api.gap.CellSort;
import org.nasij.api.query.Codes;
import org.nasij.api.release.PartState;
import org.nasij.api.release.Release;
import org.nasij.api.siting.Near;
import org.nasij.api.siting.Plan;
import org.nasij.api.siting.PlanStatus;
import org.nasij.api.siting.Proposal;
import org.nasij.api.siting.SitingModel;
import org.nasij.api.siting.SitingQueries;
import org.nasij.api.theme.ThemeDeclaration;
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
import org.nasij.dashboards.page.Translations;
import org.nasij.geo.area.AreaLevel;

/** Where the next project should go: map, table, chart, and who is near. */
public final class PlanPage implements Page {
  private static final List<Integer> SITES = List.of(1, 2, 3, 5, 10, 15, 20);

  private final Site site;
  private final Marts marts;

  public PlanPage(Site site) {
    this.site = site;
    this.marts = site.marts();
  }

  /**
   * The planner's page for a theme.
   *
   * @param area a region or province; null: the first region
   */
  public static String href(
      Language language, String theme, @Nullable String area, String releaseId) {
    return PlanRequest.to(language, theme, area, releaseId).href();
  }

  @Override
  public void answer(Context context, Language language) {
    PlanView view =
        marts
            .database()
            .inSnapshot(
                () -> {
                  List<ThemeDeclaration> themes = marts.themes().list();
                  List<AreaSummary> areas = areas();
                  List<Release> releases = marts.releases().list();
                  PlanRequest request =
                      PlanRequest.of(
                          RequestParameters.of(context),
                          themes,
                          areas.stream().map(AreaSummary::code).toList(),
                          releases.stream().map(Release::id).toList());
                  return view(request, themes, areas, releases, Texts.of(language));
                });
    site.templates().answer(context, "plan.jte", view);
  }

  private List<AreaSummary> areas() {
    List<AreaSummary> areas = new ArrayList<>(marts.areas().list(AreaFilter.of(AreaLevel.REGION)));
    areas.addAll(marts.areas().list(AreaFilter.of(AreaLevel.PROVINCE)));
    return areas;
  }

  private PlanView view(
      PlanRequest request,
      List<ThemeDeclaration> themes,
      List<AreaSummary> areas,
      List<Release> releases,
      Texts texts) {
    String language = texts.language().code();
    ThemeDeclaration theme =
        themes.stream().filter(t -> t.code().equals(request.theme())).findFirst().orElseThrow();
    AreaSummary area =
        areas.stream().filter(a -> a.code().equals(request.area())).findFirst().orElseThrow();
    SitingModel model = request.modelFor(theme);
    Optional<Release> release =
        releases.stream().filter(r -> r.id().equals(request.releaseId())).findFirst();
    Optional<Plan> plan =
        release.flatMap(r -> marts.siting().findPlan(r.id(), theme.code(), area.code(), model));
    List<Proposal> all =
        release
            .map(
                r ->
                    marts
                        .siting()
                        .proposals(
                            r.id(), theme.code(), area.code(), model, SitingQueries.MOST_SITES))
            .orElse(List.of());
    List<Proposal> chosen = all.stream().limit(request.sites()).toList();
    List<Near.Project> projects = marts.near().projects(theme.code(), area.code());
    List<AreaSummary> communes = marts.areas().list(AreaFilter.of(AreaLevel.COMMUNE));
    Map<String, String> names = new HashMap<>();
    communes.forEach(commune -> names.put(commune.code(), commune.name(language)));
    PlanWords words =
        new PlanWords(theme, area, model, code -> names.getOrDefault(code, code), texts);
    String subtitle = theme.name(language) + " · " + area.name(language);
    boolean hasPlan = release.isPresent() && plan.isPresent() && !chosen.isEmpty();
    return new PlanView(
        frame(request, subtitle, release.orElse(null), texts),
        "/" + language + PlanRequest.PATH,
        subtitle,
        selects(request, model, themes, areas, releases, texts),
        hasPlan ? words.lead(plan.get(), chosen) : List.of(),
        notice(plan, release, words, texts),
        plan.isPresent() && plan.get().status() != PlanStatus.PLAN
            ? noticeHref(plan.get().status(), theme, area, texts)
            : null,
        texts.text("plan.notice.link"),
        hasPlan
            ? map(release.get(), theme, area, communes, chosen, projects, subtitle, texts)
            : null,
        hasPlan ? words.table(plan.get(), chosen) : null,
        hasPlan && all.size() > 1 ? ReliefChart.of(all, model, request.sites(), texts) : null,
        words.assumptions(plan.orElse(null)),
        hasPlan ? near(release.get(), theme, chosen, words, areas, texts) : List.of(),
        words.projects(projects, this::areaName),
        hasPlan ? downloads(request, model) : List.of());
  }

  private String areaName(String code, String language) {
    return marts.areas().find(code).map(area -> area.name(language)).orElse(code);
  }

  private Frame frame(
      PlanRequest request, String subtitle, @Nullable Release release, Texts texts) {
    return new Frame(
        texts,
        Section.PLAN,
        texts.text("plan.title") + " · " + subtitle,
        texts.text("plan.description"),
        Translations.of(request::link),
        release,
        "demonstration".equals(marts.instance().get().world()),
        site.assetVersion());
  }

  private static @Nullable String notice(
      Optional<Plan> plan, Optional<Release> release, PlanWords words, Texts texts) {
    if (release.isEmpty()) {
      return texts.text("plan.notice.nothing");
    }
    if (plan.isEmpty()) {
      return texts.text(
          release.get().id().equals(Release.LIVE) ? "plan.notice.awaited" : "plan.notice.absent");
    }
    if (plan.get().status() != PlanStatus.PLAN) {
      return words.reason(plan.get());
    }
    return plan.get().state() == PartState.PENDING ? texts.text("plan.notice.pending") : null;
  }

  /** The gap map, where the reason can be seen. */
  private static @Nullable String noticeHref(
      PlanStatus status, ThemeDeclaration theme, AreaSummary area, Texts texts) {
    return switch (status) {
      case NO_DATA, NO_GAP, NEED_NOT_PUBLISHED, OUT_OF_REACH, CAPACITY_UNKNOWN ->
          Link.to("/" + texts.language().code())
              .with("theme", theme.code())
              .with("level", AreaLevel.COMMUNE.code())
              .with("parent", area.code())
              .href();
      case PLAN, REACH_ONLY, NEED_NOT_DECLARED -> null;
    };
  }

  private List<Choice.Select> selects(
      PlanRequest request,
      SitingModel model,
      List<ThemeDeclaration> themes,
      List<AreaSummary> areas,
      List<Release> releases,
      Texts texts) {
    String language = texts.language().code();
    List<Choice.Select> selects = new ArrayList<>();
    selects.add(
        new Choice.Select(
            "theme",
            texts.text("control.theme"),
            themes.stream()
                .map(
                    t ->
                        new Choice(
                            t.code(), t.name(language), t.code().equals(request.theme()), ""))
                .toList()));
    selects.add(
        new Choice.Select(
            "area",
            texts.text("plan.control.area"),
            areas.stream()
                .map(
                    a ->
                        new Choice(
                            a.code(),
                            a.name(language),
                            a.code().equals(request.area()),
                            texts.text("level." + a.level().code())))
                .toList()));
    selects.add(
        new Choice.Select(
            "model",
            texts.text("plan.control.model"),
            Arrays.stream(SitingModel.values())
                .map(
                    m ->
                        new Choice(
                            Codes.of(m), texts.text("plan.model." + Codes.of(m)), m == model, ""))
                .toList()));
    List<Integer> counts =
        SITES.contains(request.sites())
            ? SITES
            : IntStream.concat(
                    SITES.stream().mapToInt(Integer::intValue), IntStream.of(request.sites()))
                .sorted()
                .boxed()
                .toList();
    selects.add(
        new Choice.Select(
            "sites",
            texts.text("plan.control.sites"),
            counts.stream()
                .map(n -> new Choice(Integer.toString(n), texts.count(n), n == request.sites(), ""))
                .toList()));
    if (releases.size() > 1) {
      selects.add(
          new Choice.Select(
              "release",
              texts.text("control.release"),
              releases.stream()
                  .map(
                      r ->
                          new Choice(
                              r.id(),
                              ReleaseName.of(r, texts),
                              r.id().equals(request.releaseId()),
                              ""))
                  .toList()));
    }
    return selects;
  }

  private PlanMap map(
      Release release,
      ThemeDeclaration theme,
      AreaSummary area,
      List<AreaSummary> communes,
      List<Proposal> chosen,
      List<Near.Project> projects,
      String subtitle,
      Texts texts) {
    List<Cell> cells =
        marts
            .gaps()
            .list(
                CellFilter.of(theme.code(), AreaLevel.COMMUNE)
                    .ofRelease(release.id())
                    .sortedBy(CellSort.CODE, false)
                    .inside(area.regionCode() == null ? area.code() : area.regionCode()));
    return new PlanMapDrawing(site.outlines(), area.code(), chosen, projects, texts)
        .draw(cells, communes, texts.text("plan.title") + " · " + subtitle, release);
  }

  private List<PlanView.Neighbourhood> near(
      Release release,
      ThemeDeclaration theme,
      List<Proposal> chosen,
      PlanWords words,
      List<AreaSummary> areas,
      Texts texts) {
    Map<String, AreaSummary> byCode = new LinkedHashMap<>();
    areas.forEach(area -> byCode.put(area.code(), area));
    return chosen.stream()
        .map(Proposal::provinceCode)
        .distinct()
        .map(byCode::get)
        .map(
            province ->
                new PlanView.Neighbourhood(
                    province.name(texts.language().code()),
                    "/" + texts.language().code() + "/areas/" + province.code(),
                    words.near(marts.near().near(release, theme.code(), province.code()))))
        .toList();
  }

  private static List<Download> downloads(PlanRequest request, SitingModel model) {
    Link api =
        Link.to("/api/v1/siting")
            .with("theme", request.theme())
            .with("area", request.area())
            .with("model", Codes.of(model))
            .with("sites", Integer.toString(request.sites()))
            .with("release", request.releaseId().equals(Release.LIVE) ? null : request.releaseId());
    return List.of(
        new Download("CSV", api.at("/api/v1/siting.csv").href()),
        new Download("GeoJSON", api.at("/api/v1/siting.geojson").href()),
        new Download("JSON", api.href()));
  }
}
