package org.likeness.gallery.application;

import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.problem.Complaints;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;
import org.likeness.retention.RetentionConfig;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Records and reads the applications of a force. */
@ApplicationScoped
class Applications {
  private static final int REFERENCE = 100;
  private static final int LONG_TEXT = 4000;

  private final EntityManager database;
  private final Subjects subjects;
  private final AuditLog audit;
  private final RetentionConfig config;
  private final Clock clock;

  Applications(
      EntityManager database,
      Subjects subjects,
      AuditLog audit,
      RetentionConfig config,
      Clock clock) {
    this.database = database;
    this.subjects = subjects;
    this.audit = audit;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Records an application to the actor's force.
   *
   * @throws Problem invalid-request; conflict if the reference was used before
   */
  @Transactional
  Application record(NewApplication given, Actor actor) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), config.zone());
    ApplicationRow row = checked(given, actor, today);
    if (ApplicationRow.count("force = ?1 and reference = ?2", row.force, row.reference) > 0) {
      throw Problem.of(ProblemType.CONFLICT, "There is an application of this reference already");
    }
    database.persist(row);
    database.flush();
    audit.append(
        event(EventKind.COLLECTION, "application.recorded", row, actor).with("dueOn", row.dueOn));
    return shown(row);
  }

  private ApplicationRow checked(NewApplication given, Actor actor, LocalDate today) {
    Complaints complaints = new Complaints();
    ApplicationRow row = new ApplicationRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.force = actor.force().value();
    row.reference =
        complaints.text("reference", given.reference(), REFERENCE, "your reference of it");
    row.personReference =
        complaints.text(
            "personReference", given.personReference(), REFERENCE, "whose images are meant");
    row.applicant =
        complaints.code("applicant", given.applicant(), Applicant.wireNames(), "who applies");
    LocalDate received = given.receivedOn();
    row.receivedOn = received == null ? today : received;
    if (row.receivedOn.isAfter(today)) {
      complaints.add("receivedOn", "must not be in the future");
    }
    row.grounds = complaints.text("grounds", given.grounds(), LONG_TEXT, "why it is asked for");
    complaints.raise();
    row.dueOn = row.receivedOn.plus(config.answerWithin());
    row.recordedById = actor.userId();
    row.recordedBy = actor.login();
    row.recordedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return row;
  }

  /**
   * An application to the actor's force.
   *
   * @throws Problem not-found
   */
  @Transactional
  Application read(UUID id, Actor actor) {
    ApplicationRow row = own(id, actor);
    audit.append(event(EventKind.CONSULTATION, "application.read", row, actor));
    return shown(row);
  }

  ApplicationRow own(UUID id, Actor actor) {
    return Optional.ofNullable(database.find(ApplicationRow.class, id))
        .filter(row -> row.force.equals(actor.force().value()))
        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "No such application to your force"));
  }

  /** All that await an answer, by their due day; or the answered ones, the latest first. */
  @Transactional
  ApplicationPage page(boolean answered, @Nullable UUID before, int limit, Actor actor) {
    List<ApplicationRow> rows = answered ? answered(before, limit, actor) : open(actor);
    audit.append(
        AuditEntry.of(EventKind.CONSULTATION, "application.listed", actor, "force", actor.force())
            .with("count", rows.size()));
    return new ApplicationPage(
        rows.stream().map(this::shown).toList(),
        answered && rows.size() == limit ? rows.getLast().id : null);
  }

  private static List<ApplicationRow> open(Actor actor) {
    return ApplicationRow.list(
        "force = ?1 and decision is null order by dueOn, id", actor.force().value());
  }

  private List<ApplicationRow> answered(@Nullable UUID before, int limit, Actor actor) {
    return database
        .createQuery(
            "from ApplicationRow a where a.force = :force and a.decision is not null"
                + " and (cast(:before as uuid) is null or a.id < :before) order by a.id desc",
            ApplicationRow.class)
        .setParameter("force", actor.force().value())
        .setParameter("before", before)
        .setMaxResults(limit)
        .getResultList();
  }

  Application shown(ApplicationRow row) {
    return Application.of(
        row,
        subjects.of(row.force, row.personReference),
        subjects.erasures(row.id),
        LocalDate.now(clock));
  }

  static AuditEntry event(EventKind kind, String action, ApplicationRow row, Actor actor) {
    return AuditEntry.of(kind, action, actor, "deletion-application", row.id);
  }
}
