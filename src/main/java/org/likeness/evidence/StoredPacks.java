package org.likeness.evidence;

import com.github.f4b6a3.uuid.UuidCreator;
import org.likeness.access.Actor;
import org.likeness.access.ForceCode;
import org.likeness.access.Forces;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/** The submitted packs in the database. */
@ApplicationScoped
class StoredPacks implements EvidencePacks {
  private final EntityManager database;
  private final Forces forces;
  private final Clock clock;

  StoredPacks(EntityManager database, Forces forces, Clock clock) {
    this.database = database;
    this.forces = forces;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Optional<EvidencePack> find(UUID id, ForceCode force) {
    return row(id, force, LockModeType.NONE).map(this::pack);
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<EvidencePack> locked(UUID id, ForceCode force) {
    return row(id, force, LockModeType.PESSIMISTIC_WRITE).map(this::pack);
  }

  private static Optional<PackRow> row(UUID id, ForceCode force, LockModeType lock) {
    return PackRow.<PackRow>findByIdOptional(id, lock)
        .filter(row -> row.state() != PackState.DRAFT && force.value().equals(row.force));
  }

  @Override
  @Transactional
  public List<EvidencePack> inStates(ForceCode force, Set<PackState> states, int most) {
    return PackRow.<PackRow>find(
            "force = ?1 and state in ?2 and submittedAt is not null order by submittedAt, id",
            force.value(),
            states.stream().map(PackState::wireName).toList())
        .page(0, most)
        .stream()
        .map(this::pack)
        .toList();
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void move(UUID id, PackState to) {
    PackRow row = PackRow.findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (!row.state().next().contains(to)) {
      throw Problem.of(ProblemType.CONFLICT, "The pack is " + row.state).with("state", row.state);
    }
    // the retailer answers by another way: this is the police not waiting any more
    QuestionRow.open(id).ifPresent(question -> question.withdrawnAt = now());
    row.state = to.wireName();
    row.closedAt = to.isOver() ? now() : null;
    database.flush();
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void ask(UUID id, String words, Actor by) {
    move(id, PackState.MORE_ASKED);
    QuestionRow question = new QuestionRow();
    question.id = UuidCreator.getTimeOrderedEpoch();
    question.packId = id;
    question.words = words;
    question.askedById = by.userId();
    question.askedBy = by.login();
    question.askedAt = now();
    database.persist(question);
    database.flush();
  }

  private EvidencePack pack(PackRow row) {
    return new EvidencePack(
        row.id,
        row.reference,
        row.organisation,
        forces.organisationName(row.organisation),
        row.state(),
        Objects.requireNonNull(row.submittedBy),
        Objects.requireNonNull(row.submittedAt),
        row.incident(),
        row.store(),
        row.loss(),
        row.circumstances(),
        row.crimeReference,
        row.statement(),
        PackFileRow.of(row.id),
        QuestionRow.of(row.id),
        linked(row),
        row.version);
  }

  private List<UUID> linked(PackRow row) {
    List<?> ids =
        database
            .createNativeQuery(
                "select p.id from (select linked_id id from evidence_pack_link where pack_id = ?1"
                    + " union select pack_id from evidence_pack_link where linked_id = ?1) l"
                    + " join evidence_pack p on p.id = l.id"
                    + " where p.state <> 'draft' and p.force = ?2 order by p.id",
                UUID.class)
            .setParameter(1, row.id)
            .setParameter(2, row.force)
            .getResultList();
    return ids.stream().map(UUID.class::cast).toList();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
