package org.nasij.analytics.method.access;

import java.util.List;
import java.util.Locale;

/**
 * The models of access that the published one, E2SFCA, is held against (METHOD 3), each within the
 * same catchments M.
 */
public enum OtherModel {
  /** The published weights, squared in the second step: distance lowers what is reached at all. */
  M2SFCA(AccessVariant.MODIFIED_TWO_STEP),
  /** The published two steps with a smooth weight in the place of bands. */
  GAUSSIAN(AccessVariant.ENHANCED_TWO_STEP),
  /** Everybody within M counts alike. */
  TWO_STEP(AccessVariant.TWO_STEP),
  /** The published weights, with people divided over the sites they choose from. */
  THREE_STEP(AccessVariant.THREE_STEP);

  private static final StepDecay BINARY = new StepDecay(List.of(new StepDecay.Band(1, 1)));

  private final AccessVariant variant;

  OtherModel(AccessVariant variant) {
    this.variant = variant;
  }

  /** How it divides supply. */
  public AccessVariant variant() {
    return variant;
  }

  /**
   * How weight falls with travel time.
   *
   * @param published the bands of the published model
   */
  public Decay decay(StepDecay published) {
    return switch (this) {
      case M2SFCA, THREE_STEP -> published;
      case GAUSSIAN -> GaussianDecay.LUO_QI;
      case TWO_STEP -> BINARY;
    };
  }

  /** Its name in the database and in the API. */
  public String code() {
    return switch (this) {
      case TWO_STEP -> "2sfca";
      case THREE_STEP -> "3sfca";
      default -> name().toLowerCase(Locale.ROOT);
    };
  }
}
