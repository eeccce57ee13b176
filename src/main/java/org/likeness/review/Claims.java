package org.likeness.review;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Keeps two reviewers from doing the same part at once. A claim ends with the decision, when it is
 * handed back, or when its time is over.
 */
@ApplicationScoped
class Claims {
  private final Reviews reviews;
  private final OwnSearches searches;
  private final ReviewNews news;
  private final AuditLog audit;
  private final Clock clock;
  private final Duration time;

  Claims(
      Reviews reviews,
      OwnSearches searches,
      ReviewNews news,
      AuditLog audit,
      Clock clock,
      ReviewConfig config) {
    this.reviews = reviews;
    this.searches = searches;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
    this.time = config.claimTime();
  }

  /**
   * Claims the awaited part, or renews the claim, in the caller's transaction.
   *
   * @param row locked
   * @throws Problem conflict while another's claim stands
   */
  @Transactional(Transactional.TxType.MANDATORY)
  ReviewClaim hold(ReviewRow row, Stage stage, Actor actor) {
    requireNobodyElse(row, actor);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant mine = row.claimedUntil(actor.userId(), now);
    if (mine == null) {
      news.claimTimedOut(row, now);
      audit.append(
          row.event(EventKind.ALTERATION, "review.claimed", actor).with("stage", stage.wireName()));
    }
    if (mine == null || isHalfOver(mine, now)) {
      row.claim(actor.userId(), now, now.plus(time));
    }
    return new ReviewClaim(row.searchId, stage.shown(), claimed(row.claimedUntil));
  }

  /** Each picture that is looked at renews the claim: not each of them needs a write. */
  private boolean isHalfOver(Instant until, Instant now) {
    return Duration.between(now, until).compareTo(time.dividedBy(2)) < 0;
  }

  private static Instant claimed(@Nullable Instant until) {
    if (until == null) {
      throw new IllegalStateException("it was claimed just now");
    }
    return until;
  }

  /**
   * Lets pass whom no other's claim stops.
   *
   * @throws Problem conflict
   */
  void requireNobodyElse(ReviewRow row, Actor actor) {
    if (row.claimedByOther(actor.userId(), clock.instant())) {
      throw Problem.of(
              ProblemType.CONFLICT,
              "Another reviewer works on this search; it is free again once handed back, or later")
          .with("claimedUntil", claimed(row.claimedUntil).toString());
    }
  }

  /** Gives the claim up; nothing happens if there is none. */
  @Transactional
  void handBack(UUID searchId, Actor actor) {
    searches.toReview(searchId, actor);
    ReviewRow row = reviews.locked(searchId).orElseThrow(OwnSearches::notFound).row();
    requireNobodyElse(row, actor);
    if (row.claimedUntil(actor.userId(), clock.instant()) != null) {
      row.release();
      audit.append(row.event(EventKind.ALTERATION, "review.handed-back", actor));
    }
  }
}
