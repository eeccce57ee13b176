package org.likeness.search;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.likeness.gallery.Retention;
import org.likeness.gallery.ScanMode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

/** A frozen search in the database. */
@Entity
@Immutable
@Table(name = "search")
class SearchRow extends PanacheEntityBase {
  @Id UUID id;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "created_by_id")
  String createdById;

  @Column(name = "created_by")
  String createdBy;

  @Embedded @Column CaseDetails details;

  @Column(name = "policy_version")
  String policyVersion;

  @Column(name = "filter")
  @ColumnTransformer(write = "?::jsonb")
  String filter;

  @Embedded @Column OperatingPoint point;

  @Embedded @Column ModelUsed model;

  @Embedded @Column GallerySearched gallery;

  @Column(name = "scan")
  @Enumerated(EnumType.STRING)
  ScanMode scan;

  @Column(name = "scan_retention")
  @ColumnTransformer(write = "?::jsonb")
  @Nullable String retention;

  @Column(name = "known_answer")
  boolean knownAnswer;

  @Column(name = "idempotency_key")
  @Nullable String idempotencyKey;

  @Column(name = "request_sha256")
  @Nullable String requestSha256;

  @ElementCollection
  @CollectionTable(name = "search_still", joinColumns = @JoinColumn(name = "search_id"))
  @OrderColumn(name = "position")
  List<StillJson> stills = new ArrayList<>();

  @OneToMany(mappedBy = "search", cascade = CascadeType.PERSIST)
  @OrderBy("rank")
  List<CandidateRow> candidates = new ArrayList<>();

  static SearchRow of(FrozenSearch search) {
    SearchRow row = new SearchRow();
    row.id = search.id();
    row.createdAt = search.createdAt();
    row.createdById = search.createdById();
    row.createdBy = search.createdBy();
    row.details = search.details();
    row.policyVersion = search.policyVersion();
    row.filter = FrozenJson.write(search.filter());
    row.point = search.point();
    row.model = search.model();
    row.gallery = search.gallery();
    row.scan = search.scan();
    Retention measured = search.retention();
    row.retention = measured == null ? null : FrozenJson.write(measured);
    row.knownAnswer = search.knownAnswer();
    search.stills().forEach(still -> row.stills.add(StillJson.of(still)));
    search.candidates().forEach(c -> row.candidates.add(CandidateRow.of(row, c)));
    return row;
  }

  FrozenSearch toFrozen() {
    return new FrozenSearch(
        id,
        createdAt,
        createdById,
        createdBy,
        details,
        policyVersion,
        FrozenJson.read(filter, SearchFilter.class),
        point,
        model,
        gallery,
        scan,
        retention == null ? null : FrozenJson.read(retention, Retention.class),
        stills.stream().map(StillJson::toStill).toList(),
        candidates.stream().map(CandidateRow::toCandidate).toList(),
        knownAnswer);
  }
}
