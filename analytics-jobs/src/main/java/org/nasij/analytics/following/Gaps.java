package org.nasij.analytics.following;

import java.time.LocalDate;
import org.nasij.analytics.method.access.TravelPairs;
import org.nasij.analytics.method.coverage.CoverageModel;
import org.nasij.analytics.method.coverage.CoverageResult;
import org.nasij.analytics.snapshot.Snapshot;

/**
 * The gaps as they were last published, and what they were computed from. Immutable.
 *
 * @param asOf the date of the figures
 * @param revision of the live figures
 * @param snapshot the records
 * @param model of these records, all themes: demand, supply, parameters
 * @param pairs of the model's locations and the communes outside them, minutes within the largest
 *     catchment of any theme
 * @param result the figures, all themes
 */
public record Gaps(
    LocalDate asOf,
    long revision,
    Snapshot snapshot,
    CoverageModel model,
    TravelPairs pairs,
    CoverageResult result) {}
