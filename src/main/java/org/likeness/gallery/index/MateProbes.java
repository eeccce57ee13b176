package org.likeness.gallery.index;

import org.likeness.gallery.index.SnapshotTemplates.Drawn;

import java.io.IOException;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Probes whose mate in the gallery is known: mixtures of a template and an independent draw from
 * the distribution of the gallery's templates.
 */
final class MateProbes {
  /** Borders of the bands of cosine between probe and mate. */
  private static final double[] BORDERS = {0.35, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};

  static final int BANDS = BORDERS.length - 1;

  /** Templates that stand for the distribution. */
  private static final int SAMPLE = 2000;

  private final SnapshotTemplates templates;
  private final RandomGenerator random;
  private final float[][] deviations = new float[SAMPLE][];
  private final float[] mean;

  MateProbes(Snapshot snapshot, RandomGenerator random) throws IOException {
    this.templates = new SnapshotTemplates(snapshot, random);
    this.random = random;
    for (int i = 0; i < SAMPLE; i++) {
      deviations[i] = templates.next().vector();
    }
    this.mean = new float[deviations[0].length];
    for (float[] vector : deviations) {
      add(mean, vector, 1.0 / SAMPLE);
    }
    for (float[] vector : deviations) {
      add(vector, mean, -1);
    }
  }

  /** A probe of unit length and the person that it should find. */
  record MateProbe(float[] vector, UUID mate) {}

  static double from(int band) {
    return BORDERS[band];
  }

  static double to(int band) {
    return BORDERS[band + 1];
  }

  MateProbe next(int band) throws IOException {
    Drawn mate = templates.next();
    double cosine = random.nextDouble(from(band), to(band));
    float[] across = draw();
    add(across, mate.vector(), -dot(across, mate.vector()));
    float[] probe = new float[across.length];
    add(probe, mate.vector(), cosine);
    add(probe, across, Math.sqrt(1 - cosine * cosine) / Math.sqrt(dot(across, across)));
    return new MateProbe(probe, mate.person());
  }

  /** The mean and random parts of all deviations: their covariance is that of the templates. */
  private float[] draw() {
    float[] drawn = mean.clone();
    for (float[] deviation : deviations) {
      add(drawn, deviation, random.nextGaussian() / Math.sqrt(SAMPLE));
    }
    return drawn;
  }

  private static void add(float[] to, float[] vector, double times) {
    for (int i = 0; i < to.length; i++) {
      to[i] += (float) (times * vector[i]);
    }
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
