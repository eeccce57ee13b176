package org.likeness.review;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.search.FrozenSearch;
import org.likeness.search.FrozenSearches;
import org.likeness.search.Priority;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Hands tasks to reviewers who may take them. */
@ApplicationScoped
class TaskDesk {
  private final Reviews reviews;
  private final OwnSearches own;
  private final FrozenSearches searches;
  private final Admission admission;
  private final Claims claims;
  private final AuditLog audit;
  private final Clock clock;

  TaskDesk(
      Reviews reviews,
      OwnSearches own,
      FrozenSearches searches,
      Admission admission,
      Claims claims,
      AuditLog audit,
      Clock clock) {
    this.reviews = reviews;
    this.own = own;
    this.searches = searches;
    this.admission = admission;
    this.claims = claims;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A task that the actor may take.
   *
   * @param search that it is about
   * @param stage that is awaited
   * @param tag ETag of the review as it is
   */
  record Granted(FrozenSearch search, Stage stage, String tag) {}

  /**
   * Grants the material of the awaited stage, and claims it. Whoever gets the ranked material has
   * seen the ranks.
   *
   * @throws org.likeness.problem.Problem as {@link Admission} and {@link Claims} say
   */
  @Transactional
  Granted grant(UUID searchId, Actor actor, String action) {
    FrozenSearch search = own.toReview(searchId, actor);
    Reviews.Current review = reviews.locked(searchId).orElseThrow(OwnSearches::notFound);
    ReviewState.Open open = admitted(review, actor);
    claims.hold(review.row(), open.stage(), actor);
    if (!open.stage().blind()) {
      searches.seen(searchId, actor.userId());
    }
    audit.append(
        review
            .row()
            .event(EventKind.CONSULTATION, action, actor)
            .with("stage", open.stage().wireName()));
    return new Granted(search, open.stage(), TaskTag.of(review.row()));
  }

  /**
   * Claims the awaited stage without showing anything of it.
   *
   * @throws org.likeness.problem.Problem as {@link Admission} and {@link Claims} say
   */
  @Transactional
  ReviewClaim claim(UUID searchId, Actor actor) {
    own.toReview(searchId, actor);
    Reviews.Current review = reviews.locked(searchId).orElseThrow(OwnSearches::notFound);
    return claims.hold(review.row(), admitted(review, actor).stage(), actor);
  }

  private ReviewState.Open admitted(Reviews.Current review, Actor actor) {
    ReviewState.Open open = admission.admit(review, actor);
    admission.requireBlind(open, review.row(), actor);
    return open;
  }

  /** What the actor may take, in the order of the queue; of one priority alone if it is given. */
  List<TaskList.Item> list(@Nullable Priority priority, Actor actor) {
    admission.requireTraining(
        actor,
        AuditEntry.of(EventKind.CONSULTATION, Admission.REFUSED, actor, "user", actor.userId()));
    List<Reviews.Current> awaiting = reviews.awaiting(actor, priority, clock.instant());
    Set<UUID> seen = searches.seenBy(actor.userId(), ids(awaiting));
    List<TaskList.Item> items =
        awaiting.stream()
            .filter(
                review -> !(open(review).stage().blind() && seen.contains(review.row().searchId)))
            .map(review -> item(review, actor))
            .toList();
    audit.appendNow(
        AuditEntry.of(EventKind.CONSULTATION, "review.listed", actor, "force", actor.force())
            .with("count", items.size()));
    return items;
  }

  private TaskList.Item item(Reviews.Current review, Actor actor) {
    Instant now = clock.instant();
    return TaskList.Item.of(review.row(), open(review).stage(), actor, now);
  }

  private static Collection<UUID> ids(List<Reviews.Current> reviews) {
    return reviews.stream().map(review -> review.row().searchId).collect(Collectors.toSet());
  }

  private static ReviewState.Open open(Reviews.Current review) {
    if (review.state() instanceof ReviewState.Open open) {
      return open;
    }
    throw new IllegalStateException("only open reviews are awaited");
  }
}
