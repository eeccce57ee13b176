package org.likeness.evidence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.jspecify.annotations.Nullable;
import org.likeness.media.Sha256;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A file of a pack in the database. It never changes. */
@Entity
@Table(name = "evidence_file")
class PackFileRow extends PanacheEntityBase {
  @Id UUID id;

  @Column(name = "pack_id")
  UUID packId;

  @Column(name = "question_id")
  @Nullable UUID questionId;

  @Column String kind;
  @Column String format;
  @Column String name;
  @Column long bytes;
  @Column String sha256;

  @Column(name = "from_form")
  boolean fromForm;

  @Column(name = "added_by_id")
  String addedById;

  @Column(name = "added_by")
  String addedBy;

  @Column(name = "added_at")
  Instant addedAt;

  /** Those of a pack, in the order in which they were received. */
  static List<EvidenceFile> of(UUID pack) {
    return PackFileRow.<PackFileRow>list("packId = ?1 order by id", pack).stream()
        .map(PackFileRow::file)
        .toList();
  }

  EvidenceFile file() {
    return new EvidenceFile(
        id,
        FileKind.of(kind),
        FileFormat.of(format),
        name,
        bytes,
        new Sha256(sha256),
        fromForm,
        addedAt,
        questionId);
  }
}
