package org.nasij.dashboards.gapmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.nasij.api.area.AreaSummary;
import org.nasij.api.query.Codes;
import org.nasij.api.release.Release;
import org.nasij.api.theme.Sector;
import org.nasij.api.theme.ThemeDeclaration;
import org.nasij.dashboards.language.Texts;
import org.nasij.dashboards.page.Choice;
import org.nasij.dashboards.page.ReleaseName;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Settlement;
import org.nasij.geo.theme.ThemeGroup;

/** The form by which a reader chooses what the map shows: plain selects, sent by GET. */
public final class MapForm {
  private final GapMapRequest request;
  private final ThemeDeclaration theme;
  private final Measure measure;
  private final Texts texts;

  public MapForm(GapMapRequest request, ThemeDeclaration theme, Measure measure, Texts texts) {
    this.request = request;
    this.theme = theme;
    this.measure = measure;
    this.texts = texts;
  }

  /** The selects of the gap map. */
  List<Choice.Select> selects(
      List<ThemeDeclaration> themes, Collection<AreaSummary> places, List<Release> releases) {
    List<Choice.Select> selects = new ArrayList<>();
    selects.add(themes(themes));
    List<ThemeGroup> groups = GapMapRequest.groupsOf(theme.code());
    if (!groups.isEmpty()) {
      selects.add(select("group", groupChoices(groups)));
    }
    selects.add(measures());
    selects.add(
        select(
            "level",
            GapMapRequest.LEVELS.stream()
                .map(
                    level ->
                        choice(
                            level,
                            texts.text("level." + level),
                            level.equals(request.level().code())))
                .toList()));
    selects.add(select("parent", placeChoices(places)));
    if (request.level() == AreaLevel.COMMUNE) {
      selects.add(select("settlement", settlementChoices()));
    }
    selects.add(sectors());
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
                  .toList()));
      selects.add(select("compare", comparisons(releases)));
    }
    return selects;
  }

  private List<Choice> comparisons(List<Release> releases) {
    List<Choice> choices = new ArrayList<>();
    choices.add(choice("", texts.text("compare.none"), request.compareId() == null));
    for (Release release : releases) {
      if (!release.id().equals(request.releaseId())) {
        choices.add(
            choice(
                release.id(),
                ReleaseName.of(release, texts),
                release.id().equals(request.compareId())));
      }
    }
    return choices;
  }

  /** The selects of an area's page, where place and level are given. */
  public List<Choice.Select> selectsOfAnArea(List<ThemeDeclaration> themes) {
    return List.of(themes(themes), measures(), sectors());
  }

  private Choice.Select themes(List<ThemeDeclaration> themes) {
    return select("theme", themes.stream().map(this::themeChoice).toList());
  }

  private Choice.Select measures() {
    return select(
        "measure",
        request.measures(theme).stream()
            .map(
                m ->
                    choice(
                        m.code(),
                        MeasureWords.name(m, theme, request.group(), texts),
                        m == measure))
            .toList());
  }

  private Choice.Select sectors() {
    return select(
        "sector",
        Arrays.stream(Sector.values())
            .map(
                sector ->
                    choice(
                        Codes.of(sector),
                        texts.text("sector." + Codes.of(sector)),
                        sector == request.sector()))
            .toList());
  }

  private Choice.Select select(String name, List<Choice> choices) {
    return new Choice.Select(name, texts.text("control." + name), choices);
  }

  private Choice themeChoice(ThemeDeclaration declared) {
    return choice(
        declared.code(),
        declared.name(texts.language().code()),
        declared.code().equals(theme.code()));
  }

  private List<Choice> groupChoices(List<ThemeGroup> groups) {
    List<Choice> choices = new ArrayList<>();
    choices.add(choice("", texts.text("group.all"), request.group() == null));
    for (ThemeGroup group : groups) {
      choices.add(
          choice(group.code(), group.name(texts.language().code()), group.equals(request.group())));
    }
    return choices;
  }

  private List<Choice> settlementChoices() {
    List<Choice> choices = new ArrayList<>();
    choices.add(choice("", texts.text("settlement.all"), request.settlement() == null));
    for (Settlement settlement : Settlement.values()) {
      choices.add(
          choice(
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
        choices.add(choice(place.code(), texts.text("parent.all"), selected));
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

  private static Choice choice(String value, String label, boolean selected) {
    return new Choice(value, label, selected, "");
  }
}
