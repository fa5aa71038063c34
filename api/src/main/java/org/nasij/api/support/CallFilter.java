package org.nasij.api.support;

import org.jspecify.annotations.Nullable;

/**
 * Which calls to list; null: any.
 *
 * @param theme that this theme may apply to
 * @param area that this area may apply to
 * @param kind that give this kind of support
 */
public record CallFilter(@Nullable String theme, @Nullable String area, @Nullable String kind) {
  /** All of them. */
  public static final CallFilter ALL = new CallFilter(null, null, null);
}
