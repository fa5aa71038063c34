package org.nasij.analytics.method.supply;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recorded activity.
 *
 * @param organizationKind association, federation, foundation, cooperative, social-enterprise,
 *     public-body or informal-group
 * @param organizationSector association, cooperative or public
 * @param siteId its site, if it has one
 * @param themes codes, at least one, no duplicates
 * @param capacity places (the themes' units) per year for the whole activity, at least 0; NaN: not
 *     known
 * @param site where its site is; null: it has no site
 * @param areaCodes areas of any level in which it works
 * @param evidenceOn the last confirmation, else the record's own date
 * @param startsOn first day; null: not stated
 * @param endsOn last day; null: not stated
 */
public record Activity(
    String id,
    String organizationId,
    String organizationKind,
    String organizationSector,
    @Nullable String siteId,
    List<String> themes,
    double capacity,
    Delivery delivery,
    @Nullable RecordedPlace site,
    List<String> areaCodes,
    LocalDate evidenceOn,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn) {

  /**
   * @throws IllegalArgumentException if there is no theme, or a capacity below 0 or infinite
   */
  public Activity {
    themes = themes.stream().distinct().toList();
    areaCodes = List.copyOf(areaCodes);
    if (themes.isEmpty()) {
      throw new IllegalArgumentException("Activity " + id + " has no theme");
    }
    if (capacity < 0 || Double.isInfinite(capacity)) {
      throw new IllegalArgumentException("Activity " + id + " has the capacity " + capacity);
    }
  }

  /** Whether it runs on a day: not before its first, not after its last. */
  public boolean runsOn(LocalDate day) {
    return (startsOn == null || !day.isBefore(startsOn))
        && (endsOn == null || !day.isAfter(endsOn));
  }
}
