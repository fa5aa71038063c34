package org.nasij.analytics.method.certainty;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parameters of one draw, as factors of the method's own values; 1 leaves them as they are. */
final class Draw {
  private final double urbanSpeed;
  private final double ruralSpeed;
  private final double track;
  private final double tau;
  private final double capacityQuantile;
  private final double[] bands;
  private final Map<String, Double> deprivationWeights;

  /**
   * @param capacityQuantile which quantile of the known capacities stands for a missing one, 0..1
   * @param bands by band, without the first
   * @param deprivationWeights by dimension and column of deprivation
   */
  Draw(
      double urbanSpeed,
      double ruralSpeed,
      double track,
      double tau,
      double capacityQuantile,
      double[] bands,
      Map<String, Double> deprivationWeights) {
    this.urbanSpeed = urbanSpeed;
    this.ruralSpeed = ruralSpeed;
    this.track = track;
    this.tau = tau;
    this.capacityQuantile = capacityQuantile;
    this.bands = bands;
    this.deprivationWeights = deprivationWeights;
  }

  /**
   * The method's own values: the median stands for a missing capacity.
   *
   * @param deprivation names of what has a weight in it; each weighs 1
   */
  static Draw published(int bands, List<String> deprivation) {
    double[] ones = new double[bands];
    Arrays.fill(ones, 1);
    Map<String, Double> weights = new HashMap<>();
    deprivation.forEach(name -> weights.put(name, 1.0));
    return new Draw(1, 1, 1, 1, .5, ones, weights);
  }

  /** Of the speed between two urban ends. */
  double urbanSpeed() {
    return urbanSpeed;
  }

  /** Of the speed otherwise. */
  double ruralSpeed() {
    return ruralSpeed;
  }

  /** Of the minutes to the paved road. */
  double track() {
    return track;
  }

  /** Of what counts as full coverage. */
  double tau() {
    return tau;
  }

  /** Which quantile of the known capacities stands for a missing one, 0..1. */
  double capacityQuantile() {
    return capacityQuantile;
  }

  /** Of the weight of a band; the first band has none. */
  double band(int afterFirst) {
    return bands[afterFirst];
  }

  /** Weights of deprivation, by dimension and column. */
  Map<String, Double> deprivationWeights() {
    return deprivationWeights;
  }
}
