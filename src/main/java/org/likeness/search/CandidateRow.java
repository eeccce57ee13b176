package org.likeness.search;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

/** A candidate in the database. */
@Entity
@Immutable
@Table(name = "search_candidate")
class CandidateRow extends PanacheEntityBase {
  @Id UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "search_id")
  @Nullable SearchRow search;

  @Column(name = "rank")
  int rank;

  @Column(name = "fpir")
  @Nullable Double fpir;

  @ElementCollection
  @CollectionTable(
      name = "search_candidate_image",
      joinColumns = @JoinColumn(name = "candidate_id"))
  @OrderColumn(name = "position")
  @Fetch(FetchMode.SUBSELECT)
  List<FrozenImage> images = new ArrayList<>();

  static CandidateRow of(SearchRow search, FrozenCandidate candidate) {
    CandidateRow row = new CandidateRow();
    row.id = candidate.id();
    row.search = search;
    row.rank = candidate.rank();
    row.fpir = candidate.fpir();
    row.images = new ArrayList<>(candidate.images());
    return row;
  }

  FrozenCandidate toCandidate() {
    return new FrozenCandidate(id, rank, fpir, images);
  }
}
