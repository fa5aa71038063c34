package org.nasij.analytics.method.certainty;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many organizations there are, from two lists that were made independently of one another
 * (capture and recapture): Nhat = (n1 + 1)(n2 + 1) / (m + 1) - 1, completeness = union / Nhat.
 *
 * <p>Source: Chapman, University of California Publications in Statistics 1 (1951). With fewer than
 * 7 on both lists the estimate may lie far too low (Robson and Regier, Transactions of the American
 * Fisheries Society 93, 1964); then none is given, nor with fewer than 10 on either list. Lists
 * that find the same organizations more easily make the estimate too low, so completeness is an
 * upper value.
 *
 * @param listedFirst n1, organizations on the first list
 * @param listedSecond n2
 * @param matched m, on both
 * @param reasonOrNull why there is no estimate
 */
public record Completeness(
    int listedFirst, int listedSecond, int matched, @Nullable Reason reasonOrNull) {
  /** Least organizations on both lists. */
  public static final int LEAST_MATCHED = 7;

  /** Least organizations on each list. */
  public static final int LEAST_LISTED = 10;

  private static final double NORMAL_95 = 1.959963984540054;

  /** Why there is no estimate. */
  public enum Reason {
    /** Two lists are needed. */
    ONE_LIST,
    /** Too few organizations on a list, or on both. */
    TOO_FEW;

    /** The name in the database and in the API: lower case, with a hyphen. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What two lists say.
   *
   * @throws IllegalArgumentException if more are on both than on one
   */
  public static Completeness of(int listedFirst, int listedSecond, int matched) {
    if (matched < 0 || matched > Math.min(listedFirst, listedSecond)) {
      throw new IllegalArgumentException(
          matched + " on both lists, of " + listedFirst + " and " + listedSecond);
    }
    Reason reason =
        listedFirst == 0 || listedSecond == 0
            ? Reason.ONE_LIST
            : Math.min(listedFirst, listedSecond) < LEAST_LISTED || matched < LEAST_MATCHED
                ? Reason.TOO_FEW
                : null;
    return new Completeness(listedFirst, listedSecond, matched, reason);
  }

  /** Why there is no estimate. */
  public Optional<Reason> reason() {
    return Optional.ofNullable(reasonOrNull);
  }

  /** Nhat, organizations; NaN where the lists are too short. */
  public double estimate() {
    return reasonOrNull == null
        ? (listedFirst + 1.0) * (listedSecond + 1.0) / (matched + 1.0) - 1
        : Double.NaN;
  }

  /**
   * The 95 % interval of the estimate, organizations: log-normal in those on neither list, so that
   * it never falls below those that are listed (Chao, Biometrics 43, 1987), with the variance of
   * Seber, Biometrics 26 (1970).
   *
   * @param low NaN where the lists are too short
   * @param high likewise
   */
  public record Interval(double low, double high) {}

  /** The interval of the estimate. */
  public Interval interval() {
    double union = listedFirst + listedSecond - matched;
    double unlisted = estimate() - union;
    if (unlisted <= 0) {
      return new Interval(union, union);
    }
    double variance =
        (listedFirst + 1.0)
            * (listedSecond + 1.0)
            * (listedFirst - matched)
            * (listedSecond - matched)
            / ((matched + 1.0) * (matched + 1.0) * (matched + 2.0));
    double factor = Math.exp(NORMAL_95 * Math.sqrt(Math.log1p(variance / (unlisted * unlisted))));
    return new Interval(union + unlisted / factor, union + unlisted * factor);
  }

  /** kappa = organizations on either list / Nhat, 0..1; NaN where the lists are too short. */
  public double completeness() {
    return (listedFirst + listedSecond - matched) / estimate();
  }
}
