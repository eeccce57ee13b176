package org.likeness.gallery.application;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.likeness.access.Actor;
import org.likeness.access.ForceCode;
import org.likeness.access.Role;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.notification.NotificationKind;
import org.likeness.notification.Notifications;
import org.likeness.notification.Recipients;
import org.likeness.notification.Subject;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Tells gallery managers of applications whose answer is due within a week, and of overdue ones.
 */
@ApplicationScoped
class ApplicationDeadlines {
  private static final int DAYS_BEFORE = 7;

  private final Notifications notifications;
  private final AuditLog audit;
  private final Clock clock;

  ApplicationDeadlines(Notifications notifications, AuditLog audit, Clock clock) {
    this.notifications = notifications;
    this.audit = audit;
    this.clock = clock;
  }

  /** Several times a day, so that no stop of the service leaves a day out; each is told once. */
  @Scheduled(
      identity = "application-deadlines",
      every = "1h",
      delayed = "25s",
      concurrentExecution = ConcurrentExecution.SKIP)
  @Transactional
  void tell() {
    LocalDate today = LocalDate.now(clock);
    List<ApplicationRow> due =
        ApplicationRow.list("decision is null and dueOn <= ?1", today.plusDays(DAYS_BEFORE));
    int told = 0;
    for (ApplicationRow row : due) {
      told +=
          notifications.tell(
              NotificationKind.APPLICATION_DUE,
              Recipients.holders(Role.GALLERY_MANAGER, new ForceCode(row.force)),
              Subject.of("deletion-application", row.id)
                  .occurring(row.dueOn.isBefore(today) ? "overdue" : "due"));
    }
    if (told > 0) {
      audit.append(
          AuditEntry.of(
                  EventKind.CONSULTATION,
                  "application.deadline-told",
                  Actor.SYSTEM,
                  "deletion-application",
                  "all")
              .with("count", told));
    }
  }
}
