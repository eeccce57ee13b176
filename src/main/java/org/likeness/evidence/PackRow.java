package org.likeness.evidence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.EventKind;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A pack in the database; its files and questions are rows of other tables. */
@Entity
@Table(name = "evidence_pack")
class PackRow extends PanacheEntityBase {
  @Id UUID id;
  @Column String reference;
  @Column String organisation;
  @Column String state;

  @Column(name = "created_by_id")
  String createdById;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "changed_at")
  Instant changedAt;

  @Column(name = "submitted_by_id")
  @Nullable String submittedById;

  @Column(name = "submitted_by")
  @Nullable String submittedBy;

  @Column(name = "submitted_at")
  @Nullable Instant submittedAt;

  @Column(name = "closed_at")
  @Nullable Instant closedAt;

  @Column(name = "incident_from")
  @Nullable Instant incidentFrom;

  @Column(name = "incident_until")
  @Nullable Instant incidentUntil;

  @Column(name = "incident_description")
  @Nullable String incidentDescription;

  @Column(name = "store_name")
  @Nullable String storeName;

  @Column(name = "store_reference")
  @Nullable String storeReference;

  @Column(name = "store_address")
  @Nullable String storeAddress;

  @Column @Nullable String force;
  @Column @Nullable String goods;

  @Column(name = "value_pence")
  @Nullable Long valuePence;

  @Column @Nullable String violence;
  @Column @Nullable String weapon;

  @Column(name = "under_18")
  @Nullable String under18;

  @Column @Nullable String organised;
  @Column @Nullable String prolific;

  @Column(name = "crime_reference")
  @Nullable String crimeReference;

  @Column(name = "witness_name")
  @Nullable String witnessName;

  @Column(name = "witness_account")
  @Nullable String witnessAccount;

  @Column @Nullable String signature;

  @Column(name = "signed_at")
  @Nullable Instant signedAt;

  @Column(name = "batch_id")
  @Nullable UUID batchId;

  @Column(name = "own_key")
  @Nullable String ownKey;

  /** Goes up with what the retailer changes, and with nothing that the police do. */
  @Column int edition;

  @Version @Column int version;

  @ElementCollection
  @CollectionTable(name = "evidence_pack_link", joinColumns = @JoinColumn(name = "pack_id"))
  @Column(name = "linked_id")
  Set<UUID> linked = new TreeSet<>();

  PackState state() {
    return PackState.of(state);
  }

  Incident incident() {
    return new Incident(incidentFrom, incidentUntil, incidentDescription);
  }

  Store store() {
    return new Store(storeName, storeReference, storeAddress, force);
  }

  Loss loss() {
    return new Loss(goods, valuePence);
  }

  Circumstances circumstances() {
    return new Circumstances(
        violence == null ? null : Violence.of(violence),
        belief(weapon),
        belief(under18),
        belief(organised),
        belief(prolific));
  }

  private static @Nullable Belief belief(@Nullable String wireName) {
    return wireName == null ? null : Belief.of(wireName);
  }

  /** The ETag for retailers: it tells nothing of what the police do. */
  String tag() {
    return '"' + Integer.toString(edition) + '"';
  }

  /** What was signed is no longer what is written. */
  void unsign() {
    signature = null;
    signedAt = null;
  }

  /** Names of witnesses, stores and files stay out. */
  AuditEntry event(EventKind kind, String action, Actor actor) {
    return AuditEntry.of(kind, action, actor, "evidence-pack", id)
        .with("organisation", organisation)
        .with("reference", reference);
  }

  Statement statement() {
    return new Statement(witnessName, witnessAccount, signature, signedAt);
  }
}
