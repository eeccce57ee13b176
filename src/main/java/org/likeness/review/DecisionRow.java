package org.likeness.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** A decision in the database. */
@Entity
@Immutable
@Table(name = "review_decision")
class DecisionRow extends PanacheEntityBase {

  /** One decision for each stage of a search. */
  @Embeddable
  record Key(
      @Column(name = "search_id") UUID searchId,
      @Column(name = "stage") @Enumerated(EnumType.STRING) Stage stage) {}

  @EmbeddedId @Column Key key;

  @Column(name = "reviewer_id")
  String reviewerId;

  @Column(name = "reviewer")
  String reviewer;

  @Column(name = "outcome")
  @Enumerated(EnumType.STRING)
  Outcome outcome;

  @Column(name = "reason")
  String reason;

  @Column(name = "candidate_id")
  @Nullable UUID candidateId;

  @Column(name = "features")
  @ColumnTransformer(write = "?::jsonb")
  @Nullable String features;

  @Column(name = "differences_seen")
  @Nullable String differencesSeen;

  @Column(name = "marks")
  @ColumnTransformer(write = "?::jsonb")
  @Nullable String marks;

  /** When the reviewer claimed the part; null if that is not known. */
  @Column(name = "begun_at")
  @Nullable Instant begunAt;

  @Column(name = "decided_at")
  Instant decidedAt;

  static DecisionRow of(UUID searchId, Stage stage, Decision decision, @Nullable Instant begunAt) {
    Finding finding = decision.finding();
    FeatureComparison compared = finding.features();
    DecisionRow row = new DecisionRow();
    row.key = new Key(searchId, stage);
    row.reviewerId = decision.reviewerId();
    row.reviewer = decision.reviewer();
    row.outcome = finding.outcome();
    row.reason = finding.reason();
    row.candidateId = finding.candidateId();
    row.features = compared == null ? null : DecisionJson.write(compared);
    row.differencesSeen = finding.differencesSeen();
    row.marks = finding.marks().isEmpty() ? null : DecisionJson.write(finding.marks());
    row.begunAt = begunAt;
    row.decidedAt = decision.decidedAt();
    return row;
  }

  Decision toDecision() {
    FeatureComparison compared = features == null ? null : DecisionJson.features(features);
    List<Mark> drawn = marks == null ? List.of() : DecisionJson.marks(marks);
    return new Decision(
        reviewerId,
        reviewer,
        new Finding(outcome, reason, candidateId, compared, differencesSeen, drawn),
        decidedAt);
  }

  /** The decisions of each search in the order of the stages; none for a search without any. */
  static Map<UUID, List<Decision>> of(Collection<UUID> searchIds) {
    return DecisionRow.<DecisionRow>find("key.searchId in ?1", searchIds).stream()
        .sorted(Comparator.comparing(row -> row.key.stage()))
        .collect(
            Collectors.groupingBy(
                row -> row.key.searchId(),
                Collectors.mapping(DecisionRow::toDecision, Collectors.toList())));
  }
}
