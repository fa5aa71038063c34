package org.nasij.dashboards.gapmap;

import org.nasij.api.query.Codes;

/** Why a cell has no figure; each is drawn in a pattern of its own. */
public enum Absence {
  /** Nobody reported. */
  NO_DATA,
  /** All that was reported is older than 24 months. */
  STALE,
  /** The census publishes no rates here. */
  NEED_NOT_PUBLISHED,
  /** The census counts nobody in need here. */
  NO_NEED,
  /** No capacity is known in the theme. */
  CAPACITY_UNKNOWN,
  /** Enough is known to say that no recorded site lies within the catchment. */
  BEYOND_CATCHMENT,
  /** Too little is known for a rank. */
  NOT_RANKED,
  /** Hot spots are found among communes. */
  COMMUNES_ONLY,
  /** Being computed. */
  AWAITED,
  /** The theme does not have this measure. */
  NOT_DECLARED;

  /** The name in message keys, and the id of its pattern. */
  public String code() {
    return Codes.of(this);
  }
}
