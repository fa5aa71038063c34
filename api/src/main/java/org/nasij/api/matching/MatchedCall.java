package org.nasij.api.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A call that is open on the release's date.
 *
 * @param state {@code matched}, or why it takes no part
 * @param matchedMad what of its budget the matching places
 */
public record MatchedCall(
    String callId,
    String funderId,
    String funderName,
    String title,
    @Nullable BigDecimal budget,
    @Nullable String currency,
    @Nullable LocalDate closesOn,
    String state,
    double matchedMad) {}
