package org.nasij.analytics.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.coverage.CoverageResult;
import org.nasij.analytics.method.declaration.MethodDeclaration;
import org.nasij.analytics.method.funding.Ledger;

/**
 * What an analysis found, to be published as the live figures and, where one was asked for, as an
 * edition.
 *
 * @param asOf the date of the figures
 * @param worldOrNull demonstration or real
 * @param editionOrNull the edition to cut
 * @param baseEditionOrNull the edition whose tau was used; the edition to cut, if it is the first
 * @param methodVersion the method's version
 * @param method what the method declares of itself
 * @param changes the numbers of the changes the figures cover
 */
public record NewRelease(
    LocalDate asOf,
    @Nullable String worldOrNull,
    @Nullable String editionOrNull,
    @Nullable String baseEditionOrNull,
    String methodVersion,
    List<MethodDeclaration> method,
    CoverageResult coverage,
    Ledger ledger,
    List<Long> changes) {
  public NewRelease {
    method = List.copyOf(method);
    changes = List.copyOf(changes);
  }

  /** The edition to cut, if one was asked for. */
  public Optional<String> edition() {
    return Optional.ofNullable(editionOrNull);
  }
}
