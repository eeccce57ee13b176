package org.likeness.ingest;

import org.jspecify.annotations.Nullable;
import org.likeness.access.ForceCode;
import org.likeness.gallery.ArrestOutcome;
import org.likeness.gallery.CustodyRecord;
import org.likeness.gallery.ImageType;
import org.likeness.gallery.OffenceGroup;
import org.likeness.gallery.Sex;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** How a manifest's record lies in the columns of {@code import_record}. */
final class RecordColumns {
  /** The columns that a manifest fills, in the order of {@link #values}. */
  static final String NAMES =
      "job_id, line, file, force, custody_reference, person_reference, capture_date,"
          + " age_at_capture, sex, ethnicity_code, arrest_outcome, offence_group, image_type,"
          + " review_date";

  private RecordColumns() {}

  static @Nullable Object[] values(UUID jobId, ManifestRow row) {
    CustodyRecord record = row.record();
    return new @Nullable Object[] {
      jobId,
      row.line(),
      row.file(),
      record.force().value(),
      record.custodyReference(),
      record.personReference(),
      record.captureDate(),
      record.ageAtCapture(),
      record.sex().wireName(),
      record.ethnicityCode(),
      record.arrestOutcome().wireName(),
      record.offenceGroup().wireName(),
      record.imageType().wireName(),
      record.reviewDate()
    };
  }

  static CustodyRecord read(ResultSet row) throws SQLException {
    return new CustodyRecord(
        new ForceCode(row.getString("force")),
        row.getString("custody_reference"),
        row.getString("person_reference"),
        row.getObject("capture_date", LocalDate.class),
        row.getInt("age_at_capture"),
        Sex.required(row.getString("sex")),
        row.getString("ethnicity_code"),
        ArrestOutcome.required(row.getString("arrest_outcome")),
        OffenceGroup.required(row.getString("offence_group")),
        ImageType.required(row.getString("image_type")),
        row.getObject("review_date", LocalDate.class));
  }
}
