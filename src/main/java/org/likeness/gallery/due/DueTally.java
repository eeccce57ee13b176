package org.likeness.gallery.due;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What a decision would do. The number of images to decide about is to be sent back with it, so
 * that nobody decides about more than they saw.
 *
 * @param matching images that the filter means
 * @param toDecide those that the decision would be about
 * @param people to whom these belong
 * @param unconvicted of these, images of people who were not convicted
 * @param under18 of these, images of people who were under 18 at capture
 * @param held left out: a legal hold keeps them from being deleted
 * @param beyondLimit left out: the day is later than the rules allow for them
 * @param decided left out: somebody has decided about them, and that is not done yet
 */
@Schema(name = "RetentionPreview")
record DueTally(
    long matching,
    long toDecide,
    long people,
    long unconvicted,
    long under18,
    long held,
    long beyondLimit,
    long decided) {

  static DueTally read(ResultSet row) throws SQLException {
    return new DueTally(
        row.getLong("matching"),
        row.getLong("to_decide"),
        row.getLong("people"),
        row.getLong("unconvicted"),
        row.getLong("under18"),
        row.getLong("held"),
        row.getLong("beyond"),
        row.getLong("decided"));
  }
}
