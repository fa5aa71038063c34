package org.nasij.api.volunteering;

import org.jspecify.annotations.Nullable;

/**
 * Which roles to list; null: any.
 *
 * @param theme of this theme
 * @param area in this area or inside it
 * @param skill that ask for this skill
 * @param delivery site, outreach or remote
 */
public record OpportunityFilter(
    @Nullable String theme,
    @Nullable String area,
    @Nullable String skill,
    @Nullable String delivery) {
  /** All of them. */
  public static final OpportunityFilter ALL = new OpportunityFilter(null, null, null, null);
}
