package org.nasij.api.area;

import org.jspecify.annotations.Nullable;
import org.nasij.geo.area.AreaLevel;

/**
 * Which areas to list; null: any.
 *
 * @param parent areas one level below this one
 * @param inside areas inside this one, at any depth, without itself
 * @param text words that each occur in a name, in any of three scripts; accents and case do not
 *     count
 */
public record AreaFilter(
    @Nullable AreaLevel level,
    @Nullable String code,
    @Nullable String parent,
    @Nullable String inside,
    @Nullable String text) {
  /** Every area. */
  public static final AreaFilter ALL = new AreaFilter(null, null, null, null, null);

  /** All areas of a level. */
  public static AreaFilter of(AreaLevel level) {
    return new AreaFilter(level, null, null, null, null);
  }

  /** One area. */
  public static AreaFilter ofCode(String code) {
    return new AreaFilter(null, code, null, null, null);
  }

  /** The areas one level below another. */
  public static AreaFilter childrenOf(String parent) {
    return new AreaFilter(null, null, parent, null, null);
  }
}
