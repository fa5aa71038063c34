package org.nasij.api.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project in the pipeline that seeks money.
 *
 * @param status idea, seeks-a-lead, planned or running
 * @param organizationName who leads it; null while it seeks a lead
 * @param sought above 0
 */
public record SeekingProject(
    String title,
    String status,
    @Nullable String organizationName,
    List<String> themes,
    BigDecimal sought,
    @Nullable BigDecimal cost,
    String currency,
    @Nullable LocalDate startsOn,
    String placesFr,
    String placesAr) {
  public SeekingProject {
    themes = List.copyOf(themes);
  }
}
