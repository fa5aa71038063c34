package org.nasij.dashboards.page;

import org.nasij.api.release.Release;
import org.nasij.dashboards.language.Texts;

/** How a release is called. */
public final class ReleaseName {
  private ReleaseName() {}

  /** The live figures, or an edition by its name. */
  public static String of(Release release, Texts texts) {
    return release.id().equals(Release.LIVE)
        ? texts.text("provenance.live")
        : texts.text("provenance.edition", release.id());
  }

  /** Date, release and revision in a line. */
  public static String line(Release release, Texts texts) {
    return texts.text(
        "provenance.line",
        texts.date(release.asOf()),
        of(release, texts),
        texts.count(release.revision()));
  }
}
