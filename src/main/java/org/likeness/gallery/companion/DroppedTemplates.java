package org.likeness.gallery.companion;

import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.gallery.GalleryModel;
import org.likeness.retention.RetentionParticipant;

import java.time.Clock;
import java.time.LocalDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Ends the keeping of the model before when its time is over, and removes templates that nobody
 * needs.
 */
@ApplicationScoped
class DroppedTemplates implements RetentionParticipant {
  private final EntityManager database;
  private final GalleryModel gallery;
  private final Companions companions;
  private final AuditLog audit;
  private final Clock clock;

  DroppedTemplates(
      EntityManager database,
      GalleryModel gallery,
      Companions companions,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.gallery = gallery;
    this.companions = companions;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public String part() {
    return "dropped-templates";
  }

  @Override
  @Transactional
  public int sweep(LocalDate today, int most) {
    var unused = gallery.locked();
    boolean over =
        companions
            .current()
            .map(Companion::keepUntil)
            .filter(until -> until.isBefore(clock.instant()))
            .isPresent();
    if (over) {
      companions.end();
    }
    int removed = remove("face_template", most) + remove("template_failure", most);
    if (removed == 0) {
      database.createNativeQuery("delete from dropped_templates").executeUpdate();
    } else {
      audit.append(
          AuditEntry.of(
                  EventKind.ERASURE,
                  "gallery.templates-dropped",
                  Actor.SYSTEM,
                  "gallery",
                  "gallery")
              .because("templates of a model that is no longer kept")
              .with("rows", removed));
    }
    return Math.min(removed, most);
  }

  private int remove(String table, int most) {
    return database
        .createNativeQuery(
            "delete from %1$s where ctid in (select x.ctid from %1$s x join dropped_templates d on d.number = x.number limit %2$d)"
                .formatted(table, most))
        .executeUpdate();
  }
}
