package org.nasij.analytics.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.coverage.CoverageResult;
import org.nasij.analytics.method.declaration.MethodDeclaration;
import org.nasij.analytics.method.funding.Ledger;
import org.nasij.analytics.method.need.GroupNeed;

/**
 * What an analysis found, to be published as the live figures: all of them, or those of the themes
 * that were touched.
 *
 * @param asOf the date of the figures
 * @param worldOrNull demonstration or real
 * @param baseEditionOrNull the edition whose tau was used
 * @param methodVersion the method's version
 * @param method what the method declares of itself
 * @param themes the themes whose figures these are
 * @param groups groups within these themes, by area
 * @param coverage their figures; cells that are as published before may be left out
 * @param ledgerOrNull the ledger; null: it is as published before
 * @param touched by part ({@code mart.theme_state}), the themes it has to follow in
 * @param changes the numbers of the changes the figures cover
 */
public record NewRelease(
    LocalDate asOf,
    @Nullable String worldOrNull,
    @Nullable String baseEditionOrNull,
    String methodVersion,
    List<MethodDeclaration> method,
    Set<String> themes,
    List<GroupNeed> groups,
    CoverageResult coverage,
    @Nullable Ledger ledgerOrNull,
    Map<String, Set<String>> touched,
    List<Long> changes) {
  public NewRelease {
    method = List.copyOf(method);
    themes = Set.copyOf(themes);
    groups = List.copyOf(groups);
    touched = Map.copyOf(touched);
    changes = List.copyOf(changes);
  }

  /** The ledger, if it is published anew. */
  public Optional<Ledger> ledger() {
    return Optional.ofNullable(ledgerOrNull);
  }
}
