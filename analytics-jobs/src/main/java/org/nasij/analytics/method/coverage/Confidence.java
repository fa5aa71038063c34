package org.nasij.analytics.method.coverage;

import java.util.List;
import java.util.Locale;

/**
 * How far a gap can be trusted (METHOD 7), and why.
 *
 * @param reasons what was looked at, in a fixed order
 */
public record Confidence(Grade grade, List<Reason> reasons) {
  public Confidence {
    reasons = List.copyOf(reasons);
  }

  /** From the best to the worst. */
  public enum Grade {
    HIGH,
    MEDIUM,
    LOW;

    /** The name in the database and in the API: lower case. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What speaks for or against a gap. */
  public enum Reason {
    /** E of at least .9. */
    EVIDENCE_HIGH,
    /** E of .8 to .9. */
    EVIDENCE_PARTIAL,
    /** E below .8. */
    EVIDENCE_LOW,
    /** The evidence is older than 12 months at the median. */
    EVIDENCE_OLD,
    /** Nothing dated stands behind the figure: no activity reaches the area, no inventory. */
    EVIDENCE_UNDATED,
    /** More than 10 % of the supply that reaches the area has an imputed capacity. */
    IMPUTED,
    /** More than 30 % of it. */
    IMPUTED_MUCH,
    /** A commune above 2,000 square kilometres: one point says little of its distances. */
    LARGE_AREA;

    /** The name in the database and in the API: lower case, with hyphens. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
