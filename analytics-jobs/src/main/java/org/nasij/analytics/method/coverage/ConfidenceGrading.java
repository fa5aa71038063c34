package org.nasij.analytics.method.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nasij.analytics.method.coverage.Confidence.Grade;
import org.nasij.analytics.method.coverage.Confidence.Reason;
import org.nasij.analytics.method.declaration.MethodParameters.ConfidenceLimits;

/**
 * Grades the confidence of a gap (METHOD 7; a choice): high if the evidence is nearly whole, recent
 * at the median and hardly imputed; low if it is partial, much imputed or the area very large;
 * medium otherwise.
 */
final class ConfidenceGrading {
  private final ConfidenceLimits limits;
  private final long recentFromDay;

  ConfidenceGrading(ConfidenceLimits limits, LocalDate asOf) {
    this.limits = limits;
    this.recentFromDay = asOf.minusMonths(limits.recentMonths()).toEpochDay();
  }

  /**
   * The confidence.
   *
   * @param evidenceShare E, 0..1
   * @param medianEvidenceDay epoch day; NaN: nothing dated
   * @param imputedShare 0..1; NaN: no supply, so none of it is imputed
   * @param communeKm2 the area of a commune, square kilometres; NaN above the commune
   */
  Confidence grade(
      double evidenceShare, double medianEvidenceDay, double imputedShare, double communeKm2) {
    List<Reason> reasons = new ArrayList<>();
    boolean high = Limits.reaches(evidenceShare, limits.highEvidence());
    boolean low = !Limits.reaches(evidenceShare, limits.lowEvidence());
    reasons.add(high ? Reason.EVIDENCE_HIGH : low ? Reason.EVIDENCE_LOW : Reason.EVIDENCE_PARTIAL);
    if (Double.isNaN(medianEvidenceDay)) {
      reasons.add(Reason.EVIDENCE_UNDATED);
      high = false;
    } else if (medianEvidenceDay < recentFromDay) {
      reasons.add(Reason.EVIDENCE_OLD);
      high = false;
    }
    if (Limits.exceeds(imputedShare, limits.muchImputed())) {
      reasons.add(Reason.IMPUTED_MUCH);
      low = true;
    } else if (Limits.exceeds(imputedShare, limits.someImputed())) {
      reasons.add(Reason.IMPUTED);
      high = false;
    }
    if (communeKm2 > limits.largeAreaKm2()) {
      reasons.add(Reason.LARGE_AREA);
      low = true;
    }
    return new Confidence(low ? Grade.LOW : high ? Grade.HIGH : Grade.MEDIUM, reasons);
  }
}
