package org.nasij.api.shape;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field of an answer.
 *
 * @param name its name in JSON, GeoJSON and CSV
 * @param type what it holds
 * @param hxl its HXL tag (hxlstandard.org, 1.1); empty where none fits
 * @param description in English, with unit and range
 * @param value where it comes from
 */
public record Field<T>(
    String name,
    FieldType type,
    String hxl,
    String description,
    Function<T, @Nullable Object> value) {}
