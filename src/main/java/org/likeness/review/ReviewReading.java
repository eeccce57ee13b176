package org.likeness.review;

import org.likeness.access.Actor;
import org.likeness.access.Role;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads reviews for those who may. */
@ApplicationScoped
class ReviewReading {
  private final Reviews reviews;
  private final AuditLog audit;

  ReviewReading(Reviews reviews, AuditLog audit) {
    this.reviews = reviews;
    this.audit = audit;
  }

  /**
   * The review, as far as the actor may know it.
   *
   * @throws org.likeness.problem.Problem not-found if it is another force's, unless an auditor asks
   */
  ReviewAnswer read(UUID searchId, Actor actor) {
    Reviews.Current review =
        reviews
            .find(searchId)
            .filter(r -> actor.has(Role.AUDITOR) || r.row().force.equals(actor.force().value()))
            .filter(r -> !r.row().knownAnswer || mayReadTests(actor))
            .orElseThrow(OwnSearches::notFound);
    audit.appendNow(review.row().event(EventKind.CONSULTATION, "review.read", actor));
    return ReviewAnswer.of(review, actor);
  }

  /** To reviewers a test is a search like others; for investigators there is none (R5). */
  private static boolean mayReadTests(Actor actor) {
    return actor.has(Role.AUDITOR) || (actor.has(Role.REVIEWER) && !OwnSearches.couldTell(actor));
  }
}
