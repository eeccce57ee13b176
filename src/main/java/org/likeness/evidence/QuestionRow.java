package org.likeness.evidence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

/** A question of the police to a retailer, and its answer. */
@Entity
@Table(name = "evidence_question")
class QuestionRow extends PanacheEntityBase {
  @Id UUID id;

  @Column(name = "pack_id")
  UUID packId;

  @Column String words;

  @Column(name = "asked_by_id")
  String askedById;

  @Column(name = "asked_by")
  String askedBy;

  @Column(name = "asked_at")
  Instant askedAt;

  @Column @Nullable String answer;

  @Column(name = "answered_by_id")
  @Nullable String answeredById;

  @Column(name = "answered_by")
  @Nullable String answeredBy;

  @Column(name = "answered_at")
  @Nullable Instant answeredAt;

  /** When the police had done with the pack without an answer. */
  @Column(name = "withdrawn_at")
  @Nullable Instant withdrawnAt;

  /** Those of a pack, the first first. */
  static List<Question> of(UUID pack) {
    return QuestionRow.<QuestionRow>list("packId = ?1 order by askedAt", pack).stream()
        .map(QuestionRow::question)
        .toList();
  }

  /** Those that the retailer has answered, or can answer. */
  static List<Question> standing(UUID pack) {
    return QuestionRow.<QuestionRow>list(
            "packId = ?1 and withdrawnAt is null order by askedAt", pack)
        .stream()
        .map(QuestionRow::question)
        .toList();
  }

  /** The one that waits for its answer; nobody else changes it until the end of the transaction. */
  static Optional<QuestionRow> open(UUID pack) {
    return QuestionRow.<QuestionRow>find(
            "packId = ?1 and answeredAt is null and withdrawnAt is null", pack)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .singleResultOptional();
  }

  /** The one that was asked last. */
  static Optional<QuestionRow> last(UUID pack) {
    return QuestionRow.<QuestionRow>find("packId = ?1 order by askedAt desc", pack)
        .firstResultOptional();
  }

  Question question() {
    return new Question(id, words, askedAt, answer, answeredAt);
  }
}
