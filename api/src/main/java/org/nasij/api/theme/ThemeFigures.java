package org.nasij.api.theme;

import org.jspecify.annotations.Nullable;

/**
 * National figures of a theme in a release.
 *
 * @param need persons of the target group or of the base population; null where none is declared
 * @param tau places per person a member of the target group should have access to
 * @param tauKind {@code norm} (published, with its source) or {@code relative} (from the base
 *     edition)
 * @param supply places per year recorded and current
 * @param supplyReachable the part demand can reach
 * @param supplyUnreachable the part it cannot
 * @param conservationError |sum N A - reachable supply| / reachable supply
 */
public record ThemeFigures(
    String theme,
    Sector sector,
    @Nullable Double need,
    @Nullable Double tau,
    @Nullable String tauKind,
    @Nullable Double supply,
    @Nullable Double supplyReachable,
    @Nullable Double supplyUnreachable,
    @Nullable Double conservationError) {}
