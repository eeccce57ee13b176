package org.likeness.gallery.index;

import org.likeness.engine.FaceTemplate;

import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;

/**
 * Unit vectors whose variance falls off along their axes as that of real templates does: the
 * participation ratio is about two thirds of the dimensions. Each is made from its number alone.
 */
final class FaceLikeVectors {
  private final long seed;
  private final int dimensions;
  private final double[] deviation;

  FaceLikeVectors(long seed, int dimensions) {
    this.seed = seed;
    this.dimensions = dimensions;
    this.deviation = new double[dimensions];
    for (int i = 0; i < dimensions; i++) {
      deviation[i] = Math.exp(-1.5 * i / dimensions / 2);
    }
  }

  /**
   * An unknown person's vector.
   *
   * @param vector of the probe
   * @param mate the person of the gallery
   * @param band of the cosine between them: 0 for 0.4 to 0.5 up to 4 for 0.8 to 0.9
   */
  record Probe(float[] vector, UUID mate, int band) {}

  int dimensions() {
    return dimensions;
  }

  ImageRow row(int number) {
    return new ImageRow(
        new UUID(2, number),
        new UUID(3, number),
        true,
        "MET",
        number % 2 == 0 ? "female" : "male",
        20 + number % 40,
        LocalDate.of(2020, 1, 1),
        "theft",
        "custody",
        1,
        vector(number));
  }

  Probe probe(int number, int gallery) {
    int mate = (int) ((long) number * 7919 % gallery);
    double cosine = 0.4 + 0.5 * new Random(seed + 31L * number).nextDouble();
    float[] face = vector(mate);
    float[] other = vector(-1 - number);
    double along = 0;
    for (int i = 0; i < dimensions; i++) {
      along += (double) face[i] * other[i];
    }
    double rest = Math.sqrt((1 - cosine * cosine) / (1 - along * along));
    float[] mixed = new float[dimensions];
    for (int i = 0; i < dimensions; i++) {
      mixed[i] = (float) (cosine * face[i] + rest * (other[i] - along * face[i]));
    }
    return new Probe(unit(mixed), new UUID(3, mate), (int) ((cosine - 0.4) * 10));
  }

  private float[] vector(int number) {
    Random random = new Random(seed * 1_000_003 + number);
    float[] vector = new float[dimensions];
    for (int i = 0; i < dimensions; i++) {
      vector[i] = (float) (deviation[i] * random.nextGaussian());
    }
    return unit(vector);
  }

  private static float[] unit(float[] vector) {
    return FaceTemplate.ofUnnormalised(TestFaces.MODEL, vector).toVector();
  }
}
