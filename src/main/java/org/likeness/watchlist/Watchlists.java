package org.likeness.watchlist;

import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.Role;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.problem.Complaints;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;
import org.likeness.search.SearchFilter;
import org.likeness.search.SearchRequest.FilterRequest;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/** Proposes, decides and ends watchlists. Each change is audited in its transaction (A2). */
@ApplicationScoped
class Watchlists {
  private static final int LONG = 1000;
  private static final int SHOWN = 200;

  private final WatchlistCheck check;
  private final WatchlistPeople people;
  private final EntityManager database;
  private final AuditLog audit;
  private final Clock clock;

  Watchlists(
      WatchlistCheck check,
      WatchlistPeople people,
      EntityManager database,
      AuditLog audit,
      Clock clock) {
    this.check = check;
    this.people = people;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  WatchlistView propose(NewWatchlist wanted, Actor actor) {
    WatchlistCheck.Checked checked = check.check(wanted);
    WatchlistRow row = new WatchlistRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.force = actor.force().value();
    row.name = checked.name();
    row.purpose = checked.purpose();
    row.justification = checked.justification();
    row.proposedById = actor.userId();
    row.proposedBy = actor.login();
    row.proposedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    row.expiresAt = checked.expiresAt().truncatedTo(ChronoUnit.MICROS);
    row.state = WatchlistState.PROPOSED.wireName();
    SearchFilter filter = checked.filter();
    row.filter = filter == null ? null : filter.stored();
    row.persistAndFlush();
    people.add(row.id, checked.people());
    audit.append(
        row.event(EventKind.COLLECTION, "watchlist.proposed", actor)
            .because(row.justification)
            .with("people", checked.people().size())
            .with("chosen", row.filter == null ? "by name" : row.filter)
            .with("expiresAt", row.expiresAt));
    return row.view(people.count(row.id));
  }

  /**
   * How many people a filter would put on a list, for who thinks of proposing it.
   *
   * @throws Problem invalid-request
   */
  @Transactional
  WatchlistPreview preview(@Nullable FilterRequest wanted, Actor actor) {
    WatchlistCheck.Previewed found = check.preview(wanted);
    audit.append(
        AuditEntry.of(EventKind.CONSULTATION, "watchlist.previewed", actor, "watchlist", "none")
            .with("chosen", found.filter().stored())
            .with("people", found.preview().people()));
    return found.preview();
  }

  /**
   * Approves or refuses it.
   *
   * @throws Problem not-found; same-person-twice; conflict if it is decided; invalid-request
   */
  @Transactional
  WatchlistView decide(UUID id, WatchlistDecision decision, Actor actor) {
    WatchlistRow row = own(id, actor, LockModeType.PESSIMISTIC_WRITE);
    Complaints complaints = new Complaints();
    String reason = complaints.text("reason", decision.reason(), LONG, "why");
    complaints.raise();
    if (row.proposedById.equals(actor.userId())) {
      throw Problem.of(
          ProblemType.SAME_PERSON_TWICE, "Who proposed a watchlist cannot decide about it");
    }
    if (row.state() != WatchlistState.PROPOSED) {
      throw Problem.of(ProblemType.CONFLICT, "It has been decided");
    }
    boolean approved = decision.approved();
    row.state = (approved ? WatchlistState.APPROVED : WatchlistState.REFUSED).wireName();
    row.decidedById = actor.userId();
    row.decidedBy = actor.login();
    row.decidedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    row.decisionReason = reason;
    database.flush();
    audit.append(
        row.event(EventKind.ALTERATION, "watchlist.decided", actor)
            .because(reason)
            .with("state", row.state));
    return row.view(people.count(id));
  }

  /** Those of the actor's force that are not over, the latest first; for auditors, all forces'. */
  @Transactional
  List<WatchlistView> list(Actor actor) {
    List<WatchlistRow> rows =
        WatchlistRow.<WatchlistRow>find(
                "expiresAt > ?1 and (?2 = true or force = ?3) order by id desc",
                clock.instant(),
                actor.has(Role.AUDITOR),
                actor.force().value())
            .page(0, SHOWN)
            .list();
    List<WatchlistView> views = rows.stream().map(r -> r.view(people.count(r.id))).toList();
    audit.append(
        AuditEntry.of(EventKind.CONSULTATION, "watchlist.listed", actor, "watchlist", "all"));
    return views;
  }

  /** Ends it before its time, with all of it. */
  @Transactional
  void end(UUID id, Actor actor) {
    WatchlistRow row = own(id, actor, LockModeType.PESSIMISTIC_WRITE);
    remove(List.of(row), "watchlist.ended", actor);
  }

  /**
   * Removes some of those whose time is over.
   *
   * @return how many
   */
  @Transactional
  int expire(int most) {
    List<WatchlistRow> over =
        WatchlistRow.<WatchlistRow>find("expiresAt <= ?1 order by expiresAt, id", clock.instant())
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .page(0, most)
            .list();
    remove(over, "watchlist.expired", Actor.SYSTEM);
    return over.size();
  }

  /** Audits after all else: what is deleted then would keep whoever waits for the log. */
  private void remove(List<WatchlistRow> rows, String action, Actor actor) {
    List<AuditEntry> events =
        rows.stream()
            .map(
                row ->
                    row.event(EventKind.ERASURE, action, actor)
                        .with("people", people.count(row.id).people())
                        .with("expiresAt", row.expiresAt))
            .toList();
    rows.forEach(WatchlistRow::delete);
    database.flush();
    events.forEach(audit::append);
  }

  /** One that may be searched now. */
  record Searchable(UUID id, String name, String purpose, Set<UUID> people) {}

  /**
   * @throws Problem not-found; conflict if it is not approved
   */
  @Transactional
  Searchable searchable(UUID id, Actor actor) {
    WatchlistRow row = own(id, actor, LockModeType.NONE);
    if (row.state() != WatchlistState.APPROVED) {
      throw Problem.of(ProblemType.CONFLICT, "The watchlist is not approved");
    }
    return new Searchable(row.id, row.name, row.purpose, people.find(id));
  }

  private WatchlistRow own(UUID id, Actor actor, LockModeType lock) {
    return WatchlistRow.<WatchlistRow>findByIdOptional(id, lock)
        .filter(row -> row.force.equals(actor.force().value()))
        .filter(row -> row.expiresAt.isAfter(clock.instant()))
        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "No such watchlist of your force"));
  }
}
