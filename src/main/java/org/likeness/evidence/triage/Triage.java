package org.likeness.evidence.triage;

import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.evidence.EvidencePack;
import org.likeness.evidence.EvidencePacks;
import org.likeness.problem.Complaints;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Decides about packs: one officer at a time, on what they have read. */
@ApplicationScoped
class Triage {
  private static final int LONG_TEXT = 2_000;

  private final EvidencePacks packs;
  private final PackReading reading;
  private final EntityManager database;
  private final AuditLog audit;
  private final Clock clock;

  Triage(
      EvidencePacks packs,
      PackReading reading,
      EntityManager database,
      AuditLog audit,
      Clock clock) {
    this.packs = packs;
    this.reading = reading;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** A request that was looked through. */
  private record Order(
      TriageDecision decision, @Nullable RefusalReason reason, @Nullable String words) {}

  /**
   * Decides, audits, and keeps who decided, all or nothing.
   *
   * @param version of the pack that the officer has read; null if they did not say
   * @throws Problem stale, with who changed it, if it has changed since; conflict if its state does
   *     not allow the decision
   */
  @Transactional
  TriagePack decide(UUID id, @Nullable Integer version, DecisionRequest request, Actor actor) {
    Order order = check(request);
    EvidencePack pack = packs.locked(id, actor.force()).orElseThrow(PackReading::notFound);
    requireRead(pack, version);
    if (!TriageDecision.allowedIn(pack.state()).contains(order.decision())) {
      throw Problem.of(
              ProblemType.CONFLICT,
              "A pack that is %s does not allow this".formatted(pack.state().wireName()))
          .with("state", pack.state().wireName());
    }
    String words = order.words();
    if (order.decision() == TriageDecision.ASK_MORE && words != null) {
      packs.ask(id, words, actor);
    } else {
      packs.move(id, order.decision().state());
    }
    keep(id, order, actor);
    database.flush();
    database.clear();
    TriagePack after = reading.view(packs.find(id, actor.force()).orElseThrow());
    audit.append(entry(id, order, actor));
    return after;
  }

  private void requireRead(EvidencePack pack, @Nullable Integer version) {
    if (version == null) {
      throw Problem.of(
          ProblemType.IF_MATCH_NEEDED, "Read the pack, then send its ETag as If-Match");
    }
    if (version != pack.version()) {
      TriageDecisionRow last =
          TriageDecisionRow.<TriageDecisionRow>find(
                  "packId = ?1 order by decidedAt desc", pack.id())
              .firstResult();
      throw last == null
          ? Problem.of(ProblemType.STALE, "The pack changed since you read it")
          : Problem.of(
                  ProblemType.STALE,
                  "%s decided since you read the pack: %s".formatted(last.decidedBy, last.decision))
              .with("decidedBy", last.decidedBy)
              .with("decision", last.decision);
    }
  }

  private static Order check(DecisionRequest request) {
    Complaints complaints = new Complaints();
    String name =
        complaints.code(
            "decision",
            request.decision(),
            Arrays.stream(TriageDecision.values()).map(TriageDecision::wireName).toList(),
            "what is decided");
    TriageDecision decision = TriageDecision.of(name).orElse(TriageDecision.TAKE);
    RefusalReason reason = null;
    if (decision == TriageDecision.REFUSE) {
      String why =
          complaints.code(
              "reason",
              request.reason(),
              Arrays.stream(RefusalReason.values()).map(RefusalReason::wireName).toList(),
              "why it is refused");
      reason = RefusalReason.of(why).orElse(null);
    }
    boolean needed = decision == TriageDecision.ASK_MORE || reason == RefusalReason.OTHER;
    String words = request.words() == null || request.words().isBlank() ? null : request.words();
    if (needed || words != null) {
      words = complaints.text("words", words, LONG_TEXT, "what is asked, or why it is refused");
    }
    complaints.raise();
    return new Order(decision, reason, words);
  }

  private void keep(UUID id, Order order, Actor actor) {
    TriageDecisionRow row = new TriageDecisionRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.packId = id;
    row.decision = order.decision().wireName();
    RefusalReason reason = order.reason();
    row.reason = reason == null ? null : reason.wireName();
    row.words = order.words();
    row.decidedById = actor.userId();
    row.decidedBy = actor.login();
    row.decidedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    database.persist(row);
  }

  private static AuditEntry entry(UUID id, Order order, Actor actor) {
    AuditEntry entry =
        AuditEntry.of(EventKind.ALTERATION, "evidence.pack-decided", actor, "evidence-pack", id)
            .with("decision", order.decision().wireName());
    RefusalReason reason = order.reason();
    return reason == null ? entry : entry.because(reason.wireName());
  }
}
