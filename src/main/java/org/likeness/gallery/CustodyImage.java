package org.likeness.gallery;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.jspecify.annotations.Nullable;
import org.likeness.access.ForceCode;
import org.likeness.engine.ImageFormat;
import org.likeness.engine.Landmarks;
import org.likeness.gallery.ReviewDate.Basis;
import org.likeness.media.Sha256;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One image with what its source says of it (G1). */
@Entity
@Table(name = "custody_image")
class CustodyImage extends PanacheEntityBase {
  @Id
  @Column(name = "id")
  UUID id;

  @Column(name = "person_id")
  UUID personId;

  @Column(name = "force")
  String force;

  @Column(name = "custody_reference")
  String custodyReference;

  @Column(name = "sha256")
  String sha256;

  @Column(name = "format")
  String format;

  @Column(name = "capture_date")
  LocalDate captureDate;

  @Column(name = "age_at_capture")
  int ageAtCapture;

  @Column(name = "sex")
  String sex;

  @Column(name = "ethnicity_code")
  @Nullable String ethnicityCode;

  @Column(name = "arrest_outcome")
  String arrestOutcome;

  @Column(name = "offence_group")
  String offenceGroup;

  @Column(name = "image_type")
  String imageType;

  @Column(name = "review_date")
  LocalDate reviewDate;

  @Column(name = "review_basis")
  String reviewBasis;

  @Column(name = "review_rules")
  @Nullable Integer reviewRules;

  @Column(name = "source_review_date")
  @Nullable LocalDate sourceReviewDate;

  @Column(name = "searchable")
  boolean searchable;

  @Column(name = "revision")
  long revision;

  @Column(name = "enrolled_at")
  Instant enrolledAt;

  @Column(name = "changed_at")
  Instant changedAt;

  /** A new row with the fields of its key; {@link #take} fills in the rest. */
  static CustodyImage create(Key key, ImageFormat format, Instant now) {
    CustodyImage image = new CustodyImage();
    image.id = UuidCreator.getTimeOrderedEpoch();
    image.force = key.force().value();
    image.custodyReference = key.custodyReference();
    image.sha256 = key.sha256().hex();
    image.format = format.name();
    image.enrolledAt = now;
    return image;
  }

  /** Takes over everything that may change; the record holds the source's review date alone. */
  void take(CustodyRecord record, UUID person, ReviewDate review) {
    personId = person;
    captureDate = record.captureDate();
    ageAtCapture = record.ageAtCapture();
    sex = record.sex().wireName();
    ethnicityCode = record.ethnicityCode();
    arrestOutcome = record.arrestOutcome().wireName();
    offenceGroup = record.offenceGroup().wireName();
    imageType = record.imageType().wireName();
    sourceReviewDate = record.reviewDate();
    reviewOn(review);
  }

  void reviewOn(ReviewDate review) {
    reviewDate = review.date();
    reviewBasis = review.basis().wireName();
    reviewRules = review.rules();
  }

  ReviewDate review() {
    return new ReviewDate(
        reviewDate, Basis.valueOf(reviewBasis.toUpperCase(Locale.ROOT)), reviewRules);
  }

  /**
   * Whether a decision to keep the image still stands: until the source says something else about
   * the review or about what came of the arrest.
   */
  boolean isKeptByDecision(CustodyRecord now) {
    return review().basis() == Basis.DECISION
        && Objects.equals(now.reviewDate(), sourceReviewDate)
        && now.arrestOutcome().wireName().equals(arrestOutcome);
  }

  /** What the source says, with the person's reference from the person's row. */
  CustodyRecord record(String personReference) {
    return new CustodyRecord(
        new ForceCode(force),
        custodyReference,
        personReference,
        captureDate,
        ageAtCapture,
        Sex.required(sex),
        ethnicityCode,
        ArrestOutcome.required(arrestOutcome),
        OffenceGroup.required(offenceGroup),
        ImageType.required(imageType),
        reviewDate);
  }

  EnrolledImage enrolled(String personReference, @Nullable Landmarks landmarks) {
    return new EnrolledImage(
        id,
        personId,
        record(personReference),
        review(),
        new Sha256(sha256),
        ImageFormat.valueOf(format),
        landmarks,
        searchable,
        revision,
        enrolledAt,
        changedAt);
  }

  Key key() {
    return new Key(new ForceCode(force), custodyReference, new Sha256(sha256));
  }

  /** What makes two enrolments the same image (G4). */
  record Key(ForceCode force, String custodyReference, Sha256 sha256) {
    static Key of(Enrolment enrolment) {
      CustodyRecord record = enrolment.record();
      return new Key(record.force(), record.custodyReference(), enrolment.image());
    }

    /** Knows the record again after its erasure; without the image's bytes it tells nothing. */
    Sha256 fingerprint() {
      String text = force.value() + '\0' + custodyReference + '\0' + sha256.hex();
      return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
