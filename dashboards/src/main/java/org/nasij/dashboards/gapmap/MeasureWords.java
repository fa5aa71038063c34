package org.nasij.dashboards.gapmap;

import org.jspecify.annotations.Nullable;
import org.nasij.api.release.Release;
import org.nasij.api.theme.ThemeDeclaration;
import org.nasij.dashboards.atlas.Caption;
import org.nasij.dashboards.language.Texts;
import org.nasij.dashboards.page.ReleaseName;
import org.nasij.geo.theme.NeedKind;
import org.nasij.geo.theme.ThemeGroup;

/** How measures are called, and what images of them say of themselves. */
public final class MeasureWords {
  private MeasureWords() {}

  /**
   * A measure's name for a theme.
   *
   * @param group the group within the theme's population; null: all of it
   */
  public static String name(
      Measure measure, ThemeDeclaration theme, @Nullable ThemeGroup group, Texts texts) {
    if (measure == Measure.NEED && theme.needKind() == NeedKind.BASE) {
      return base(group, texts);
    }
    return texts.text("measure." + measure.code());
  }

  /** A measure's unit for a theme, with the group it is of. */
  public static String unit(
      Measure measure, ThemeDeclaration theme, @Nullable ThemeGroup group, Texts texts) {
    if (measure == Measure.SUPPLY && theme.needKind() == NeedKind.NONE) {
      return texts.text("unit.supply.total");
    }
    String unit = texts.text("unit." + measure.code());
    return measure == Measure.SUPPLY && group != null
        ? texts.text("unit.group", unit, group.name(texts.language().code()))
        : unit;
  }

  /** The population that supply is measured by. */
  static String base(@Nullable ThemeGroup group, Texts texts) {
    return group == null ? texts.text("column.base") : group.name(texts.language().code());
  }

  /** The words inside an image of a release. */
  public static Caption caption(String title, Release release, Texts texts) {
    return new Caption(
        texts.text("map.label", title, texts.date(release.asOf())),
        texts.text("site.name") + " · " + ReleaseName.line(release, texts),
        "demonstration".equals(release.world()) ? texts.text("demo.banner") : null);
  }
}
