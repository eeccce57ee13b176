package org.likeness.review;

import org.likeness.access.Actor;
import org.likeness.access.Training;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;
import org.likeness.search.FrozenSearches;

import jakarta.enterprise.context.ApplicationScoped;

/** Who may take the next part in a review (R3, R4). Refusals are logged. */
@ApplicationScoped
class Admission {
  static final String REFUSED = "review.refused";

  private final Training training;
  private final FrozenSearches searches;
  private final AuditLog audit;

  Admission(Training training, FrozenSearches searches, AuditLog audit) {
    this.training = training;
    this.searches = searches;
    this.audit = audit;
  }

  /**
   * Lets only those pass whose training is in date.
   *
   * @param ifRefused is audited then
   * @throws Problem training-not-in-date
   */
  void requireTraining(Actor actor, AuditEntry ifRefused) {
    if (!training.inDate(actor.userId())) {
      throw refused(
          ifRefused,
          ProblemType.TRAINING_NOT_IN_DATE,
          "Reviewing needs a facial-comparison training record that is in date");
    }
  }

  /**
   * The open state, if the actor is trained and has taken no part yet.
   *
   * @throws Problem training-not-in-date, gone if the stills were purged, search-incomplete,
   *     conflict if nothing is awaited, or same-person-twice
   */
  ReviewState.Open admit(Reviews.Current review, Actor actor) {
    AuditEntry ifRefused = review.row().event(EventKind.CONSULTATION, REFUSED, actor);
    requireTraining(actor, ifRefused);
    searches.requireStills(review.row().searchId);
    Partial.require(review.state());
    if (!(review.state() instanceof ReviewState.Open open)) {
      throw Problem.of(ProblemType.CONFLICT, "No decision is awaited on this search")
          .with("state", review.state().wireName());
    }
    if (open.participants().includes(actor.userId()) || isForThem(review.row(), actor)) {
      throw refused(
          ifRefused,
          ProblemType.SAME_PERSON_TWICE,
          "You searched or decided here already; somebody else must take this part");
    }
    return open;
  }

  /** Whether a system searched for this very reviewer. */
  private boolean isForThem(ReviewRow row, Actor actor) {
    return searches.officer(row.searchId).filter(actor.login()::equalsIgnoreCase).isPresent();
  }

  /**
   * Lets only those take a blind part who have not seen the ranked list.
   *
   * @throws Problem same-person-twice
   */
  void requireBlind(ReviewState.Open open, ReviewRow row, Actor actor) {
    if (open.stage().blind() && searches.hasSeen(row.searchId, actor.userId())) {
      throw refused(
          row.event(EventKind.CONSULTATION, REFUSED, actor),
          ProblemType.SAME_PERSON_TWICE,
          "You have seen the ranked list; somebody who has not must take this part");
    }
  }

  private Problem refused(AuditEntry entry, ProblemType type, String detail) {
    audit.appendNow(entry.with("problem", type.slug()));
    return Problem.of(type, detail);
  }
}
