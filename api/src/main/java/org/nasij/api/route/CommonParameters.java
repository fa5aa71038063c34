package org.nasij.api.route;

import org.nasij.api.parameter.Parameter;
import org.nasij.api.parameter.ValueTypes;
import org.nasij.api.problem.Language;

/** Parameters that many routes have. */
public final class CommonParameters {
  /** Items of a page unless asked otherwise. */
  public static final int DEFAULT_LIMIT = 100;

  /** The most items of a page. */
  public static final int MOST_LIMIT = 2_000;

  public static final Parameter<Language> LANG =
      Parameter.optional(
          "lang",
          ValueTypes.codeOf(Language.class),
          "The language of error texts; otherwise the header Accept-Language decides.");

  public static final Parameter<String> RELEASE =
      Parameter.optional(
          "release",
          ValueTypes.text(64, "[a-z0-9][a-z0-9.-]*"),
          "live",
          "`live`, or the name of an edition from /api/v1/releases.");

  public static final Parameter<String> EDITION =
      Parameter.optional(
          "edition", RELEASE.type(), "The name of an edition; comes before `release`.");

  public static final Parameter<Integer> LIMIT =
      Parameter.optional(
          "limit",
          ValueTypes.integer(1, MOST_LIMIT),
          Integer.toString(DEFAULT_LIMIT),
          "The most items of a page.");

  public static final Parameter<Integer> EXPORT_LIMIT =
      Parameter.optional(
          "limit",
          ValueTypes.integer(1, 999_999_999),
          "The most rows; without it the list is whole.");

  public static final Parameter<String> CURSOR =
      Parameter.optional(
          "cursor",
          ValueTypes.text(1_000, "[A-Za-z0-9_-]+"),
          "The value `next` of the page before, with all other parameters unchanged.");

  public static final Parameter<Boolean> HXL =
      Parameter.optional(
          "hxl", ValueTypes.flag(), "0", "1: a second row holds HXL tags (hxlstandard.org).");

  public static final Parameter<Boolean> RAW =
      Parameter.optional(
          "raw",
          ValueTypes.flag(),
          "0",
          "1: for programs. Cells are exactly as stored and there is no byte order mark; otherwise a"
              + " text cell that a spreadsheet would read as a formula starts with an apostrophe.");

  private CommonParameters() {}
}
