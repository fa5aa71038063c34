package org.nasij.api.strength;

import org.jspecify.annotations.Nullable;
import org.nasij.api.theme.Sector;
import org.nasij.geo.area.AreaLevel;

/**
 * Which index to list.
 *
 * @param inside areas inside this one, at any depth; null: all
 */
public record StrengthFilter(
    String releaseId,
    String theme,
    Sector sector,
    AreaLevel level,
    @Nullable String inside,
    StrengthWeights weights) {}
