package org.likeness.review;

import com.github.f4b6a3.uuid.UuidCreator;
import org.likeness.access.Actor;
import org.likeness.access.Role;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.problem.Problem;
import org.likeness.retention.RetentionConfig;
import org.likeness.search.FrozenSearch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Keeps what became of reviewed searches (R7). */
@ApplicationScoped
class CaseOutcomes {
  private final Reviews reviews;
  private final OwnSearches searches;
  private final EntityManager database;
  private final Event<WrongLead> wrongLeads;
  private final RetentionConfig retention;
  private final AuditLog audit;
  private final Clock clock;

  CaseOutcomes(
      Reviews reviews,
      OwnSearches searches,
      EntityManager database,
      Event<WrongLead> wrongLeads,
      RetentionConfig retention,
      AuditLog audit,
      Clock clock) {
    this.reviews = reviews;
    this.searches = searches;
    this.database = database;
    this.wrongLeads = wrongLeads;
    this.retention = retention;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Records what became of a search, or corrects what was recorded.
   *
   * @throws Problem not-found; review-not-complete while a decision is awaited; invalid-request;
   *     conflict if the case would say what cannot be
   */
  @Transactional
  CaseOutcome record(UUID searchId, CaseEntryRequest request, Actor actor) {
    FrozenSearch search = searches.of(searchId, actor);
    Reviews.Current review = reviews.locked(searchId).orElseThrow(OwnSearches::notFound);
    ReviewState.requireDecided(review.state());
    CaseHistory history = CaseHistory.of(searchId);
    LocalDate today = LocalDate.ofInstant(clock.instant(), retention.zone());
    CaseRow row = new CaseEntryCheck(history, today).check(request);
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.searchId = searchId;
    row.recordedById = actor.userId();
    row.recordedBy = actor.login();
    row.recordedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    CaseHistory next = history.with(row, matched(review.state()));
    database.persist(row);
    database.flush();
    if (row.step == CaseStep.WRONG_LEAD) {
      wrongLeads.fire(new WrongLead(searchId, search.details().force()));
    }
    audit.append(event(row, actor));
    return next.toAnswer(searchId);
  }

  private static boolean matched(ReviewState state) {
    return state instanceof ReviewState.Complete complete
        && complete.conclusion().outcome() == Outcome.POSSIBLE_MATCH;
  }

  private static AuditEntry event(CaseRow row, Actor actor) {
    AuditEntry entry =
        AuditEntry.of(EventKind.ALTERATION, "outcome.recorded", actor, "search", row.searchId)
            .because(row.reason)
            .with("step", row.step.wireName())
            .with("occurredOn", row.occurredOn);
    EvidenceKind kind = row.evidenceKind;
    AuditEntry evident = kind == null ? entry : entry.with("evidenceKind", kind.wireName());
    UUID corrects = row.corrects;
    return corrects == null ? evident : evident.with("corrects", corrects);
  }

  /**
   * What was recorded.
   *
   * @throws Problem not-found if it is another force's, unless an auditor asks
   */
  @Transactional
  CaseOutcome read(UUID searchId, Actor actor) {
    ReviewRow row =
        reviews
            .find(searchId)
            .map(Reviews.Current::row)
            .filter(r -> actor.has(Role.AUDITOR) || r.force.equals(actor.force().value()))
            .filter(r -> !r.knownAnswer)
            .orElseThrow(OwnSearches::notFound);
    audit.append(row.event(EventKind.CONSULTATION, "outcome.read", actor));
    return of(searchId);
  }

  /** All that was recorded of a search. */
  @Transactional
  CaseOutcome of(UUID searchId) {
    return CaseHistory.of(searchId).toAnswer(searchId);
  }
}
