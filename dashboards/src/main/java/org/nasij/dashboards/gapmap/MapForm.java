package org.nasij.dashboards.gapmap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.nasij.api.area.AreaSummary;
import org.nasij.api.release.Release;
import org.nasij.api.theme.ThemeDeclaration;
import org.nasij.dashboards.language.Texts;
import org.nasij.dashboards.page.Choice;
import org.nasij.dashboards.page.ReleaseName;
import org.nasij.dashboards.page.Selects;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Settlement;
import org.nasij.geo.theme.ThemeGroup;

/** The form by which a reader chooses what the map shows: plain selects, sent by GET. */
public final class MapForm {
  private final GapMapRequest request;
  private final ThemeDeclaration theme;
  private final Measure measure;
  private final Texts texts;
  private final Selects shared;

  public MapForm(GapMapRequest request, ThemeDeclaration theme, Measure measure, Texts texts) {
    this.request = request;
    this.theme = theme;
    this.measure = measure;
    this.texts = texts;
    this.shared = new Selects(texts);
  }

  /** The selects of the gap map. */
  List<Choice.Select> selects(
      List<ThemeDeclaration> themes, Collection<AreaSummary> places, List<Release> releases) {
    List<Choice.Select> selects = new ArrayList<>();
    selects.add(shared.theme(themes, theme.code()));
    List<ThemeGroup> groups = GapMapRequest.groupsOf(theme.code());
    if (!groups.isEmpty()) {
      selects.add(shared.of("group", groupChoices(groups)));
    }
    selects.add(measures());
    selects.add(shared.level(GapMapRequest.LEVELS, request.level()));
    selects.add(shared.of("parent", placeChoices(places)));
    if (request.level() == AreaLevel.COMMUNE) {
      selects.add(shared.of("settlement", settlementChoices()));
    }
    selects.add(shared.sector(request.sector()));
    if (releases.size() > 1) {
      selects.add(shared.release(releases, request.releaseId()));
      selects.add(shared.of("compare", comparisons(releases)));
    }
    return selects;
  }

  private List<Choice> comparisons(List<Release> releases) {
    List<Choice> choices = new ArrayList<>();
    choices.add(Selects.choice("", texts.text("compare.none"), request.compareId() == null));
    for (Release release : releases) {
      if (!release.id().equals(request.releaseId())) {
        choices.add(
            Selects.choice(
                release.id(),
                ReleaseName.of(release, texts),
                release.id().equals(request.compareId())));
      }
    }
    return choices;
  }

  /** The selects of an area's page, where place and level are given. */
  public List<Choice.Select> selectsOfAnArea(List<ThemeDeclaration> themes) {
    return List.of(shared.theme(themes, theme.code()), measures(), shared.sector(request.sector()));
  }

  private Choice.Select measures() {
    return shared.of(
        "measure",
        request.measures(theme).stream()
            .map(
                m ->
                    Selects.choice(
                        m.code(),
                        MeasureWords.name(m, theme, request.group(), texts),
                        m == measure))
            .toList());
  }

  private List<Choice> groupChoices(List<ThemeGroup> groups) {
    List<Choice> choices = new ArrayList<>();
    choices.add(Selects.choice("", texts.text("group.all"), request.group() == null));
    for (ThemeGroup group : groups) {
      choices.add(
          Selects.choice(
              group.code(), group.name(texts.language().code()), group.equals(request.group())));
    }
    return choices;
  }

  private List<Choice> settlementChoices() {
    List<Choice> choices = new ArrayList<>();
    choices.add(Selects.choice("", texts.text("settlement.all"), request.settlement() == null));
    for (Settlement settlement : Settlement.values()) {
      choices.add(
          Selects.choice(
              settlement.code(),
              texts.text("settlement." + settlement.code()),
              settlement == request.settlement()));
    }
    return choices;
  }

  /** The country, the regions and, where communes are shown, the provinces. */
  private List<Choice> placeChoices(Collection<AreaSummary> places) {
    List<Choice> choices = new ArrayList<>();
    for (AreaSummary place : places) {
      boolean finer = place.level().compareTo(request.level()) < 0;
      boolean selected = place.code().equals(request.inside());
      if (place.level() == AreaLevel.COUNTRY) {
        choices.add(Selects.choice(place.code(), texts.text("parent.all"), selected));
      } else if (finer) {
        choices.add(
            new Choice(
                place.code(),
                place.name(texts.language().code()),
                selected,
                texts.text("level." + place.level().code())));
      }
    }
    return choices;
  }
}
