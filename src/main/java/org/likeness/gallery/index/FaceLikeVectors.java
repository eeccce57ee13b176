package org.likeness.gallery.index;

import org.likeness.engine.FaceTemplate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * A gallery of generated templates, one person for each. They have the mean and the covariance of
 * real ones up to a rotation, which changes no cosine. Each is made from its number alone, and came
 * with a revision of its own: a larger gallery begins where a smaller one ended.
 */
final class FaceLikeVectors implements GalleryFeed {
  static final String MODEL = "generated";

  private static final UUID GALLERY = new UUID(1, 1);

  private final int count;
  private final float[] deviation;
  private final float[] mean;

  /**
   * A gallery.
   *
   * @param count of templates
   * @param dimensions a power of two
   */
  FaceLikeVectors(int count, int dimensions) {
    if (Integer.bitCount(dimensions) != 1 || dimensions < 16) {
      throw new IllegalArgumentException(
          "dimensions must be a power of two of at least 16; dimensions=" + dimensions);
    }
    this.count = count;
    this.deviation = FaceSpectrum.deviations(dimensions);
    this.mean = FaceSpectrum.mean(dimensions);
  }

  @Override
  public FeedHead head() {
    return new FeedHead(GALLERY, count, count, count, MODEL);
  }

  @Override
  public FeedHead changesAfter(long revision, Sink sink) throws IOException {
    sink.begin(head());
    for (int i = (int) revision; i < count; i++) {
      sink.image(row(i));
    }
    return head();
  }

  @Override
  public long nextGeneration() {
    return 1;
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
        number + 1L,
        vector(number));
  }

  private float[] vector(int number) {
    SplittableRandom random = new SplittableRandom(0x5DEECE66DL * (number + 1L));
    float[] vector = new float[deviation.length];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (mean[i] + deviation[i] * random.nextGaussian());
    }
    rotate(vector);
    return FaceTemplate.ofUnnormalised(MODEL, vector).toVector();
  }

  /** The Hadamard transform spreads each axis over all components, as in real templates. */
  private static void rotate(float[] vector) {
    for (int half = 1; half < vector.length; half *= 2) {
      for (int from = 0; from < vector.length; from += 2 * half) {
        for (int i = from; i < from + half; i++) {
          float a = vector[i];
          float b = vector[i + half];
          vector[i] = a + b;
          vector[i + half] = a - b;
        }
      }
    }
  }
}
