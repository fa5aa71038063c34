package org.nasij.api.equity;

import org.jspecify.annotations.Nullable;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Settlement;

/**
 * Which areas to list.
 *
 * @param inside areas inside this one, at any depth; null: all
 * @param settlement of communes; null: both
 */
public record DeprivationFilter(
    String releaseId,
    String theme,
    AreaLevel level,
    @Nullable String inside,
    @Nullable Settlement settlement) {}
