package org.likeness.duplicate;

import org.likeness.gallery.GallerySql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One of two images that may show one person.
 *
 * @param imageId which
 * @param personId whose record it is in
 * @param personReference the force's for that record
 * @param custodyReference of the arrest
 * @param captureDate day
 * @param ageAtCapture years
 * @param sex as recorded
 * @param content where its bytes can be read
 */
record DuplicateImage(
    UUID imageId,
    UUID personId,
    String personReference,
    String custodyReference,
    LocalDate captureDate,
    int ageAtCapture,
    String sex,
    String content) {

  /** Columns of an image and its person under a prefix. */
  static String columns(String image, String person, String prefix) {
    return """
        %1$s.id as %3$s_id, %1$s.person_id as %3$s_person_id, %2$s.person_reference as %3$s_person,
        %1$s.custody_reference as %3$s_custody, %1$s.capture_date as %3$s_captured,
        %1$s.age_at_capture as %3$s_age, %1$s.sex as %3$s_sex"""
        .formatted(image, person, prefix);
  }

  static DuplicateImage read(ResultSet row, String prefix) throws SQLException {
    UUID id = GallerySql.id(row, prefix + "_id");
    return new DuplicateImage(
        id,
        GallerySql.id(row, prefix + "_person_id"),
        row.getString(prefix + "_person"),
        row.getString(prefix + "_custody"),
        row.getObject(prefix + "_captured", LocalDate.class),
        row.getInt(prefix + "_age"),
        row.getString(prefix + "_sex"),
        "/api/v1/gallery/images/" + id + "/content");
  }
}
