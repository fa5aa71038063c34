package org.nasij.dashboards.atlas;

import org.jspecify.annotations.Nullable;

/**
 * The words that stand inside an image, so that it keeps them wherever it is copied.
 *
 * @param label what the image shows, read aloud in its place
 * @param source date, release, boundaries
 * @param demonstration that the data are invented; null where they are not
 */
public record Caption(String label, String source, @Nullable String demonstration) {}
