package org.nasij.dashboards.give;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nasij.api.area.AreaFilter;
import org.nasij.api.area.AreaSummary;
import org.nasij.api.matching.Allocated;
import org.nasij.api.matching.MatchingQueries;
import org.nasij.api.matching.MatchingResource;
import org.nasij.api.matching.MatchingSummary;
import org.nasij.api.matching.ThemeOutcome;
import org.nasij.api.release.PartQueries;
import org.nasij.api.release.PartState;
import org.nasij.api.release.Release;
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
import org.nasij.dashboards.page.Section;
import org.nasij.dashboards.page.Site;
import org.nasij.dashboards.problem.UnknownValueException;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Areas;
import org.nasij.geo.theme.NeedKind;

/** The funder's page: one budget, where it would close most, and who else is there. */
public final class GivePage implements Page {
  private final Site site;
  private final Marts marts;
  private final MatchingQueries matching;
  private final PartQueries parts;

  public GivePage(Site site) {
    this.site = site;
    this.marts = site.marts();
    this.matching = new MatchingQueries(marts.database().jdbi());
    this.parts = new PartQueries(marts.database().jdbi());
  }

  @Override
  public void answer(Context context, Language language) {
    Texts texts = Texts.of(language);
    GiveView view = marts.database().inSnapshot(() -> view(context, texts));
    site.templates().answer(context, "give.jte", view);
  }

  private GiveView view(Context context, Texts texts) {
    List<Release> releases = marts.releases().list();
    List<ThemeDeclaration> themes = marts.themes().list();
    GiveRequest request =
        GiveRequest.of(context, themes, releases.stream().map(Release::id).toList());
    Map<String, AreaSummary> places = places();
    AreaSummary inside = places.get(request.inside());
    if (inside == null) {
      throw new UnknownValueException(
          "area", request.inside(), List.of("MA", "MA-01 …", "MA-TNG …"));
    }
    Optional<Release> release =
        releases.stream().filter(r -> r.id().equals(request.releaseId())).findFirst();
    PartState state =
        release.isPresent()
            ? parts.state(request.releaseId(), MatchingResource.PART)
            : PartState.ABSENT;
    boolean there = state == PartState.CURRENT || state == PartState.PENDING;
    return new GiveView(
        frame(request, release.orElse(null), texts),
        "/" + texts.language().code() + "/give",
        state,
        themeChoices(themes, request, texts),
        new Choice.Select(
            "area", texts.text("control.parent"), areaChoices(places, request, texts)),
        request.budgetMad(),
        request.ticketMad(),
        there && release.isPresent()
            ? result(request, release.get(), inside, places, themes, texts)
            : null);
  }

  private GiveView.Result result(
      GiveRequest request,
      Release release,
      AreaSummary inside,
      Map<String, AreaSummary> places,
      List<ThemeDeclaration> themes,
      Texts texts) {
    Map<String, String> names =
        themes.stream()
            .collect(
                Collectors.toMap(
                    ThemeDeclaration::code, theme -> theme.name(texts.language().code())));
    GiveTables tables = new GiveTables(names, texts);
    List<Allocated> allocated = matching.allocated(request.wish());
    List<ThemeOutcome> outcomes = matching.outcomes(request.wish());
    String area =
        inside.level() == AreaLevel.COUNTRY
            ? texts.text("parent.all")
            : inside.name(texts.language().code());
    return new GiveView.Result(
        summary(request, allocated, area, texts),
        tables.allocation(allocated),
        allocated.size(),
        allocated.isEmpty() ? null : map(request, release, area, places, allocated, texts),
        tables.outcomes(outcomes),
        unknown(outcomes, names, texts),
        tables.funders(
            matching.funders(request.wish()),
            request.api("/api/v1/funding/funders.csv", false).href()),
        tables.support(
            matching.support(request.wish(), release.asOf()),
            kind ->
                Link.to("/api/v1/support-needs.csv")
                    .with("kind", kind)
                    .with("area", request.inside().equals(Areas.COUNTRY) ? null : request.inside())
                    .href()),
        tables.projects(
            matching.projects(request.wish(), release.asOf()),
            Link.to("/api/v1/projects.csv")
                .with("area", request.inside().equals(Areas.COUNTRY) ? null : request.inside())
                .href()),
        tables.calls(
            matching.calls(release.id()),
            Link.to("/api/v1/matching/calls.csv")
                .with("release", release.id().equals(Release.LIVE) ? null : release.id())
                .href()),
        calls(release, texts),
        List.of(
            new Download("CSV", request.api("/api/v1/matching.csv", true).href()),
            new Download("GeoJSON", request.api("/api/v1/matching.geojson", true).href()),
            new Download(
                texts.text("give.download.themes"),
                request.api("/api/v1/matching/themes.csv", true).href()),
            new Download(
                texts.text("give.download.costs"),
                request.api("/api/v1/funding/costs.csv", false).with("area", null).href())));
  }

