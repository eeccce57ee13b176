package org.likeness.evidence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
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

  /** Those of a pack, the first first. */
  static List<Question> of(UUID pack) {
    return QuestionRow.<QuestionRow>list("packId = ?1 order by askedAt", pack).stream()
        .map(QuestionRow::question)
        .toList();
  }

  Question question() {
    return new Question(id, words, askedAt, answer, answeredAt);
  }
}
