package org.likeness.access.users;

import com.github.f4b6a3.uuid.UuidCreator;
import org.likeness.access.AccessConfig;
import org.likeness.access.Actor;
import org.likeness.access.Training;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Training records in the database. Days are those of UTC. */
@ApplicationScoped
class TrainingRecords implements Training {
  private final AuditLog audit;
  private final Set<String> courses;
  private final Clock clock;

  TrainingRecords(AuditLog audit, AccessConfig config, Clock clock) {
    this.audit = audit;
    this.courses = Set.copyOf(config.trainingCourses());
    this.clock = clock;
  }

  @Override
  @Transactional
  public boolean inDate(String userId) {
    return of(userId).stream()
        .anyMatch(course -> course.inDate() && courses.contains(course.course()));
  }

  @Override
  @Transactional
  public List<Course> of(String userId) {
    LocalDate today = LocalDate.now(clock);
    return TrainingRecord.<TrainingRecord>find(
            "userId = ?1 order by validUntil desc, id desc", userId)
        .stream()
        .map(found -> found.course(today))
        .toList();
  }

  @Transactional
  Course add(String userId, NewTrainingRecord passed, Actor by) {
    TrainingRecord stored = new TrainingRecord();
    stored.id = UuidCreator.getTimeOrderedEpoch();
    stored.userId = userId;
    stored.course = passed.course();
    stored.validFrom = passed.validFrom();
    stored.validUntil = passed.validUntil();
    stored.recordedBy = by.userId();
    stored.recordedAt = clock.instant();
    stored.persist();
    audit.append(
        AuditEntry.of(EventKind.ALTERATION, "training.recorded", by, "user", userId)
            .with("course", passed.course())
            .with("validUntil", passed.validUntil()));
    return stored.course(LocalDate.now(clock));
  }
}
