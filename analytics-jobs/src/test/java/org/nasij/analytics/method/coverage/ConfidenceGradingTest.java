package org.nasij.analytics.method.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nasij.analytics.method.coverage.Confidence.Grade;
import org.nasij.analytics.method.coverage.Confidence.Reason;
import org.nasij.analytics.method.declaration.MethodParameters;

/** Confidence of METHOD 7. */
class ConfidenceGradingTest {
  private static final ConfidenceGrading GRADING =
      new ConfidenceGrading(MethodParameters.STANDARD.confidence(), LocalDate.of(2026, 6, 30));

  @ParameterizedTest(name = "E {0}, {1}, imputed {2}, {3} km2: {4}")
  @CsvSource({
    "1,    2026-01-01, 0,    100,    HIGH,   EVIDENCE_HIGH",
    ".9,   2025-06-30, .1,   2000,   HIGH,   EVIDENCE_HIGH",
    "1,    2026-01-01, NaN,  NaN,    HIGH,   EVIDENCE_HIGH",
    ".89,  2026-01-01, 0,    100,    MEDIUM, EVIDENCE_PARTIAL",
    ".8,   2026-01-01, 0,    100,    MEDIUM, EVIDENCE_PARTIAL",
    ".79,  2026-01-01, 0,    100,    LOW,    EVIDENCE_LOW",
    "1,    2025-06-29, 0,    100,    MEDIUM, EVIDENCE_HIGH EVIDENCE_OLD",
    "1,    ,           0,    100,    MEDIUM, EVIDENCE_HIGH EVIDENCE_UNDATED",
    "1,    2026-01-01, .11,  100,    MEDIUM, EVIDENCE_HIGH IMPUTED",
    "1,    2026-01-01, .3,   100,    MEDIUM, EVIDENCE_HIGH IMPUTED",
    "1,    2026-01-01, .31,  100,    LOW,    EVIDENCE_HIGH IMPUTED_MUCH",
    "1,    2026-01-01, 0,    2000.1, LOW,    EVIDENCE_HIGH LARGE_AREA",
    ".6,   2024-01-01, .5,   9000,   LOW,    EVIDENCE_LOW EVIDENCE_OLD IMPUTED_MUCH LARGE_AREA",
  })
  void gradesByEvidenceAgeImputationAndSize(
      double evidenceShare,
      LocalDate median,
      double imputed,
      double km2,
      Grade grade,
      String reasons) {
    Confidence confidence =
        GRADING.grade(
            evidenceShare, median == null ? Double.NaN : median.toEpochDay(), imputed, km2);

    assertThat(confidence.grade()).isEqualTo(grade);
    assertThat(confidence.reasons())
        .containsExactly(
            Arrays.stream(reasons.split(" ")).map(Reason::valueOf).toArray(Reason[]::new));
  }
}
