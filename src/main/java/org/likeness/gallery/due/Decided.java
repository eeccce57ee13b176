package org.likeness.gallery.due;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.likeness.gallery.GallerySql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * A decision that was made, and how far it is.
 *
 * @param id of the decision
 * @param force whose images
 * @param decision retain or delete
 * @param until the next review; absent unless images are retained
 * @param reason why
 * @param filter by which the images were chosen
 * @param images how many it is about
 * @param done how many of these are dealt with
 * @param refused of these, how many could not be: held or changed in the meantime, or gone
 * @param decidedBy who
 * @param decidedAt when
 * @param completedAt when the last image was dealt with; absent until then
 */
@Schema(name = "RetentionDecision")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Decided(
    UUID id,
    String force,
    String decision,
    @Nullable LocalDate until,
    String reason,
    @JsonRawValue @Schema(type = SchemaType.OBJECT, implementation = DueFilter.class) String filter,
    int images,
    int done,
    int refused,
    String decidedBy,
    Instant decidedAt,
    @Nullable Instant completedAt) {

  static Decided read(ResultSet row) throws SQLException {
    return new Decided(
        GallerySql.id(row, "id"),
        row.getString("force"),
        row.getString("decision"),
        row.getObject("until", LocalDate.class),
        row.getString("reason"),
        row.getString("filter"),
        row.getInt("images"),
        row.getInt("done"),
        row.getInt("refused"),
        row.getString("decided_by"),
        Objects.requireNonNull(GallerySql.instant(row, "decided_at")),
        GallerySql.instant(row, "completed_at"));
  }
}
