package org.nasij.api.project;

import org.jspecify.annotations.Nullable;

/**
 * Which projects to list; null: any.
 *
 * @param theme of this theme
 * @param area in this area or inside it
 * @param status idea, seeks-a-lead, planned, running or closed
 */
public record ProjectFilter(
    @Nullable String theme, @Nullable String area, @Nullable String status) {
  /** All of them. */
  public static final ProjectFilter ALL = new ProjectFilter(null, null, null);
}
