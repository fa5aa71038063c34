package org.nasij.dashboards.certainty;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nasij.api.area.AreaFilter;
import org.nasij.api.area.AreaSummary;
import org.nasij.api.query.Codes;
import org.nasij.api.release.PartQueries;
import org.nasij.api.release.PartState;
import org.nasij.api.release.Release;
import org.nasij.api.theme.Sector;
import org.nasij.api.theme.ThemeDeclaration;
import org.nasij.dashboards.language.Language;
import org.nasij.dashboards.language.Texts;
import org.nasij.dashboards.page.Choice;
import org.nasij.dashboards.page.Frame;
import org.nasij.dashboards.page.Marts;
import org.nasij.dashboards.page.Page;
import org.nasij.dashboards.page.Parameters;
import org.nasij.dashboards.page.ReleaseName;
import org.nasij.dashboards.page.RequestParameters;
import org.nasij.dashboards.page.Section;
import org.nasij.dashboards.page.Site;
import org.nasij.dashboards.page.Translations;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Areas;
import org.nasij.geo.area.Settlement;

/** How sure the figures of a theme are. */
public final class CertaintyPage implements Page {
  /** The part of a release that this page shows. */
  private static final String PART = "certainty";

  private final Site site;
  private final Marts marts;
  private final PartQueries states;

  public CertaintyPage(Site site) {
    this.site = site;
    this.marts = site.marts();
    this.states = new PartQueries(marts.database().jdbi());
  }

  @Override
  public void answer(Context context, Language language) {
    Parameters parameters = RequestParameters.of(context);
    CertaintyView view = marts.database().inSnapshot(() -> view(parameters, Texts.of(language)));
    site.templates().answer(context, "certainty.jte", view);
  }

  private CertaintyView view(Parameters parameters, Texts texts) {
    List<Release> releases = marts.releases().list();
    List<ThemeDeclaration> themes = marts.themes().list();
    List<AreaSummary> regions = marts.areas().list(AreaFilter.of(AreaLevel.REGION));
    CertaintyRequest request =
        CertaintyRequest.of(
            parameters,
            themes,
            regions.stream().map(AreaSummary::code).toList(),
            releases.stream().map(Release::id).toList());
    ThemeDeclaration theme =
        themes.stream().filter(one -> one.code().equals(request.theme())).findFirst().orElseThrow();
    Optional<Release> release =
        releases.stream().filter(one -> one.id().equals(request.releaseId())).findFirst();
    PartState state = states.state(request.releaseId(), request.theme(), PART);
    boolean there = state == PartState.CURRENT || state == PartState.PENDING;
    String subtitle =
        theme.name(texts.language().code())
            + " · "
            + CertaintyParts.list(request.level(), request.settlement(), texts);
    return new CertaintyView(
        new Frame(
            texts,
            Section.CERTAINTY,
            texts.text("certainty.title") + " · " + subtitle,
            texts.text("certainty.lead"),
            Translations.of(request::link),
            release.orElse(null),
            "demonstration".equals(marts.instance().get().world()),
            site.assetVersion()),
        subtitle,
        "/" + texts.language().code() + CertaintyRequest.PATH,
        selects(request, themes, regions, releases, texts),
        notice(release.isPresent() ? state : PartState.ABSENT, texts),
        release.isPresent() && there
            ? new CertaintyParts(site, request, theme, release.get(), texts).list()
            : List.of());
  }

  private static @Nullable String notice(PartState state, Texts texts) {
    return switch (state) {
      case ABSENT -> texts.text("certainty.absent");
      case AWAITED -> texts.text("certainty.awaited");
      case PENDING -> texts.text("certainty.pending");
      case CURRENT -> null;
    };
  }

  private static List<Choice.Select> selects(
      CertaintyRequest request,
      List<ThemeDeclaration> themes,
      List<AreaSummary> regions,
      List<Release> releases,
      Texts texts) {
    String language = texts.language().code();
    List<Choice.Select> selects = new ArrayList<>();
    selects.add(
        select(
            "theme",
            themes.stream()
                .map(one -> choice(one.code(), one.name(language), request.theme()))
                .toList(),
            texts));
    selects.add(
        select(
            "level",
            CertaintyRequest.LEVELS.stream()
                .map(level -> choice(level, texts.text("level." + level), request.level().code()))
                .toList(),
            texts));
    Settlement settlement = request.settlement();
    if (settlement != null) {
      selects.add(
          select(
              "settlement",
              Arrays.stream(Settlement.values())
                  .map(Settlement::code)
                  .map(code -> choice(code, texts.text("settlement." + code), settlement.code()))
                  .toList(),
              texts));
    }
    List<Choice> places = new ArrayList<>();
    places.add(choice(Areas.COUNTRY, texts.text("certainty.country"), request.inside()));
    regions.forEach(one -> places.add(choice(one.code(), one.name(language), request.inside())));
    selects.add(select("parent", places, texts));
    selects.add(
        select(
            "sector",
            Arrays.stream(Sector.values())
                .map(Codes::of)
                .map(code -> choice(code, texts.text("sector." + code), Codes.of(request.sector())))
                .toList(),
            texts));
    if (releases.size() > 1) {
      selects.add(
          select(
              "release",
              releases.stream()
                  .map(one -> choice(one.id(), ReleaseName.of(one, texts), request.releaseId()))
                  .toList(),
              texts));
    }
    return selects;
  }

  private static Choice.Select select(String name, List<Choice> choices, Texts texts) {
    return new Choice.Select(name, texts.text("control." + name), choices);
  }

  private static Choice choice(String value, String label, String selected) {
    return new Choice(value, label, value.equals(selected), "");
  }
}
