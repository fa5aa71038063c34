package org.nasij.analytics.method.certainty;

import java.util.Arrays;

/** The parameters of one draw, as factors of the method's own values; 1 leaves them as they are. */
final class Draw {
  private final double urbanSpeed;
  private final double ruralSpeed;
  private final double track;
  private final double tau;
  private final double capacityQuantile;
  private final double[] bands;
  private final double[] dimensionWeights;
  private final double[] columnWeights;

  /**
   * @param capacityQuantile which quantile of the known capacities stands for a missing one, 0..1
   * @param bands by band, without the first
   * @param dimensionWeights by dimension of deprivation
   * @param columnWeights by scaled column of deprivation
   */
  Draw(
      double urbanSpeed,
      double ruralSpeed,
      double track,
      double tau,
      double capacityQuantile,
      double[] bands,
      double[] dimensionWeights,
      double[] columnWeights) {
    this.urbanSpeed = urbanSpeed;
    this.ruralSpeed = ruralSpeed;
    this.track = track;
    this.tau = tau;
    this.capacityQuantile = capacityQuantile;
    this.bands = bands;
    this.dimensionWeights = dimensionWeights;
    this.columnWeights = columnWeights;
  }

  /** The method's own values: the median stands for a missing capacity. */
  static Draw published(int bands, int dimensions, int columns) {
    return new Draw(1, 1, 1, 1, .5, ones(bands), ones(dimensions), ones(columns));
  }

  private static double[] ones(int length) {
    double[] ones = new double[length];
    Arrays.fill(ones, 1);
    return ones;
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

  /** Weight of a dimension of deprivation. */
  double dimensionWeight(int dimension) {
    return dimensionWeights[dimension];
  }

  /** Weight of a scaled column within its dimension. */
  double columnWeight(int column) {
    return columnWeights[column];
  }
}
