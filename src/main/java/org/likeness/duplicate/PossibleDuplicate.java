package org.likeness.duplicate;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.likeness.calibration.Fpir;
import org.likeness.gallery.GallerySql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Two images in records of different people that may show one.
 *
 * @param id of this finding
 * @param one the image that was taken first
 * @param other the image that was taken later
 * @param likeness how alike they are, in words that are no probability of being one person
 * @param foundAt when
 * @param decision same-person, different-people or cannot-tell; absent while nobody has decided
 * @param basis of same-person: what showed it, since a face alone does not
 * @param reason of the decision
 * @param decidedBy login
 * @param decidedAt when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PossibleDuplicate(
    UUID id,
    DuplicateImage one,
    DuplicateImage other,
    String likeness,
    Instant foundAt,
    @Nullable String decision,
    @Nullable String basis,
    @Nullable String reason,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt) {

  /** What {@link #read} reads, before any condition. */
  static final String SELECT =
      "select d.*, "
          + DuplicateImage.columns("a", "p", "a")
          + ", "
          + DuplicateImage.columns("b", "q", "b")
          + """

            from possible_duplicate d
            join custody_image a on a.id = d.image_id join person p on p.id = a.person_id
            join custody_image b on b.id = d.other_id join person q on q.id = b.person_id
          """;

  /**
   * Open ones end when the records are put right, or one of the images may not be used any more.
   */
  static final String STANDS =
      " (d.decision is not null or (a.person_id <> b.person_id and a.searchable and b.searchable))";

  static PossibleDuplicate read(ResultSet row) throws SQLException {
    DuplicateImage a = DuplicateImage.read(row, "a");
    DuplicateImage b = DuplicateImage.read(row, "b");
    boolean inOrder = !a.captureDate().isAfter(b.captureDate());
    return new PossibleDuplicate(
        GallerySql.id(row, "id"),
        inOrder ? a : b,
        inOrder ? b : a,
        new Fpir(row.getDouble("fpir")).words(row.getDouble("fpir_floor")),
        Objects.requireNonNull(GallerySql.instant(row, "found_at")),
        row.getString("decision"),
        row.getString("basis"),
        row.getString("reason"),
        row.getString("decided_by"),
        GallerySql.instant(row, "decided_at"));
  }
}
