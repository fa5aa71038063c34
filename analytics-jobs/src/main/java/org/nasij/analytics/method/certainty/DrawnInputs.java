package org.nasij.analytics.method.certainty;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nasij.analytics.method.composite.CounterRandom;
import org.nasij.analytics.method.declaration.Uncertainty;

/**
 * What a draw varies: independent uniform numbers, numbered by input. An input belongs to a
 * parameter; the weights of deprivation are several inputs of one parameter. The number of a draw
 * and input is always the same (counter-based), so that draws may be computed anywhere, in any
 * order and in any blocks, and are the same for every theme.
 */
final class DrawnInputs implements Serializable {
  private static final long serialVersionUID = 1;

  static final int URBAN_SPEED = 0;
  static final int RURAL_SPEED = 1;
  static final int TRACK = 2;
  static final int TAU = 3;
  static final int CAPACITY = 4;
  private static final int FIRST_BAND = 5;

  private final Uncertainty uncertainty;
  private final int bands;
  private final List<String> deprivation;
  private final List<String> parameters;

  /**
   * @param bands bands of the decay whose weight is varied: all but the first
   * @param deprivation names of what has a weight in deprivation
   */
  DrawnInputs(Uncertainty uncertainty, int bands, List<String> deprivation) {
    this.uncertainty = uncertainty;
    this.bands = bands;
    this.deprivation = List.copyOf(deprivation);
    List<String> names =
        new ArrayList<>(List.of("urban-speed", "rural-speed", "track", "tau", "capacity"));
    for (int band = 0; band < bands; band++) {
      names.add("band-" + (band + 2));
    }
    deprivation.forEach(weight -> names.add("deprivation"));
    this.parameters = List.copyOf(names);
  }

  /** The parameter of each input. */
  List<String> parameters() {
    return parameters;
  }

  int size() {
    return parameters.size();
  }

  /** The uniform number in [0, 1) of an input in a draw. */
  double uniform(int draw, int input) {
    return CounterRandom.uniform(uncertainty.seed(), draw, input);
  }

  /** A draw. */
  Draw draw(int number) {
    double[] bandFactors = new double[bands];
    for (int band = 0; band < bands; band++) {
      bandFactors[band] = factor(number, FIRST_BAND + band, uncertainty.bands());
    }
    int firstWeight = FIRST_BAND + bands;
    Map<String, Double> weights = new HashMap<>();
    for (int i = 0; i < deprivation.size(); i++) {
      weights.put(deprivation.get(i), factor(number, firstWeight + i, uncertainty.deprivation()));
    }
    double lowest = uncertainty.capacityLow();
    return new Draw(
        factor(number, URBAN_SPEED, uncertainty.speed()),
        factor(number, RURAL_SPEED, uncertainty.speed()),
        factor(number, TRACK, uncertainty.track()),
        factor(number, TAU, uncertainty.tau()),
        lowest + (uncertainty.capacityHigh() - lowest) * uniform(number, CAPACITY),
        bandFactors,
        weights);
  }

  private double factor(int draw, int input, double spread) {
    return 1 + spread * (2 * uniform(draw, input) - 1);
  }
}
