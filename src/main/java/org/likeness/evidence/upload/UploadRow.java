package org.likeness.evidence.upload;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.ForceCode;
import org.likeness.access.OrganisationCode;
import org.likeness.access.Role;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.EventKind;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An upload in the database; its pieces are rows of another table. */
@Entity
@Table(name = "evidence_upload")
class UploadRow extends PanacheEntityBase {
  @Id UUID id;
  @Column String organisation;
  @Column String purpose;

  @Column(name = "subject_id")
  @Nullable UUID subjectId;

  @Column String name;
  @Column long length;
  @Column long received;

  @Column @Nullable String fingerprint;

  @Column(name = "claimed_sha256")
  @Nullable String claimedSha256;

  @Column String state;
  @Column @Nullable String reason;

  @Column(name = "created_by_id")
  String createdById;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "tried_at")
  @Nullable Instant triedAt;

  @Column int attempts;

  UploadState state() {
    return UploadState.of(state);
  }

  Actor sender() {
    return new Actor(
        createdById,
        createdBy,
        ForceCode.OUTSIDE,
        Set.of(Role.RETAILER),
        new OrganisationCode(organisation),
        null);
  }

  UploadView view() {
    return new UploadView(
        id, purpose, name, length, received, state(), reason, fingerprint, expiresAt);
  }

  /** The name stays out: file names name people. */
  AuditEntry event(EventKind kind, String action, Actor actor) {
    AuditEntry entry =
        AuditEntry.of(kind, action, actor, "evidence-upload", id)
            .with("organisation", organisation)
            .with("purpose", purpose)
            .with("bytes", length);
    return subjectId == null ? entry : entry.with("pack", subjectId);
  }
}
