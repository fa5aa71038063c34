package org.nasij.analytics.method.certainty;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * First-order shares of variance (Sobol indices of the first order) from given draws: how much of
 * the variance of a figure is that of its mean given one input, S = Var(E[Y | X]) / Var(Y), 0..1.
 *
 * <p>The draws are put into bins of equal count by the input; the variance between the bins' means
 * is taken, less what chance alone puts there: S = (SSB - (b - 1) SSW / (n - b)) / SST. Noise may
 * take it a little below 0. Sources: the correlation ratio by bins, Plischke, Borgonovo, Smith,
 * European Journal of Operational Research 226 (2013); the correction for chance, Kelley,
 * Proceedings of the National Academy of Sciences 21 (1935). Several figures together: the shares
 * weighted by their variances, Lamboni, Monod, Makowski, Reliability Engineering and System Safety
 * 96 (2011).
 */
public final class FirstOrder {
  /** Groups of draws, by the value of a parameter. */
  public static final int BINS = 20;

  private static final int LEAST_PER_BIN = 5;

  private final int draws;
  private final int bins;
  private final int[][] binOfDraw;

  /**
   * Bins the draws by each input.
   *
   * @param inputs by input, by draw; at least 10 draws
   */
  public FirstOrder(double[][] inputs) {
    this.draws = inputs.length == 0 ? 0 : inputs[0].length;
    if (draws < 2 * LEAST_PER_BIN) {
      throw new IllegalArgumentException(draws + " draws are too few for shares of variance");
    }
    this.bins = Math.min(BINS, draws / LEAST_PER_BIN);
    this.binOfDraw = new int[inputs.length][];
    for (int input = 0; input < inputs.length; input++) {
      binOfDraw[input] = bins(inputs[input]);
    }
  }

  private int[] bins(double[] input) {
    int[] order =
        IntStream.range(0, draws)
            .boxed()
            .sorted(Comparator.comparingDouble(draw -> input[draw]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] bin = new int[draws];
    for (int place = 0; place < draws; place++) {
      bin[order[place]] = (int) ((long) place * bins / draws);
    }
    return bin;
  }

  /**
   * The variance each input explains of each of many figures.
   *
   * @param figures by draw, by figure
   * @return sums of squares, to be divided or added up
   */
  public Explained explain(short[][] figures) {
    int count = figures[0].length;
    double[] sum = new double[count];
    double[] squares = new double[count];
    for (short[] row : figures) {
      for (int i = 0; i < count; i++) {
        sum[i] += row[i];
        squares[i] += (double) row[i] * row[i];
      }
    }
    double[] total = new double[count];
    Arrays.setAll(total, i -> squares[i] - sum[i] * sum[i] / draws);
    double[][] explained = new double[binOfDraw.length][];
    for (int input = 0; input < binOfDraw.length; input++) {
      explained[input] = explained(figures, binOfDraw[input], sum, total);
    }
    return new Explained(explained, total);
  }

  private double[] explained(short[][] figures, int[] binOf, double[] sum, double[] total) {
    int count = sum.length;
    double[][] sums = new double[bins][count];
    int[] sizes = new int[bins];
    for (int draw = 0; draw < draws; draw++) {
      double[] ofBin = sums[binOf[draw]];
      sizes[binOf[draw]]++;
      short[] row = figures[draw];
      for (int i = 0; i < count; i++) {
        ofBin[i] += row[i];
      }
    }
    double[] explained = new double[count];
    for (int i = 0; i < count; i++) {
      double between = -sum[i] * sum[i] / draws;
      for (int bin = 0; bin < bins; bin++) {
        between += sums[bin][i] * sums[bin][i] / sizes[bin];
      }
      explained[i] = between - (bins - 1.0) * (total[i] - between) / (draws - bins);
    }
    return explained;
  }

  /** What each input explains of each figure, and the whole, as sums of squares. */
  public static final class Explained {
    private final double[][] byInput;
    private final double[] total;

    private Explained(double[][] byInput, double[] total) {
      this.byInput = byInput;
      this.total = total;
    }

    /** The share of an input in some figures together; NaN where none ever changes. */
    public double share(int input, int... figures) {
      double explained = 0;
      double all = 0;
      for (int figure : figures) {
        explained += byInput[input][figure];
        all += total[figure];
      }
      return explained / all;
    }
  }
}
