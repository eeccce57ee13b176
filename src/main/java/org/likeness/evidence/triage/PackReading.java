package org.likeness.evidence.triage;

import org.likeness.access.Actor;
import org.likeness.access.ForceCode;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.evidence.EvidenceFile;
import org.likeness.evidence.EvidencePack;
import org.likeness.evidence.EvidencePacks;
import org.likeness.evidence.video.Frames;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;
import org.likeness.retention.LegalHolds;
import org.likeness.search.FrozenSearches;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Reads packs for police users of their force, and notes that they did. */
@ApplicationScoped
class PackReading {
  private final EvidencePacks packs;
  private final Frames frames;
  private final FrozenSearches searches;
  private final LegalHolds holds;
  private final AuditLog audit;
  private final EntityManager database;

  PackReading(
      EvidencePacks packs,
      Frames frames,
      FrozenSearches searches,
      LegalHolds holds,
      AuditLog audit,
      EntityManager database) {
    this.packs = packs;
    this.frames = frames;
    this.searches = searches;
    this.holds = holds;
    this.audit = audit;
    this.database = database;
  }

  /** A file with the pack that it is of. */
  record Found(EvidencePack pack, EvidenceFile file) {}

  /**
   * A pack of the actor's force.
   *
   * @throws Problem not-found if it is another's, or a draft
   */
  EvidencePack pack(UUID id, Actor actor) {
    return packs.find(id, actor.force()).orElseThrow(PackReading::notFound);
  }

  /**
   * A file of such a pack.
   *
   * @throws Problem not-found likewise
   */
  Found file(UUID id, UUID fileId, Actor actor) {
    EvidencePack pack = pack(id, actor);
    return pack.files().stream()
        .filter(file -> file.id().equals(fileId))
        .findFirst()
        .map(file -> new Found(pack, file))
        .orElseThrow(PackReading::notFound);
  }

  /**
   * All about a pack of the actor's force, as it was at one moment: no decision is seen beside the
   * state of before it.
   *
   * @throws Problem not-found if it is another's, or a draft
   */
  @Transactional
  TriagePack whole(UUID id, Actor actor) {
    int unused =
        database
            .createNativeQuery("set transaction isolation level repeatable read")
            .executeUpdate();
    return view(pack(id, actor));
  }

  /** All about a pack, for somebody who may see it. */
  @Transactional
  TriagePack view(EvidencePack pack) {
    List<DecisionMade> decisions =
        TriageDecisionRow.<TriageDecisionRow>list("packId = ?1 order by decidedAt, id", pack.id())
            .stream()
            .map(TriageDecisionRow::made)
            .toList();
    return new TriagePack(
        pack,
        decisions,
        TriageDecision.allowedIn(pack.state()),
        frames.of(pack.id()),
        searches.ofOrigin(pack.id()).stream()
            .map(
                s ->
                    new TriagePack.PackSearch(
                        s.id(), s.createdAt(), s.createdBy(), s.details().caseReference()))
            .toList(),
        linked(pack),
        holds.standingOn(List.of(pack.id())));
  }

  private List<TriagePack.Linked> linked(EvidencePack pack) {
    ForceCode force = new ForceCode(Objects.requireNonNull(pack.store().force()));
    return pack.linked().stream()
        .flatMap(id -> packs.find(id, force).stream())
        .map(other -> new TriagePack.Linked(other.id(), other.reference(), other.submittedAt()))
        .toList();
  }

  /** Notes that something of a pack was looked at. */
  void consulted(String action, EvidencePack pack, Actor actor) {
    audit.appendNow(entry(action, pack, actor));
  }

  /** Likewise of one of its files. */
  void consulted(String action, Found found, Actor actor) {
    audit.appendNow(entry(action, found.pack(), actor).with("fileId", found.file().id()));
  }

  private static AuditEntry entry(String action, EvidencePack pack, Actor actor) {
    return AuditEntry.of(EventKind.CONSULTATION, action, actor, "evidence-pack", pack.id());
  }

  /**
   * Nothing new is made of a pack that the police have done with.
   *
   * @throws Problem conflict
   */
  static void requireOpen(EvidencePack pack) {
    if (pack.state().isOver()) {
      throw Problem.of(
              ProblemType.CONFLICT, "The pack is " + pack.state().wireName() + "; reopen it first")
          .with("state", pack.state().wireName());
    }
  }

  static Problem notFound() {
    return Problem.of(ProblemType.NOT_FOUND, "No such evidence pack of your force");
  }
}
