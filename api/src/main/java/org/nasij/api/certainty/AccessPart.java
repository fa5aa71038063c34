package org.nasij.api.certainty;

import org.jspecify.annotations.Nullable;

/**
 * What one area's supply gives to the access of another.
 *
 * @param sourceCode the area the supply stands in; null: all the others outside
 * @param inside whether it is the area itself
 * @param access places per person
 * @param share of the area's access, 0..1
 */
public record AccessPart(
    String theme,
    String areaCode,
    @Nullable String sourceCode,
    @Nullable String nameFr,
    @Nullable String nameAr,
    boolean inside,
    double access,
    double share) {

  String key() {
    return theme + "|" + areaCode + "|" + (sourceCode == null ? "" : sourceCode);
  }

  /** The source's name in a language; null for the others together. */
  public @Nullable String name(String language) {
    return language.equals("ar") ? nameAr : nameFr;
  }
}
