package org.likeness.webhook;

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

/** Removes what was said of messages whose time is over; what is pending stays. */
@ApplicationScoped
class DeliverySweep implements RetentionParticipant {
  private static final String REMOVE =
      "delete from webhook_delivery where id in (select id from webhook_delivery where state <>"
          + " 'pending' and settled_at < :before order by settled_at limit :most for update skip"
          + " locked)";

  private final EntityManager database;
  private final AuditLog audit;
  private final WebhookConfig config;
  private final Clock clock;

  DeliverySweep(EntityManager database, AuditLog audit, WebhookConfig config, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public String part() {
    return "webhook-messages";
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
          AuditEntry.of(EventKind.ERASURE, "webhook.swept", Actor.SYSTEM, "webhook-message", "old")
              .with("count", removed));
    }
    return removed;
  }
}
