package org.likeness.review;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.search.FrozenSearch;
import org.likeness.search.ReviewDesk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/** The stored reviews. */
@ApplicationScoped
class Reviews implements ReviewDesk {
  private static final int MOST_TASKS = 200;

  /** Not what the user searched, decided before or may not take from another reviewer's desk. */
  private static final String AWAITING =
      """
      from ReviewRow r
      where r.force = :force
        and r.state in ('awaiting-review', 'awaiting-verification', 'awaiting-arbitration')
        and r.searcherId <> :user
        and (r.claimedBy is null or r.claimedBy = :user or r.claimedUntil <= :now)
        and not exists (
          select d from DecisionRow d
          where d.key.searchId = r.searchId and d.reviewerId = :user)
      order by r.searchId
      """;

  private final EntityManager database;

  Reviews(EntityManager database) {
    this.database = database;
  }

  /**
   * A review as it is in this transaction.
   *
   * @param row in the database
   * @param state with its legal moves
   */
  record Current(ReviewRow row, ReviewState state) {}

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void open(FrozenSearch search) {
    ReviewState state =
        search.candidates().isEmpty()
            ? new ReviewState.NoCandidates()
            : new ReviewState.AwaitingReview(Participants.searchedBy(search.createdById()));
    database.persist(ReviewRow.of(search, state));
  }

  @Override
  @Transactional
  public Map<UUID, String> states(Collection<UUID> searchIds) {
    return ReviewRow.<ReviewRow>find("searchId in ?1", searchIds).stream()
        .collect(Collectors.toMap(row -> row.searchId, row -> row.state));
  }

  /** The review of a search. */
  @Transactional
  Optional<Current> find(UUID searchId) {
    return current(database.find(ReviewRow.class, searchId));
  }

  /** The same, locked until the transaction ends: decisions come one after the other. */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<Current> locked(UUID searchId) {
    return current(database.find(ReviewRow.class, searchId, LockModeType.PESSIMISTIC_WRITE));
  }

  private static Optional<Current> current(@Nullable ReviewRow row) {
    return row == null ? Optional.empty() : Optional.of(current(List.of(row)).getFirst());
  }

  private static List<Current> current(List<ReviewRow> rows) {
    Map<UUID, List<Decision>> decisions =
        DecisionRow.of(rows.stream().map(row -> row.searchId).toList());
    return rows.stream()
        .map(
            row ->
                new Current(
                    row, StateOfReview.of(row, decisions.getOrDefault(row.searchId, List.of()))))
        .toList();
  }

  /** Reviews of the actor's force that wait for somebody who may be the actor, oldest first. */
  @Transactional
  List<Current> awaiting(Actor actor, Instant now) {
    List<ReviewRow> rows =
        ReviewRow.<ReviewRow>find(
                AWAITING,
                Map.of("force", actor.force().value(), "user", actor.userId(), "now", now))
            .page(0, MOST_TASKS)
            .list();
    return current(rows);
  }

  /** Keeps a decision and the state that it led to. */
  @Transactional(Transactional.TxType.MANDATORY)
  void decided(ReviewRow row, Stage stage, Decision decision, ReviewState next) {
    database.persist(DecisionRow.of(row.searchId, stage, decision));
    row.moveTo(next, decision.decidedAt());
    database.flush();
  }
}
