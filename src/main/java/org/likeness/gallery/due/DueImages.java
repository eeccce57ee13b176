package org.likeness.gallery.due;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.gallery.GallerySql;
import org.likeness.problem.Problem;
import org.likeness.retention.LegalHolds;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Lists images whose review is due. */
@ApplicationScoped
class DueImages {
  private static final String LIST =
      """
      select i.*, p.person_reference, %s as held,
             (select r.decision from gallery_review_image d join gallery_review r on r.id = d.review_id
               where d.image_id = i.id and d.result is null) as decided
        from custody_image i join person p on p.id = i.person_id
       where %s
       order by i.review_date, i.id
       limit ?
      """;

  private final GallerySql sql;
  private final AuditLog audit;
  private final Clock clock;

  DueImages(GallerySql sql, AuditLog audit, Clock clock) {
    this.sql = sql;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  DuePage page(DueFilter filter, @Nullable String cursor, int limit, Actor actor) {
    LocalDate today = LocalDate.now(clock);
    DueQuery query = DueQuery.checked(filter, actor.force(), today);
    List<Object> parameters = new ArrayList<>(List.of(today));
    parameters.addAll(query.parameters());
    String condition = query.condition();
    if (cursor != null) {
      condition += " and (i.review_date, i.id) > (?, ?)";
      parameters.addAll(Cursor.of(cursor).parameters());
    }
    parameters.add(limit);
    List<DueImage> found =
        sql.list(LIST.formatted(LegalHolds.ON_IMAGE, condition), DueImage::read, parameters);
    audit.append(
        AuditEntry.of(
                EventKind.CONSULTATION, "gallery.reviews-listed", actor, "force", actor.force())
            .with("count", found.size()));
    return new DuePage(
        found, found.size() < limit ? null : Cursor.after(found.getLast()).toString());
  }

  /** Where a page ends. */
  private record Cursor(LocalDate date, UUID id) {
    static Cursor after(DueImage image) {
      return new Cursor(image.reviewDate(), image.id());
    }

    static Cursor of(String text) {
      try {
        String[] parts = text.split("_", 2);
        return new Cursor(LocalDate.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
      } catch (DateTimeParseException | IllegalArgumentException e) {
        throw Problem.field("cursor", "is none that this list gave").causedBy(e);
      }
    }

    List<Object> parameters() {
      return List.of(date, id);
    }

    @Override
    public String toString() {
      return date + "_" + id;
    }
  }
}
