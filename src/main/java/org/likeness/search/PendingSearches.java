package org.likeness.search;

import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;
import org.likeness.webhook.WebhookEvent;
import org.likeness.webhook.Webhooks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/** Searches that were accepted and are made later; what is accepted survives a restart. */
@ApplicationScoped
class PendingSearches {

  /** An attempt that takes longer was cut off by a kill. */
  private static final Duration ATTEMPT = Duration.ofMinutes(2);

  /** What ends its workers, by a kill or by their memory, is not tried for ever. */
  static final int PATIENCE = 5;

  private static final String CLAIM =
      "select * from pending_search where finished_at is null and due_at <= :now order by due_at"
          + " limit 1 for update skip locked";

  /** One to be made now. */
  record Claimed(UUID id, int attempts, SentForm form, RequestKey key, Actor actor) {
    @Override
    public String toString() {
      return "Claimed[" + id + "]";
    }
  }

  private final EntityManager database;
  private final Webhooks webhooks;
  private final AuditLog audit;
  private final SearchConfig config;
  private final Clock clock;

  PendingSearches(
      EntityManager database, Webhooks webhooks, AuditLog audit, SearchConfig config, Clock clock) {
    this.database = database;
    this.webhooks = webhooks;
    this.audit = audit;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Accepts a request whose form is right. The same key again is the same request.
   *
   * @throws Problem invalid-request if something else was sent with that key
   */
  @Transactional
  UUID accept(String request, List<byte[]> stills, @Nullable RequestKey given, Actor actor) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    RequestKey key =
        given == null
            ? Objects.requireNonNull(RequestKey.of("pending:" + id, request, stills))
            : given;
    oneAtATime(actor, key);
    Optional<PendingSearchRow> before = find(actor, key);
    if (before.isPresent()) {
      return before.get().id;
    }
    PendingSearchRow.of(id, request, key, actor, now()).persistAndFlush();
    for (int i = 0; i < stills.size(); i++) {
      int unused =
          database
              .createNativeQuery("insert into pending_search_still values (?1, ?2, ?3)")
              .setParameter(1, id)
              .setParameter(2, i)
              .setParameter(3, stills.get(i))
              .executeUpdate();
    }
    audit.append(event(EventKind.COLLECTION, "search.accepted", id, actor));
    return id;
  }

  private void oneAtATime(Actor actor, RequestKey key) {
    database
        .createNativeQuery("select 1 from (select pg_advisory_xact_lock(:lock)) locked")
        .setParameter("lock", (long) (actor.userId() + "\n" + key.key()).hashCode())
        .getSingleResult();
  }

  private static Optional<PendingSearchRow> find(Actor actor, RequestKey key) {
    Optional<PendingSearchRow> row =
        PendingSearchRow.<PendingSearchRow>find(
                "userId = ?1 and idempotencyKey = ?2", actor.userId(), key.key())
            .firstResultOptional();
    if (row.isPresent() && !row.get().requestSha256.equals(key.requestSha256())) {
      throw Problem.field("Idempotency-Key", "was used before for another request");
    }
    return row;
  }

  /**
   * Lets a request pass that nobody waits for.
   *
   * @throws Problem conflict if the same was accepted before and is not made yet
   */
  @Transactional
  void requireNone(Actor actor, RequestKey key) {
    if (find(actor, key).filter(row -> row.finishedAt == null).isPresent()) {
      throw SearchRuns.underWay();
    }
  }

  /**
   * One of the actor's own.
   *
   * @throws Problem not-found
   */
  @Transactional
  PendingSearch own(UUID id, Actor actor) {
    PendingSearchRow row = PendingSearchRow.findById(id);
    if (row == null || !row.userId.equals(actor.userId())) {
      throw Problem.of(ProblemType.NOT_FOUND, "You sent no such request, or it was long ago");
    }
    audit.append(event(EventKind.CONSULTATION, "search.pending-read", id, actor));
    return PendingSearch.of(row);
  }

  /**
   * The next that is due, put off for as long as an attempt may take. One whose attempts never came
   * back is refused instead.
   */
  @Transactional
  Optional<Claimed> claim() {
    List<?> due =
        database
            .createNativeQuery(CLAIM, PendingSearchRow.class)
            .setParameter("now", now())
            .getResultList();
    if (due.isEmpty()) {
      return Optional.empty();
    }
    PendingSearchRow row = (PendingSearchRow) due.getFirst();
    if (row.unanswered >= PATIENCE) {
      refuse(
          row,
          Problem.of(
              ProblemType.INTERNAL,
              "It was begun %d times and never ended".formatted(row.unanswered)));
      return Optional.empty();
    }
    row.attempts++;
    row.unanswered++;
    row.dueAt = now().plus(ATTEMPT);
    SentForm form = new SentForm(row.request, stills(row.id));
    return Optional.of(new Claimed(row.id, row.attempts, form, row.key(), row.actor()));
  }

  private List<byte[]> stills(UUID id) {
    List<?> found =
        database
            .createNativeQuery(
                "select content from pending_search_still where pending_id = ?1 order by position",
                byte[].class)
            .setParameter(1, id)
            .getResultList();
    return found.stream().map(byte[].class::cast).toList();
  }

  /** It could not be made now. Whose claim was taken over says nothing about it any more. */
  @Transactional
  void again(Claimed pending, Duration after) {
    open(pending.id())
        .filter(row -> row.attempts == pending.attempts())
        .ifPresent(
            row -> {
              row.dueAt = now().plus(after);
              row.unanswered = 0;
            });
  }

  /** It is made, by whomever; whoever wants to be told of it is. */
  @Transactional
  void made(Claimed pending, UUID search) {
    open(pending.id()).ifPresent(row -> finish(row, search, null));
  }

  /** It will not be made. Whose claim was taken over says nothing about it any more. */
  @Transactional
  void refused(Claimed pending, Problem why) {
    open(pending.id())
        .filter(row -> row.attempts == pending.attempts())
        .ifPresent(row -> refuse(row, why));
  }

  private static Optional<PendingSearchRow> open(UUID id) {
    return PendingSearchRow.<PendingSearchRow>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .filter(row -> row.finishedAt == null);
  }

  private void refuse(PendingSearchRow row, Problem why) {
    finish(row, null, why);
    audit.append(
        event(EventKind.ERASURE, "search.pending-refused", row.id, row.actor())
            .with("problem", why.type().slug()));
  }

  private void finish(PendingSearchRow row, @Nullable UUID search, @Nullable Problem why) {
    row.searchId = search;
    row.problem = why == null ? null : FrozenJson.write(PendingSearch.Refusal.of(why));
    row.finishedAt = now();
    row.persistAndFlush();
    int unused =
        database
            .createNativeQuery("delete from pending_search_still where pending_id = ?1")
            .setParameter(1, row.id)
            .executeUpdate();
    webhooks.tell(
        WebhookEvent.SEARCH_FINISHED,
        row.userId,
        search == null ? row.id : search,
        search == null ? "refused" : "made");
  }

  /** Forgets what was finished long ago; the searches themselves stay. */
  @Transactional
  void forget() {
    PendingSearchRow.delete("finishedAt < ?1", now().minus(config.pendingKept()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static AuditEntry event(EventKind kind, String action, UUID id, Actor actor) {
    return AuditEntry.of(kind, action, actor, "pending-search", id);
  }
}
