package org.nasij.api.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an organization that is open to support needs.
 *
 * @param themes empty: for the organization as a whole
 * @param amount in the currency; null: not of money, or not said
 * @param areaCode the area the organization is known by
 * @param lon WGS 84 degrees east, of exact public places only
 * @param lat degrees north
 */
public record SupportNeed(
    String id,
    String organizationId,
    String organizationName,
    String kind,
    String title,
    @Nullable String description,
    List<String> themes,
    @Nullable BigDecimal amount,
    @Nullable String currency,
    @Nullable LocalDate openUntil,
    @Nullable String areaCode,
    @Nullable Double lon,
    @Nullable Double lat,
    String source,
    LocalDate recordedOn,
    @Nullable LocalDate confirmedOn) {

  public SupportNeed {
    themes = List.copyOf(themes);
  }
}
