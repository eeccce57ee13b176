package org.likeness.notification;

import io.quarkus.panache.common.Page;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What one person was told; nobody reads another's. */
@ApplicationScoped
class Inbox {
  private static final UUID NEWEST = new UUID(-1, -1);

  private final AuditLog audit;
  private final Clock clock;

  Inbox(AuditLog audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  List<Notification> page(Actor actor, @Nullable UUID before, int limit) {
    List<Notification> found =
        NotificationRow.<NotificationRow>find(
                "userId = ?1 and id < ?2 order by id desc",
                actor.userId(),
                before == null ? NEWEST : before)
            .page(Page.ofSize(limit))
            .stream()
            .map(Notification::of)
            .toList();
    audit.append(entry(EventKind.CONSULTATION, "notification.listed", actor, actor.userId()));
    return found;
  }

  @Transactional
  long unread(Actor actor) {
    return NotificationRow.count("userId = ?1 and readAt is null", actor.userId());
  }

  /**
   * Marks one as read.
   *
   * @throws Problem not-found if it is another's
   */
  @Transactional
  void read(Actor actor, UUID id) {
    NotificationRow row =
        NotificationRow.<NotificationRow>find("id = ?1 and userId = ?2", id, actor.userId())
            .firstResultOptional()
            .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "No such notification of yours"));
    if (row.readAt == null) {
      row.readAt = clock.instant();
      row.persistAndFlush();
      audit.append(entry(EventKind.ALTERATION, "notification.read", actor, id));
    }
  }

  /** Marks all up to this one as read: one that came meanwhile stays unread. */
  @Transactional
  void readUpTo(Actor actor, UUID newest) {
    int read =
        NotificationRow.update(
            "readAt = ?1 where userId = ?2 and id <= ?3 and readAt is null",
            clock.instant(),
            actor.userId(),
            newest);
    audit.append(
        entry(EventKind.ALTERATION, "notification.read", actor, newest).with("count", read));
  }

  private static AuditEntry entry(EventKind kind, String action, Actor actor, Object subject) {
    return AuditEntry.of(kind, action, actor, "notification", subject);
  }
}
