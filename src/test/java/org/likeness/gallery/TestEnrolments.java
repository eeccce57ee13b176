package org.likeness.gallery;

import org.likeness.access.ForceCode;
import org.likeness.engine.FaceTemplate;
import org.likeness.engine.ImageFormat;
import org.likeness.engine.Quality;
import org.likeness.media.Sha256;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Enrolments with random vectors in the place of faces. */
public final class TestEnrolments {
  /** What made the templates. */
  public static final TemplateModel MODEL =
      new TemplateModel("random-vectors", Sha256.of(new byte[] {1}), "1");

  private static final Quality QUALITY =
      new Quality(60, 0, 0, 0, 80, 90, 120, 40, 0, 0, 0.4, 1, 0.9, 75, List.of());

  /** One for all tests: no two of them use the same vector. */
  private static final Random RANDOM = new Random(5);

  /** A convicted person's image with a vector of its own. */
  public Enrolment of(String custody, String person) {
    return of(record(custody, person), vector(), MODEL);
  }

  /** An image whose bytes are its custody reference. */
  public static Enrolment of(CustodyRecord record, float[] vector, TemplateModel model) {
    return new Enrolment(
        record,
        Sha256.of(record.custodyReference().getBytes(StandardCharsets.UTF_8)),
        ImageFormat.JPEG,
        new FaceTemplate(model.id(), vector),
        model,
        QUALITY,
        null);
  }

  /** A convicted person's record. */
  public static CustodyRecord record(String custody, String person) {
    return record(custody, person, ArrestOutcome.CONVICTED, null);
  }

  /** A record. */
  public static CustodyRecord record(
      String custody, String person, ArrestOutcome outcome, LocalDate reviewDate) {
    return new CustodyRecord(
        new ForceCode("MET"),
        custody,
        person,
        LocalDate.of(2024, 3, 1),
        30,
        Sex.FEMALE,
        "W1",
        outcome,
        OffenceGroup.THEFT,
        ImageType.CUSTODY,
        reviewDate);
  }

  /** Names that no other test uses. */
  public static String reference(String kind) {
    return kind + "-" + UUID.randomUUID();
  }

  /** A vector that nobody else has. */
  public float[] vector() {
    float[] vector = new float[128];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) RANDOM.nextGaussian();
    }
    return FaceTemplate.ofUnnormalised(MODEL.id(), vector).toVector();
  }
}
