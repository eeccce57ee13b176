package org.likeness.gallery;

import org.jspecify.annotations.Nullable;
import org.likeness.access.ForceCode;

import java.time.LocalDate;

/**
 * What the source force says of one image (G1).
 *
 * @param force the force that took the image
 * @param custodyReference the source's reference of the custody record, 1 to 100 characters
 * @param personReference the source's reference of the person, 1 to 100 characters; the same person
 *     has the same one in all records of the force
 * @param captureDate when the image was taken
 * @param ageAtCapture in years, 0..130
 * @param sex as recorded
 * @param ethnicityCode self-defined, such as {@code W1}; for equality monitoring alone, never a
 *     search filter
 * @param arrestOutcome what came of the arrest
 * @param offenceGroup what it was for
 * @param imageType how it came to be taken
 * @param reviewDate when the image must be reviewed; null: by the default of the retention rules
 */
public record CustodyRecord(
    ForceCode force,
    String custodyReference,
    String personReference,
    LocalDate captureDate,
    int ageAtCapture,
    Sex sex,
    @Nullable String ethnicityCode,
    ArrestOutcome arrestOutcome,
    OffenceGroup offenceGroup,
    ImageType imageType,
    @Nullable LocalDate reviewDate) {

  /** Longest reference, in characters. */
  public static final int MAX_REFERENCE = 100;

  /** Longest ethnicity code, in characters. */
  public static final int MAX_ETHNICITY_CODE = 10;

  /** Highest age that is believed, in years. */
  public static final int MAX_AGE = 130;

  public CustodyRecord {
    requireReference("custodyReference", custodyReference);
    requireReference("personReference", personReference);
    if (ageAtCapture < 0 || ageAtCapture > MAX_AGE) {
      throw new IllegalArgumentException(
          "ageAtCapture must be in 0..130; ageAtCapture=" + ageAtCapture);
    }
    if (ethnicityCode != null
        && (ethnicityCode.isBlank() || ethnicityCode.length() > MAX_ETHNICITY_CODE)) {
      throw new IllegalArgumentException(
          "ethnicityCode must have 1 to 10 characters; length=" + ethnicityCode.length());
    }
  }

  /** The same with its review date settled. */
  public CustodyRecord reviewedOn(LocalDate date) {
    return new CustodyRecord(
        force,
        custodyReference,
        personReference,
        captureDate,
        ageAtCapture,
        sex,
        ethnicityCode,
        arrestOutcome,
        offenceGroup,
        imageType,
        date);
  }

  private static void requireReference(String name, String value) {
    if (value.isBlank() || value.length() > MAX_REFERENCE) {
      throw new IllegalArgumentException(
          name + " must have 1 to 100 characters; length=" + value.length());
    }
  }
}
