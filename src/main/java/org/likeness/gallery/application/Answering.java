package org.likeness.gallery.application;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.gallery.Gallery;
import org.likeness.gallery.erasure.Erasures;
import org.likeness.problem.Complaints;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/** Answers applications: a granted one erases all images of the person. */
@ApplicationScoped
class Answering {
  private static final int LONG_TEXT = 4000;
  private static final String GRANTED = "granted";
  private static final List<String> DECISIONS = List.of(GRANTED, "refused");

  private final EntityManager database;
  private final Applications applications;
  private final Subjects subjects;
  private final Gallery gallery;
  private final Erasures erasures;
  private final AuditLog audit;
  private final Clock clock;

  Answering(
      EntityManager database,
      Applications applications,
      Subjects subjects,
      Gallery gallery,
      Erasures erasures,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.applications = applications;
    this.subjects = subjects;
    this.gallery = gallery;
    this.erasures = erasures;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Answers an application, once.
   *
   * @throws Problem invalid-request; not-found; conflict if it is answered, if the person has other
   *     images than were seen, or if a legal hold forbids the erasure
   */
  @Transactional
  Application answer(UUID id, AnswerRequest request, Actor actor) {
    ApplicationRow row = applications.own(id, actor);
    database.refresh(row, LockModeType.PESSIMISTIC_WRITE);
    Complaints complaints = new Complaints();
    String decision =
        complaints.code("decision", request.decision(), DECISIONS, "granted or refused");
    String reason = complaints.text("reason", request.reason(), LONG_TEXT, "why");
    complaints.raise();
    if (row.decision != null) {
      throw Problem.of(ProblemType.CONFLICT, "The application is answered already");
    }
    gallery.lock();
    Set<UUID> images = subjects.images(row.force, row.personReference);
    requireSeen(request.images(), images.size());
    decide(row, decision, reason, images.size(), actor);
    if (decision.equals(GRANTED)) {
      erase(row, images, actor);
    }
    audit.append(
        Applications.event(EventKind.ALTERATION, "application.answered", row, actor)
            .because(reason)
            .with("decision", decision)
            .with("images", images.size()));
    return applications.shown(row);
  }

  private static void requireSeen(@Nullable Integer seen, int images) {
    if (seen == null || seen != images) {
      throw Problem.of(
              ProblemType.CONFLICT,
              "The person has %d images now. Nothing was decided: look again".formatted(images))
          .with("images", images);
    }
  }

  private void decide(ApplicationRow row, String decision, String reason, int images, Actor actor) {
    row.decision = decision;
    row.reason = reason;
    row.images = images;
    row.decidedById = actor.userId();
    row.decidedBy = actor.login();
    row.decidedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    database.flush();
  }

  private void erase(ApplicationRow row, Set<UUID> images, Actor actor) {
    List<UUID> all = new ArrayList<>(images);
    for (int from = 0; from < all.size(); from += Erasures.MOST) {
      Set<UUID> some = Set.copyOf(all.subList(from, Math.min(all.size(), from + Erasures.MOST)));
      String why = "Application for deletion %s was granted".formatted(row.reference);
      subjects.erased(row.id, erasures.begin(some, why, actor));
    }
  }
}