  private static List<String> summary(
      GiveRequest request, List<Allocated> allocated, String area, Texts texts) {
    double given = allocated.stream().mapToDouble(Allocated::mad).sum();
    List<String> sentences = new ArrayList<>();
    if (allocated.isEmpty()) {
      sentences.add(texts.text("give.summary.nothing", area));
      return sentences;
    }
    long provinces = allocated.stream().map(Allocated::areaCode).distinct().count();
    long themes = allocated.stream().map(Allocated::theme).distinct().count();
    sentences.add(
        texts.text(
            "give.summary.given",
            texts.count(given),
            texts.count(request.budgetMad()),
            provinces,
            texts.count(provinces),
            themes,
            texts.count(themes),
            area));
    if (themes == 1) {
      sentences.add(
          texts.text(
              "give.summary.places",
              texts.count(allocated.stream().mapToDouble(Allocated::places).sum()),
              texts.count(allocated.stream().mapToDouble(Allocated::placesLow).sum()),
              texts.count(allocated.stream().mapToDouble(Allocated::placesHigh).sum())));
    }
    if (request.budgetMad() - given > 1) {
      sentences.add(texts.text("give.summary.left", texts.count(request.budgetMad() - given)));
    }
    return sentences;
  }

  private List<String> unknown(
      List<ThemeOutcome> outcomes, Map<String, String> names, Texts texts) {
    List<String> lines = new ArrayList<>();
    for (ThemeOutcome outcome : outcomes) {
      String name = names.getOrDefault(outcome.theme(), outcome.theme());
      if (outcome.costMad() == null) {
        lines.add(
            texts.text(
                "give.unknown.cost", name, outcome.costFlows(), texts.count(outcome.costFlows())));
      }
      if (outcome.provinces() == 0) {
        lines.add(texts.text("give.unknown.rank", name));
      } else if (outcome.lacking() == null) {
        lines.add(texts.text("give.unknown.reference", name));
      }
    }
    return lines;
  }

  private String calls(Release release, Texts texts) {
    Optional<MatchingSummary> summary = matching.summary(release.id());
    return summary
        .map(
            found ->
                texts.text(
                    "give.calls.summary",
                    found.openCalls(),
                    texts.count(found.openCalls()),
                    texts.count(found.matchedCalls()),
                    texts.count(found.matchedMad()),
                    texts.count(found.budgetMad()),
                    texts.decimal(100 * found.optimalityGap(), 1)))
        .orElse("");
  }

  private GiveView.GiveMap map(
      GiveRequest request,
      Release release,
      String area,
      Map<String, AreaSummary> places,
      List<Allocated> allocated,
      Texts texts) {
    boolean wholeCountry = request.inside().equals(Areas.COUNTRY);
    // A province by itself is shown among those of its region.
    AreaSummary inside = places.get(request.inside());
    String shown =
        inside != null && inside.level() == AreaLevel.PROVINCE && inside.parentCode() != null
            ? inside.parentCode()
            : request.inside();
    List<AreaSummary> provinces =
        places.values().stream()
            .filter(place -> place.level() == AreaLevel.PROVINCE)
            .filter(place -> wholeCountry || shown.equals(place.parentCode()))
            .toList();
    return new MoneyMap(texts)
        .of(
            site.outlines(),
            provinces,
            allocated,
            MeasureWords.caption(texts.text("give.map.title", area), release, texts),
            wholeCountry);
  }

  private Frame frame(GiveRequest request, @Nullable Release release, Texts texts) {
    Map<Language, String> translations = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      translations.put(language, request.href(language));
    }
    return new Frame(
        texts,
        Section.GIVE,
        texts.text("give.title"),
        texts.text("give.description"),
        translations,
        release,
        release != null && "demonstration".equals(release.world()),
        site.assetVersion());
  }

  /** Regions and provinces by code, with the country. */
  private Map<String, AreaSummary> places() {
    Map<String, AreaSummary> places = new LinkedHashMap<>();
    for (AreaLevel level : List.of(AreaLevel.COUNTRY, AreaLevel.REGION, AreaLevel.PROVINCE)) {
      marts.areas().list(AreaFilter.of(level)).forEach(area -> places.put(area.code(), area));
    }
    return places;
  }

  private static List<Choice> themeChoices(
      List<ThemeDeclaration> themes, GiveRequest request, Texts texts) {
    return themes.stream()
        .filter(theme -> theme.needKind() == NeedKind.TARGET)
        .map(
            theme ->
                new Choice(
                    theme.code(),
                    theme.name(texts.language().code()),
                    request.themes().contains(theme.code()),
                    ""))
        .toList();
  }

  private static List<Choice> areaChoices(
      Map<String, AreaSummary> places, GiveRequest request, Texts texts) {
    return places.values().stream()
        .map(
            place ->
                new Choice(
                    place.code(),
                    place.level() == AreaLevel.COUNTRY
                        ? texts.text("parent.all")
                        : place.name(texts.language().code()),
                    place.code().equals(request.inside()),
                    place.level() == AreaLevel.COUNTRY
                        ? ""
                        : texts.text("level." + place.level().code())))
        .toList();
  }
}
