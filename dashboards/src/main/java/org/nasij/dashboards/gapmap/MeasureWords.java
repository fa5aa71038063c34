package org.nasij.dashboards.gapmap;

import org.nasij.api.release.Release;
import org.nasij.api.theme.ThemeDeclaration;
import org.nasij.dashboards.atlas.Caption;
import org.nasij.dashboards.language.Texts;
import org.nasij.dashboards.page.ReleaseName;
import org.nasij.geo.theme.NeedKind;

/** How measures are called, and what images of them say of themselves. */
public final class MeasureWords {
  private MeasureWords() {}

  /** A measure's name for a theme. */
  public static String name(Measure measure, ThemeDeclaration theme, Texts texts) {
    return measure == Measure.NEED && theme.needKind() == NeedKind.BASE
        ? texts.text("column.base")
        : texts.text("measure." + measure.code());
  }

  /** A measure's unit for a theme. */
  public static String unit(Measure measure, ThemeDeclaration theme, Texts texts) {
    return measure == Measure.SUPPLY && theme.needKind() == NeedKind.NONE
        ? texts.text("unit.supply.total")
        : texts.text("unit." + measure.code());
  }

  /** The words inside an image of a release. */
  public static Caption caption(String title, Release release, Texts texts) {
    return new Caption(
        texts.text("map.label", title, texts.date(release.asOf())),
        texts.text("site.name") + " · " + ReleaseName.line(release, texts),
        "demonstration".equals(release.world()) ? texts.text("demo.banner") : null);
  }
}
