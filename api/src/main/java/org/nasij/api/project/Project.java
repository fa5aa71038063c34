package org.nasij.api.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project in the pipeline.
 *
 * @param organizationId who leads it; null: it seeks a lead
 * @param activityId the activity it became; then the activity counts
 * @param capacity places per year in the theme's unit; null: not known
 * @param cost in the currency; null: not known
 * @param sought what of the cost is still sought
 */
public record Project(
    String id,
    @Nullable String organizationId,
    @Nullable String organizationName,
    @Nullable String activityId,
    String title,
    @Nullable String description,
    String status,
    List<String> themes,
    String delivery,
    List<String> areaCodes,
    @Nullable Double capacity,
    @Nullable BigDecimal cost,
    @Nullable BigDecimal sought,
    @Nullable String currency,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    String source,
    LocalDate recordedOn,
    @Nullable LocalDate confirmedOn) {

  public Project {
    themes = List.copyOf(themes);
    areaCodes = List.copyOf(areaCodes);
  }
}
