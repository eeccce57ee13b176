package org.likeness.evaluation;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A generalised Pareto distribution fitted to exceedances by the estimator of Zhang and Stephens
 * (Technometrics 51, 2009): the mean of a posterior over a grid. It has no search that could fail,
 * and is good for small samples.
 *
 * @param scale positive
 * @param shape below 0: there is a highest value
 */
record ParetoFit(double scale, double shape) {
  private static final int REPLICATES = 200;

  /**
   * Fits.
   *
   * @param exceedances positive, not all equal
   */
  static ParetoFit of(double[] exceedances) {
    double[] x = exceedances.clone();
    Arrays.sort(x);
    int n = x.length;
    int m = 20 + (int) Math.sqrt(n);
    double quartile = x[Math.max(0, (int) Math.floor(n / 4.0 + 0.5) - 1)];
    double[] grid = new double[m];
    double[] likelihood = new double[m];
    for (int j = 0; j < m; j++) {
      grid[j] = 1 / x[n - 1] + (1 - Math.sqrt(m / (j + 0.5))) / (3 * quartile);
      double shape = shape(grid[j], x);
      likelihood[j] = n * (Math.log(-grid[j] / shape) - shape - 1);
    }
    double sum = 0;
    for (int j = 0; j < m; j++) {
      sum += grid[j] * weight(likelihood, j);
    }
    double shape = shape(sum, x);
    return new ParetoFit(-shape / sum, shape);
  }

  /**
   * Fits, but believes in no highest possible score: a few hundred values often look as if there
   * were one, and in a larger gallery scores exceed it.
   */
  static ParetoFit notLighterThanExponential(double[] exceedances) {
    ParetoFit fit = of(exceedances);
    return fit.shape() >= 0
        ? fit
        : new ParetoFit(Arrays.stream(exceedances).average().orElseThrow(), 0);
  }

  private static double weight(double[] likelihood, int j) {
    double sum = 0;
    for (double other : likelihood) {
      sum += Math.exp(other - likelihood[j]);
    }
    return 1 / sum;
  }

  private static double shape(double b, double[] x) {
    double sum = 0;
    for (double value : x) {
      sum += Math.log1p(-b * value);
    }
    return sum / x.length;
  }

  /** Share of exceedances below a value. */
  double below(double value) {
    if (shape == 0) {
      return -Math.expm1(-value / scale);
    }
    double base = 1 + shape * value / scale;
    return base <= 0 ? 1 : 1 - Math.pow(base, -1 / shape);
  }

  private double drawn(SplittableRandom random) {
    if (shape == 0) {
      return -scale * Math.log1p(-random.nextDouble());
    }
    return scale / shape * (Math.pow(1 - random.nextDouble(), -shape) - 1);
  }

  /**
   * How well a distribution fits.
   *
   * @param distance the largest difference between it and the sample
   * @param probability of at least that distance, by samples drawn from the distribution and fitted
   *     again
   */
  record Goodness(double distance, double probability) {}

  static Goodness goodness(double[] exceedances, double scale, double shape, long seed) {
    ParetoFit fit = new ParetoFit(scale, shape);
    double distance = fit.distance(exceedances);
    SplittableRandom random = new SplittableRandom(seed);
    int further = 0;
    for (int i = 0; i < REPLICATES; i++) {
      double[] sample = new double[exceedances.length];
      Arrays.setAll(sample, j -> fit.drawn(random));
      further += notLighterThanExponential(sample).distance(sample) >= distance ? 1 : 0;
    }
    return new Goodness(distance, (double) further / REPLICATES);
  }

  private double distance(double[] exceedances) {
    double[] x = exceedances.clone();
    Arrays.sort(x);
    double largest = 0;
    for (int i = 0; i < x.length; i++) {
      double expected = below(x[i]);
      largest = Math.max(largest, Math.abs(expected - (double) i / x.length));
      largest = Math.max(largest, Math.abs(expected - (double) (i + 1) / x.length));
    }
    return largest;
  }
}
