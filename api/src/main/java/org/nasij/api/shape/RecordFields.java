package org.nasij.api.shape;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields that every list of records has. */
public final class RecordFields {
  private RecordFields() {}

  /** Where a record is from, and when it was last known to be right. */
  public static <T> List<Field<T>> provenance(
      Function<T, @Nullable Object> source,
      Function<T, @Nullable Object> recordedOn,
      Function<T, @Nullable Object> confirmedOn) {
    return List.of(
        new Field<>("source", FieldType.TEXT, "#meta+source", "Where the record is from.", source),
        new Field<>(
            "recordedOn", FieldType.DATE, "#date+recorded", "The record's own date.", recordedOn),
        new Field<>(
            "confirmedOn",
            FieldType.DATE.orNull(),
            "#date+confirmed",
            "When it was last confirmed.",
            confirmedOn));
  }

  /** Where a record stands, if its place may be known exactly. */
  public static <T> List<Field<T>> point(
      Function<T, @Nullable Object> lon, Function<T, @Nullable Object> lat) {
    return List.of(
        new Field<>(
            "lon",
            FieldType.NUMBER.orNull(),
            "#geo+lon",
            "WGS 84, degrees east; of exact public places only.",
            lon),
        new Field<>("lat", FieldType.NUMBER.orNull(), "#geo+lat", "Degrees north.", lat));
  }
}
