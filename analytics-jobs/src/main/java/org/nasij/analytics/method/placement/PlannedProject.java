package org.nasij.analytics.method.placement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.supply.Delivery;

/**
 * A project of the pipeline that counts: planned or running, and not yet recorded as an activity.
 *
 * @param themes codes, at least one
 * @param areaCodes areas of any level in which it will work; one for {@link Delivery#SITE}
 * @param capacity places (the themes' units) per year for the whole project, at least 0; NaN: not
 *     known
 * @param evidenceOn the last confirmation, else the record's own date
 * @param endsOn last day; null: not stated
 */
public record PlannedProject(
    String id,
    List<String> themes,
    Delivery delivery,
    List<String> areaCodes,
    double capacity,
    LocalDate evidenceOn,
    @Nullable LocalDate endsOn) {
  public PlannedProject {
    themes = List.copyOf(themes);
    areaCodes = List.copyOf(areaCodes);
  }
}
