package org.likeness.webhook;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.EventKind;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A webhook in the database. */
@Entity
@Table(name = "webhook")
class WebhookRow extends PanacheEntityBase {
  @Id UUID id;

  @Column(name = "owner_id")
  String ownerId;

  @Column String owner;
  @Column String force;
  @Column String url;
  @Column List<String> events;
  @Column boolean active;

  /** Sealed by {@link SecretBox}. */
  @Column byte[] secret;

  @Column(name = "secret_before")
  byte @Nullable [] secretBefore;

  @Column(name = "before_until")
  @Nullable Instant beforeUntil;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "disabled_reason")
  @Nullable String disabledReason;

  @Version @Column int version;

  Set<WebhookEvent> eventSet() {
    return events.stream().map(WebhookEvent::of).collect(Collectors.toUnmodifiableSet());
  }

  void setEvents(Collection<WebhookEvent> wanted) {
    events = wanted.stream().map(WebhookEvent::wireName).distinct().sorted().toList();
  }

  /** Those that sign at a moment, the new one first. */
  List<byte[]> secrets(Instant now) {
    boolean both = secretBefore != null && beforeUntil != null && now.isBefore(beforeUntil);
    return both ? List.of(secret, secretBefore) : List.of(secret);
  }

  /** An audit event about it; the address is no personal data, and says where ids went. */
  AuditEntry event(EventKind kind, String action, Actor by) {
    return AuditEntry.of(kind, action, by, "webhook", id)
        .with("owner", ownerId)
        .with("url", url)
        .with("active", active);
  }
}
