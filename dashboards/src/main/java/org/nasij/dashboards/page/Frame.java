package org.nasij.dashboards.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nasij.api.release.Release;
import org.nasij.dashboards.language.Language;
import org.nasij.dashboards.language.Texts;

/**
 * What stands around every page.
 *
 * @param texts the page's language
 * @param section which entry of the navigation is current
 * @param title the page's own title
 * @param description one sentence for search engines and link previews
 * @param translations where the same page is in each language
 * @param release whose figures it shows; null where there are none
 * @param demonstration whether all records of this instance are invented
 * @param assetVersion changes when style sheet or fonts do
 */
public record Frame(
    Texts texts,
    Section section,
    String title,
    String description,
    Map<Language, String> translations,
    @Nullable Release release,
    boolean demonstration,
    String assetVersion) {

  public Frame {
    translations = Map.copyOf(translations);
  }

  /**
   * The revision of the live figures the page shows, which a script watches; 0 before the first;
   * null on a page of an edition, which never changes.
   */
  public @Nullable String liveRevision() {
    if (release == null) {
      return "0";
    }
    return release.id().equals(Release.LIVE) ? Long.toString(release.revision()) : null;
  }

  /** The page's language. */
  public Language language() {
    return texts.language();
  }

  /** Where the same page is in another language. */
  public String translation(Language other) {
    return translations.getOrDefault(other, "/" + other.code());
  }
}
