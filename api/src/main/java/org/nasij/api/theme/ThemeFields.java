package org.nasij.api.theme;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nasij.api.shape.Field;
import org.nasij.api.shape.FieldType;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Settlement;

/** The fields that say whose figures an item has. */
public final class ThemeFields {
  private ThemeFields() {}

  /** Theme and sector. */
  public static <T> List<Field<T>> of(
      Function<T, @Nullable Object> theme, Function<T, @Nullable Object> sector) {
    return List.of(
        new Field<>("theme", FieldType.TEXT, "#sector+code", "Theme code.", theme),
        new Field<>(
            "sector", FieldType.codeOf(Sector.class), "#org+type", "Whose supply counts.", sector));
  }

  /** Level and settlement of a ranked list; they stand behind {@link #of}. */
  public static <T> List<Field<T>> list(
      Function<T, @Nullable Object> level, Function<T, @Nullable Object> settlement) {
    return List.of(
        new Field<>(
            "level",
            FieldType.codeOf(AreaLevel.class),
            "#loc+level",
            "The level of the list.",
            level),
        new Field<>(
            "settlement",
            FieldType.codeOf(Settlement.class).orNull(),
            "#loc+settlement",
            "Urban or rural, for communes.",
            settlement));
  }
}
