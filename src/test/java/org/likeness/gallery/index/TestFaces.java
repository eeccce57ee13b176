package org.likeness.gallery.index;

import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.likeness.engine.FaceTemplate;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Random unit vectors in the place of faces, and rows around them, from a seed. */
final class TestFaces {
  static final String MODEL = "random-vectors";
  private static final String[] FORCES = {"MET", "GMP", "KENT"};
  private static final String[] SEXES = {"female", "male", "unknown"};

  private final Random random;
  private final int dimensions;

  TestFaces(long seed, int dimensions) {
    this.random = new Random(seed);
    this.dimensions = dimensions;
  }

  /** A small graph, quick to build: enough where the graph is not what is tested. */
  static IndexSettings settings() {
    return settings(8, 24);
  }

  static IndexSettings withoutGraph() {
    return settings(null);
  }

  static IndexSettings settings(int connections, int beam) {
    return settings(new GraphSettings(connections, beam, 2800));
  }

  private static IndexSettings settings(GraphSettings graph) {
    return new IndexSettings(
        ScalarEncoding.SEVEN_BIT, graph, 2, 2, Duration.ofMillis(50), Duration.ofHours(1));
  }

  float[] vector() {
    float[] vector = new float[dimensions];
    for (int i = 0; i < dimensions; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return unit(vector);
  }

  /** A vector at about this cosine to another. */
  float[] like(float[] other, double cosine) {
    float[] noise = vector();
    double rest = Math.sqrt(1 - cosine * cosine);
    float[] mixed = new float[dimensions];
    for (int i = 0; i < dimensions; i++) {
      mixed[i] = (float) (cosine * other[i] + rest * noise[i]);
    }
    return unit(mixed);
  }

  /** People with one to most images each, until there are that many images. */
  List<ImageRow> people(int images, int most) {
    List<ImageRow> rows = new ArrayList<>(images);
    while (rows.size() < images) {
      UUID person = uuid();
      float[] face = vector();
      int count = Math.min(1 + random.nextInt(most), images - rows.size());
      for (int i = 0; i < count; i++) {
        rows.add(row(person, like(face, 0.8)));
      }
    }
    return rows;
  }

  ImageRow row(UUID person, float[] vector) {
    return new ImageRow(
        uuid(),
        person,
        true,
        FORCES[random.nextInt(FORCES.length)],
        SEXES[random.nextInt(SEXES.length)],
        14 + random.nextInt(50),
        LocalDate.of(2015, 1, 1).plusDays(random.nextInt(3000)),
        "theft",
        "custody",
        0,
        vector);
  }

  UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  static FaceTemplate template(float[] vector) {
    return new FaceTemplate(MODEL, vector);
  }

  static ImageRow at(ImageRow row, long revision) {
    return new ImageRow(
        row.imageId(),
        row.personId(),
        row.searchable(),
        row.force(),
        row.sex(),
        row.age(),
        row.captured(),
        row.offenceGroup(),
        row.imageType(),
        revision,
        row.vector());
  }

  static ImageRow searchable(ImageRow row, boolean searchable) {
    return new ImageRow(
        row.imageId(),
        row.personId(),
        searchable,
        row.force(),
        row.sex(),
        row.age(),
        row.captured(),
        row.offenceGroup(),
        row.imageType(),
        row.revision(),
        row.vector());
  }

  private static float[] unit(float[] vector) {
    return FaceTemplate.ofUnnormalised(MODEL, vector).toVector();
  }
}
