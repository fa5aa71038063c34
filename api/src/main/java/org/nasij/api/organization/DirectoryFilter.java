package org.nasij.api.organization;

import org.jspecify.annotations.Nullable;

/**
 * Which organizations to list; null: any.
 *
 * @param theme those with an activity of this theme
 * @param inside those whose place is this area or inside it
 * @param text words that each occur in one of its names; accents and case do not count
 */
public record DirectoryFilter(
    @Nullable String theme,
    @Nullable String inside,
    @Nullable String kind,
    @Nullable String sector,
    @Nullable String text) {
  /** Everyone. */
  public static final DirectoryFilter ALL = new DirectoryFilter(null, null, null, null, null);
}
