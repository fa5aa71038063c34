package org.nasij.analytics.method.declaration;

import java.util.List;
import java.util.Map;
import org.nasij.analytics.method.access.StepDecay;
import org.nasij.analytics.method.priority.Deprivation;
import org.nasij.analytics.method.priority.DeprivationScale;
import org.nasij.analytics.method.priority.DeprivationScale.Dimension;
import org.nasij.analytics.method.priority.DeprivationScale.Range;
import org.nasij.geo.travel.TravelParameters;

/**
 * Every number the method chooses. {@link MethodDeclarations} says of each what it is and where it
 * comes from; a test fails when one is undocumented.
 *
 * @param version the method's version, published with every figure
 * @param travel how minutes follow from distance (METHOD 2)
 * @param decay the weights of the floating catchment (METHOD 3)
 * @param norms places per person a theme should have, by theme, where one is published (METHOD 4)
 * @param evidenceMonths an activity's evidence up to this old, inclusive, is current (METHOD 7)
 * @param inventoryMonths an inventory holds this long, inclusive (METHOD 7)
 * @param imputationCases least number of known capacities for a median of theme, kind and
 *     settlement (METHOD 7)
 * @param gapEvidence least E for a gap, 0..1 (METHOD 7)
 * @param rankEvidence least E for a rank, 0..1 (METHOD 7)
 * @param gapKnownNeed least share of an area's need in communes with data for a gap, 0..1 (METHOD
 *     4)
 * @param rankKnownNeed the same for a rank, 0..1 (METHOD 4)
 * @param confidence limits of the grades of confidence (METHOD 7)
 * @param deprivation D (METHOD 6)
 * @param conservationTolerance the largest relative error of the invariant of access at which a run
 *     is accepted (METHOD 3)
 */
public record MethodParameters(
    String version,
    TravelParameters travel,
    StepDecay decay,
    Map<String, Norm> norms,
    int evidenceMonths,
    int inventoryMonths,
    int imputationCases,
    double gapEvidence,
    double rankEvidence,
    double gapKnownNeed,
    double rankKnownNeed,
    ConfidenceLimits confidence,
    Deprivation deprivation,
    double conservationTolerance) {

  /**
   * So many changes of records of organizations that may be at risk enter an edition together, or
   * none (METHOD 12).
   */
  public static final int LEAST_PROTECTED_CHANGES = 5;

  /**
   * A published norm of full coverage.
   *
   * @param placesPerPerson above 0
   * @param source who publishes it, and where
   */
  public record Norm(double placesPerPerson, String source) {
    /**
     * @throws IllegalArgumentException if the norm is not above 0, or has no source
     */
    public Norm {
      if (!(placesPerPerson > 0) || source.isBlank()) {
        throw new IllegalArgumentException("Not a norm: " + placesPerPerson + ", " + source);
      }
    }
  }

  /**
   * Limits of confidence.
   *
   * @param highEvidence least E of high confidence, 0..1
   * @param lowEvidence E below this is low confidence, 0..1
   * @param recentMonths most months of age of the evidence, at the median, of high confidence
   * @param someImputed most share of imputed supply of high confidence, 0..1
   * @param muchImputed above this share confidence is low, 0..1
   * @param largeAreaKm2 a commune above this is of low confidence, square kilometres
   */
  public record ConfidenceLimits(
      double highEvidence,
      double lowEvidence,
      int recentMonths,
      double someImputed,
      double muchImputed,
      double largeAreaKm2) {}

  public MethodParameters {
    norms = Map.copyOf(norms);
  }

  /** The method as published. */
  public static final MethodParameters STANDARD =
      new MethodParameters(
          "1",
          TravelParameters.STANDARD,
          StepDecay.ENHANCED,
          Map.of(),
          24,
          24,
          10,
          0.5,
          0.8,
          0.5,
          0.8,
          new ConfidenceLimits(0.9, 0.8, 12, 0.1, 0.3, 2000),
          new Deprivation(deprivationScales(), 0.05),
          1e-9);

  private static List<DeprivationScale> deprivationScales() {
    return List.of(
        new DeprivationScale(
            Dimension.EDUCATION,
            "no_schooling",
            false,
            new Range(0.147, 0.378),
            new Range(0.291, 0.587)),
        new DeprivationScale(
            Dimension.LIVING,
            "running_water",
            true,
            new Range(0.002, 0.266),
            new Range(0.014, 0.997)),
        new DeprivationScale(
            Dimension.LIVING,
            "electricity",
            true,
            new Range(0.001, 0.078),
            new Range(0.011, 0.217)),
        new DeprivationScale(
            Dimension.LIVING, "toilet", true, new Range(0, 0.03), new Range(0.004, 0.519)),
        new DeprivationScale(
            Dimension.LIVING, "cooking_wood", false, new Range(0, 0.058), new Range(0, 0.756)),
        new DeprivationScale(
            Dimension.LIVING, "persons_per_room", false, new Range(1, 1.8), new Range(1, 2.4)),
        new DeprivationScale(Dimension.LIVING, "paved_road_km", false, null, new Range(0.2, 6.6)));
  }
}
