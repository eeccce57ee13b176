package org.likeness.gallery.due;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An image whose review is or comes due.
 *
 * @param id of the image
 * @param personId of the person
 * @param personReference the force's reference of the person
 * @param custodyReference the force's reference of the custody record
 * @param captureDate when it was taken
 * @param ageAtCapture in years
 * @param under18 whether that is under 18
 * @param arrestOutcome what came of the arrest
 * @param offenceGroup what it was for
 * @param reviewDate the day of its review
 * @param reviewDateFrom source, rules or decision
 * @param searchable whether searches may return it
 * @param held whether a legal hold keeps it from being deleted
 * @param decided retain or delete, if that is decided and not done yet; absent otherwise
 */
@Schema(name = "DueReview")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DueImage(
    UUID id,
    UUID personId,
    String personReference,
    String custodyReference,
    LocalDate captureDate,
    int ageAtCapture,
    boolean under18,
    String arrestOutcome,
    String offenceGroup,
    LocalDate reviewDate,
    String reviewDateFrom,
    boolean searchable,
    boolean held,
    @Nullable String decided) {

  static DueImage read(ResultSet row) throws SQLException {
    int age = row.getInt("age_at_capture");
    return new DueImage(
        row.getObject("id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getString("person_reference"),
        row.getString("custody_reference"),
        row.getObject("capture_date", LocalDate.class),
        age,
        org.likeness.retention.RuleSet.under18(age),
        row.getString("arrest_outcome"),
        row.getString("offence_group"),
        row.getObject("review_date", LocalDate.class),
        row.getString("review_basis"),
        row.getBoolean("searchable"),
        row.getBoolean("held"),
        row.getString("decided"));
  }
}
