package org.nasij.api.strength;

import org.jspecify.annotations.Nullable;

/**
 * A stream of a theme's index.
 *
 * @param stream service, funding or volunteers
 * @param included whether the theme has it; for the whole country or nowhere
 * @param reference what it is measured against, per person in need: places a year, MAD, hours a
 *     year; null where it is out
 * @param national the release's national value in the same unit; null: there is none
 */
public record StrengthStream(
    String theme,
    String sector,
    String stream,
    boolean included,
    @Nullable Double reference,
    @Nullable Double national) {}
