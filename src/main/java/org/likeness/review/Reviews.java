package org.likeness.review;

import io.quarkus.panache.common.Parameters;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.search.FrozenSearch;
import org.likeness.search.Priority;
import org.likeness.search.ReviewDesk;
import org.likeness.search.Urgency;

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
        and r.purgedAt is null
        and r.searcherId <> :user
        and (r.claimedBy is null or r.claimedBy = :user or r.claimedUntil <= :now)
        and not exists (
          select d from DecisionRow d
          where d.key.searchId = r.searchId and d.reviewerId = :user)
        and (r.knownAnswer = false or :couldTell = false)
        and (cast(:priority as string) is null or r.priority = :priority)
      order by
        case when r.dueAt <= :now then 0 else 1 end,
        case r.priority when 'threat-to-life' then 0 when 'urgent' then 1 else 2 end,
        r.dueAt,
        r.searchId
      """;

  private final EntityManager database;
  private final ReviewConfig.Due due;

  Reviews(EntityManager database, ReviewConfig config) {
    this.database = database;
    this.due = config.due();
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
  public void open(FrozenSearch search, Urgency urgency) {
    ReviewRow row = ReviewRow.of(search, first(search));
    row.prioritise(urgency.priority(), due(urgency, search.createdAt()));
    database.persist(row);
    Instant now = search.createdAt();
    database.persist(
        PriorityRow.of(row, urgency.reason(), search.createdById(), search.createdBy(), now));
  }

  /** Keeps the priority beside all that came before it. */
  @Transactional(Transactional.TxType.MANDATORY)
  void prioritise(ReviewRow row, Urgency urgency, Actor by, Instant now) {
    row.prioritise(urgency.priority(), due(urgency, now));
    database.persist(PriorityRow.of(row, urgency.reason(), by.userId(), by.login(), now));
  }

  private Instant due(Urgency urgency, Instant from) {
    return from.plus(due.of(urgency.priority()));
  }

  private static ReviewState first(FrozenSearch search) {
    if (!search.candidates().isEmpty()) {
      return new ReviewState.AwaitingReview(Participants.searchedBy(search.createdById()));
    }
    return search.gallery().complete()
        ? new ReviewState.NoCandidates()
        : new ReviewState.Incomplete();
  }

  @Override
  @Transactional
  public Map<UUID, String> states(Collection<UUID> searchIds, Actor reader) {
    return ReviewRow.<ReviewRow>find("searchId in ?1", searchIds).stream()
        .collect(Collectors.toMap(row -> row.searchId, row -> ReviewAnswer.shown(row, reader)));
  }

  /** The review of a search, with which nobody is under way: its decisions lead to its state. */
  @Transactional
  Optional<Current> find(UUID searchId) {
    return current(database.find(ReviewRow.class, searchId, LockModeType.PESSIMISTIC_READ));
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

  /**
   * Reviews of the actor's force that wait for somebody who may be the actor: what is overdue
   * first, then by priority and due time. Nothing in that order comes from a decision (R3). In a
   * transaction of its own, since they and their decisions are read as of one moment.
   *
   * @param priority alone; null for all
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<Current> awaiting(Actor actor, @Nullable Priority priority, Instant now) {
    int unused =
        database
            .createNativeQuery("set transaction isolation level repeatable read")
            .executeUpdate();
    Parameters parameters =
        Parameters.with("force", actor.force().value())
            .and("user", actor.userId())
            .and("couldTell", OwnSearches.couldTell(actor))
            .and("priority", priority == null ? null : priority.wireName())
            .and("now", now);
    List<ReviewRow> rows =
        ReviewRow.<ReviewRow>find(AWAITING, parameters).page(0, MOST_TASKS).list();
    return current(rows);
  }

  /** Keeps a decision and the state that it led to. */
  @Transactional(Transactional.TxType.MANDATORY)
  void decided(ReviewRow row, Stage stage, Decision decision, ReviewState next) {
    Instant begun = row.begunAt(decision.reviewerId());
    database.persist(DecisionRow.of(row.searchId, stage, decision, begun));
    row.moveTo(next, decision.decidedAt());
    database.flush();
  }
}
