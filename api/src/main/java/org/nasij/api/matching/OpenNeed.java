package org.nasij.api.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an organization that is open to support needs.
 *
 * @param kind money, goods, premises, professional-help, training or volunteers
 * @param areaNameFr where the directory places the organization; null: it shows no place
 */
public record OpenNeed(
    String kind,
    String title,
    String organizationId,
    String organizationName,
    @Nullable String organizationNameAr,
    @Nullable String areaNameFr,
    @Nullable String areaNameAr,
    @Nullable BigDecimal amount,
    @Nullable String currency,
    @Nullable LocalDate openUntil) {}
