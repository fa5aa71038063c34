package org.nasij.analytics.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * Records that changed, as the loader noted it in {@code core.change}: before the change and after
 * it, so that a record that left a theme names that one too.
 *
 * @param id its number
 * @param recordType for example {@code activity} or {@code flow}
 * @param themeOrNull the theme it touches; null: none was named, so it may be any
 */
public record RecordChange(long id, String recordType, @Nullable String themeOrNull) {}
