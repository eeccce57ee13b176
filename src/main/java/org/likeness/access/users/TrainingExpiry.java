package org.likeness.access.users;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.likeness.access.AccessConfig;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.notification.NotificationKind;
import org.likeness.notification.Notifications;
import org.likeness.notification.Recipients;
import org.likeness.notification.Subject;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

/** Tells people in time that their training ends (R4). */
@ApplicationScoped
class TrainingExpiry {
  private static final String ENDING =
      "select t.user_id, max(t.valid_until) from training_record t where t.course = any(:courses)"
          + " and not exists (select 1 from app_user u where cast(u.id as text) = t.user_id and not"
          + " u.active) group by t.user_id having max(t.valid_until) between :today and :last";

  private final EntityManager database;
  private final Notifications notifications;
  private final AuditLog audit;
  private final AccessConfig config;
  private final Clock clock;

  TrainingExpiry(
      EntityManager database,
      Notifications notifications,
      AuditLog audit,
      AccessConfig config,
      Clock clock) {
    this.database = database;
    this.notifications = notifications;
    this.audit = audit;
    this.config = config;
    this.clock = clock;
  }

  /** Several times a day, so that no stop of the service leaves a day out; each is told once. */
  @Scheduled(
      identity = "training-expiry",
      every = "1h",
      delayed = "20s",
      concurrentExecution = ConcurrentExecution.SKIP)
  @Transactional
  void tell() {
    List<Integer> steps = config.trainingNoticeDays();
    if (steps.isEmpty()) {
      return;
    }
    LocalDate today = LocalDate.now(clock);
    int told = 0;
    for (Object row : ending(today, today.plusDays(Collections.max(steps)))) {
      told += tell((Tuple) row, today, steps);
    }
    if (told > 0) {
      audit.append(
          AuditEntry.of(
                  EventKind.CONSULTATION, "training.expiry-told", Actor.SYSTEM, "training", "all")
              .with("count", told));
    }
  }

  private List<?> ending(LocalDate today, LocalDate last) {
    return database
        .createNativeQuery(ENDING, Tuple.class)
        .setParameter("courses", Set.copyOf(config.trainingCourses()).toArray(String[]::new))
        .setParameter("today", today)
        .setParameter("last", last)
        .getResultList();
  }

  /** Of the steps that are reached the last alone: nobody is told twice at once. */
  private int tell(Tuple row, LocalDate today, List<Integer> steps) {
    LocalDate end = day(row.get(1));
    long left = ChronoUnit.DAYS.between(today, end);
    int step = steps.stream().filter(days -> left <= days).min(Integer::compare).orElseThrow();
    return notifications.tell(
        NotificationKind.TRAINING_EXPIRES,
        Recipients.person(row.get(0, String.class)),
        Subject.of("training", end).occurring(step));
  }

  private static LocalDate day(Object value) {
    return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
  }
}
