package org.likeness.gallery;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jspecify.annotations.Nullable;
import org.likeness.access.ForceCode;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Images of random vectors for tests of retention, of the force MET. */
public final class RetentionGallery {
  public static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final TestEnrolments ENROLMENTS = new TestEnrolments();

  private RetentionGallery() {}

  /**
   * An enrolled image.
   *
   * @param id of the image
   * @param vector by which it is found
   * @param record what the source said
   */
  public record Enrolled(UUID id, float[] vector, CustodyRecord record) {}

  /** A name that no other test uses. */
  public static String reference(String kind) {
    return TestEnrolments.reference(kind);
  }

  /** Enrols an image of a person. */
  public static Enrolled enrol(
      String person, ArrestOutcome outcome, int age, @Nullable LocalDate review) {
    return enrol(record(person, outcome, age, LocalDate.of(2024, 3, 1), review));
  }

  /** Enrols images of a person, all alike but for their custody references. */
  public static List<UUID> enrolMany(
      int images, String person, ArrestOutcome outcome, @Nullable LocalDate review) {
    List<Enrolment> batch = new ArrayList<>();
    for (int i = 0; i < images; i++) {
      CustodyRecord record = record(person, outcome, 30, LocalDate.of(2024, 3, 1), review);
      batch.add(TestEnrolments.of(record, ENROLMENTS.vector(), TestEnrolments.MODEL));
    }
    return QuarkusTransaction.requiringNew().call(() -> bean(Gallery.class).enrol(batch)).stream()
        .map(EnrolmentResult::imageId)
        .toList();
  }

  /** A record of a new custody reference. */
  public static CustodyRecord record(
      String person,
      ArrestOutcome outcome,
      int age,
      LocalDate captured,
      @Nullable LocalDate review) {
    return new CustodyRecord(
        new ForceCode("MET"),
        reference("C"),
        person,
        captured,
        age,
        Sex.MALE,
        null,
        outcome,
        OffenceGroup.THEFT,
        ImageType.CUSTODY,
        review);
  }

  /** Enrols a record with a vector of its own. */
  public static Enrolled enrol(CustodyRecord record) {
    return enrol(record, ENROLMENTS.vector());
  }

  /** Enrols a record, or brings it up to date. */
  public static Enrolled enrol(CustodyRecord record, float[] vector) {
    Enrolment enrolment = TestEnrolments.of(record, vector, TestEnrolments.MODEL);
    return new Enrolled(
        QuarkusTransaction.requiringNew()
            .call(() -> bean(Gallery.class).enrol(List.of(enrolment)))
            .getFirst()
            .imageId(),
        vector,
        record);
  }

  private static <T> T bean(Class<T> type) {
    return Arc.container().instance(type).get();
  }
}
