package org.likeness.gallery.application;

import org.likeness.access.Actor;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Hands out the letters to applicants. */
@ApplicationScoped
class Letters {
  private final Applications applications;
  private final AuditLog audit;

  Letters(Applications applications, AuditLog audit) {
    this.applications = applications;
    this.audit = audit;
  }

  /**
   * The letter of an answered application.
   *
   * @throws Problem not-found; conflict if it is not answered yet
   */
  @Transactional
  String of(UUID id, Actor actor) {
    ApplicationRow row = applications.own(id, actor);
    if (row.decision == null) {
      throw Problem.of(ProblemType.CONFLICT, "The application is not answered yet");
    }
    audit.append(
        Applications.event(EventKind.DISCLOSURE, "application.letter-written", row, actor)
            .to(List.of("applicant")));
    return Letter.of(row);
  }
}
