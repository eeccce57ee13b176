package org.likeness.review;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.problem.Problem;
import org.likeness.review.ReviewState.AwaitingArbitration;
import org.likeness.review.ReviewState.AwaitingReview;
import org.likeness.review.ReviewState.AwaitingVerification;
import org.likeness.search.FrozenSearch;
import org.likeness.search.SearchImages;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes decisions, one after the other. */
@ApplicationScoped
class Deciding {
  private final Reviews reviews;
  private final OwnSearches searches;
  private final Admission admission;
  private final Claims claims;
  private final SearchImages images;
  private final ReviewNews news;
  private final AuditLog audit;
  private final Clock clock;

  Deciding(
      Reviews reviews,
      OwnSearches searches,
      Admission admission,
      Claims claims,
      SearchImages images,
      ReviewNews news,
      AuditLog audit,
      Clock clock) {
    this.reviews = reviews;
    this.searches = searches;
    this.admission = admission;
    this.claims = claims;
    this.images = images;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Takes a decision.
   *
   * @param ifMatch the ETag of the task that the reviewer saw
   * @return the review as it is then
   * @throws Problem search-incomplete if it would close a search that missed a part of the gallery;
   *     stale if somebody decided meanwhile, conflict while another has claimed it; nothing is
   *     stored then
   */
  @Transactional
  Reviews.Current decide(
      UUID searchId, @Nullable String ifMatch, DecisionRequest request, Actor actor) {
    FrozenSearch search = searches.toReview(searchId, actor);
    Reviews.Current review = reviews.locked(searchId).orElseThrow(OwnSearches::notFound);
    ReviewState.Open open = admission.admit(review, actor);
    TaskTag.require(review.row(), ifMatch);
    admission.requireBlind(open, review.row(), actor);
    claims.requireNobodyElse(review.row(), actor);
    Finding finding = new FindingCheck(search, open.stage(), images).check(request);
    Partial.require(search, finding);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Decision decision = new Decision(actor.userId(), actor.login(), finding, now);
    ReviewState next = move(open, decision);
    reviews.decided(review.row(), open.stage(), decision, next);
    news.moved(review.row(), next);
    audit.append(
        review
            .row()
            .event(EventKind.ALTERATION, "review.decided", actor)
            .because(finding.reason())
            .with("stage", open.stage().wireName())
            .with("marks", finding.marks().size())
            .with("outcome", finding.outcome().wireName())
            .with("state", next.wireName()));
    return new Reviews.Current(review.row(), next);
  }

  private static ReviewState move(ReviewState.Open open, Decision decision) {
    return switch (open) {
      case AwaitingReview state -> state.reviewedBy(decision);
      case AwaitingVerification state -> state.verifiedBy(decision);
      case AwaitingArbitration state -> state.arbitratedBy(decision);
    };
  }
}
