package org.nasij.dashboards.page;

import java.util.Arrays;
import java.util.List;
import org.nasij.api.query.Codes;
import org.nasij.api.release.Release;
import org.nasij.api.theme.Sector;
import org.nasij.api.theme.ThemeDeclaration;
import org.nasij.dashboards.language.Texts;
import org.nasij.geo.area.AreaLevel;

/** The selects by which readers of several pages choose what they see, in their language. */
public record Selects(Texts texts) {
  /** A theme. */
  public Choice.Select theme(List<ThemeDeclaration> themes, String selectedCode) {
    return of(
        "theme",
        themes.stream()
            .map(
                theme ->
                    choice(
                        theme.code(),
                        theme.name(texts.language().code()),
                        theme.code().equals(selectedCode)))
            .toList());
  }

  /** A level of areas, of those a page has. */
  public Choice.Select level(List<String> levels, AreaLevel selected) {
    return of(
        "level",
        levels.stream()
            .map(
                level -> choice(level, texts.text("level." + level), level.equals(selected.code())))
            .toList());
  }

  /** Whose services count. */
  public Choice.Select sector(Sector selected) {
    return of(
        "sector",
        Arrays.stream(Sector.values())
            .map(
                sector ->
                    choice(
                        Codes.of(sector),
                        texts.text("sector." + Codes.of(sector)),
                        sector == selected))
            .toList());
  }

  /** The live figures or an edition. */
  public Choice.Select release(List<Release> releases, String selectedId) {
    return of(
        "release",
        releases.stream()
            .map(
                release ->
                    choice(
                        release.id(),
                        ReleaseName.of(release, texts),
                        release.id().equals(selectedId)))
            .toList());
  }

  /** Any other, with the label of its parameter. */
  public Choice.Select of(String name, List<Choice> choices) {
    return new Choice.Select(name, texts.text("control." + name), choices);
  }

  /** An option that stands in no group. */
  public static Choice choice(String value, String label, boolean selected) {
    return new Choice(value, label, selected, "");
  }
}
