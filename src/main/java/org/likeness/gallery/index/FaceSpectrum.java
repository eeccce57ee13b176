package org.likeness.gallery.index;

import java.util.SplittableRandom;

/**
 * How real templates are spread: measured on those that mobilefacenet-128 makes of 869 portraits.
 * Lengths are in units of the root of the whole variance. The participation ratio was 74 of 128.
 */
final class FaceSpectrum {
  /** The deviation along the principal axes, at equal steps from the first to the last. */
  private static final double[] DEVIATIONS = {
    0.1735, 0.1444, 0.1269, 0.1135, 0.1029, 0.0946, 0.0856, 0.0786, 0.0713, 0.0652, 0.0594, 0.0545,
    0.0483, 0.0418, 0.0339, 0.0033
  };

  /** Length of the mean, which has a part of it in every axis. */
  private static final double MEAN = 0.194;

  private FaceSpectrum() {}

  static float[] mean(int dimensions) {
    SplittableRandom signs = new SplittableRandom(1);
    float[] mean = new float[dimensions];
    float part = (float) (MEAN / Math.sqrt(dimensions));
    for (int i = 0; i < dimensions; i++) {
      mean[i] = signs.nextBoolean() ? part : -part;
    }
    return mean;
  }

  /** For other than 128 dimensions the same curve, so that the whole variance is 1 again. */
  static float[] deviations(int dimensions) {
    float[] deviations = interpolated(DEVIATIONS, dimensions);
    double variance = 0;
    for (float deviation : deviations) {
      variance += (double) deviation * deviation;
    }
    for (int i = 0; i < dimensions; i++) {
      deviations[i] /= (float) Math.sqrt(variance);
    }
    return deviations;
  }

  private static float[] interpolated(double[] given, int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      double at = (double) i * (given.length - 1) / (count - 1);
      int before = Math.min((int) at, given.length - 2);
      values[i] = (float) (given[before] + (at - before) * (given[before + 1] - given[before]));
    }
    return values;
  }
}
