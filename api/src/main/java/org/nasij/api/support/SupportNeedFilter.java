package org.nasij.api.support;

import org.jspecify.annotations.Nullable;

/**
 * Which needs to list; null: any.
 *
 * @param theme for this theme
 * @param area of organizations in this area or inside it
 * @param kind of this kind
 */
public record SupportNeedFilter(
    @Nullable String theme, @Nullable String area, @Nullable String kind) {
  /** All of them. */
  public static final SupportNeedFilter ALL = new SupportNeedFilter(null, null, null);
}
