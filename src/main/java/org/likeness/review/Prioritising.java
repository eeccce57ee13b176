package org.likeness.review;

import org.likeness.access.Actor;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.problem.Complaints;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;
import org.likeness.search.Urgency;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Changes how soon a review is needed. */
@ApplicationScoped
class Prioritising {
  private final Reviews reviews;
  private final OwnSearches searches;
  private final AuditLog audit;
  private final Clock clock;

  Prioritising(Reviews reviews, OwnSearches searches, AuditLog audit, Clock clock) {
    this.reviews = reviews;
    this.searches = searches;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Gives a review another priority; its due time counts from now.
   *
   * @throws Problem not-found, invalid-request, or conflict if no decision is awaited
   */
  @Transactional
  ReviewAnswer change(UUID searchId, PriorityChange change, Actor actor) {
    searches.of(searchId, actor);
    Complaints complaints = new Complaints();
    Urgency urgency = Urgency.checkChange(change.priority(), change.reason(), complaints);
    complaints.raise();
    Reviews.Current review = reviews.locked(searchId).orElseThrow(OwnSearches::notFound);
    if (!(review.state() instanceof ReviewState.Open)) {
      throw Problem.of(ProblemType.CONFLICT, "No decision is awaited on this search")
          .with("state", review.state().wireName());
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    reviews.prioritise(review.row(), urgency, actor, now);
    audit.append(
        review
            .row()
            .event(EventKind.ALTERATION, "review.prioritised", actor)
            .because(urgency.reason())
            .with("priority", urgency.priority().wireName())
            .with("dueAt", review.row().dueAt));
    return ReviewAnswer.of(review, actor);
  }
}
