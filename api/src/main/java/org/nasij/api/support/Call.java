package org.nasij.api.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a funder has open.
 *
 * @param themes empty: any
 * @param areaCodes empty: anywhere
 * @param supportKinds empty: any
 * @param budget what there is to give in all, in the currency
 * @param smallestTicket the least for one project
 * @param largestTicket the most for one project
 */
public record Call(
    String id,
    String funderId,
    String funderName,
    String title,
    @Nullable String description,
    @Nullable String website,
    List<String> themes,
    List<String> areaCodes,
    List<String> supportKinds,
    @Nullable BigDecimal budget,
    @Nullable BigDecimal smallestTicket,
    @Nullable BigDecimal largestTicket,
    @Nullable String currency,
    @Nullable LocalDate opensOn,
    @Nullable LocalDate closesOn,
    String source,
    LocalDate recordedOn,
    @Nullable LocalDate confirmedOn) {

  public Call {
    themes = List.copyOf(themes);
    areaCodes = List.copyOf(areaCodes);
    supportKinds = List.copyOf(supportKinds);
  }
}
