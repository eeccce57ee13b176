package org.likeness.notification;

import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.retention.RetentionParticipant;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Removes notifications whose time is over, with mails about them that were never sent. */
@ApplicationScoped
class NotificationSweep implements RetentionParticipant {
  private static final String REMOVE =
      "delete from notification where id in (select id from notification where created_at < :before"
          + " order by created_at limit :most for update skip locked)";

  private final EntityManager database;
  private final AuditLog audit;
  private final NotificationConfig config;
  private final Clock clock;

  NotificationSweep(
      EntityManager database, AuditLog audit, NotificationConfig config, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public String part() {
    return "notifications";
  }

  @Override
  @Transactional
  public int sweep(LocalDate today, int most) {
    int removed =
        database
            .createNativeQuery(REMOVE)
            .setParameter(
                "before", clock.instant().minus(config.keepFor()).atOffset(ZoneOffset.UTC))
            .setParameter("most", most)
            .executeUpdate();
    if (removed > 0) {
      audit.append(
          AuditEntry.of(
                  EventKind.ERASURE, "notification.swept", Actor.SYSTEM, "notification", "old")
              .with("count", removed));
    }
    return removed;
  }
}
