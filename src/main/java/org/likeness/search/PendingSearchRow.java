package org.likeness.search;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.ForceCode;
import org.likeness.access.Role;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A search that is made later, with who asked for it. */
@Entity
@Table(name = "pending_search")
class PendingSearchRow extends PanacheEntityBase {
  @Id UUID id;

  @Column(name = "user_id")
  String userId;

  @Column String login;
  @Column String force;
  @Column List<String> roles;

  @Column(name = "on_behalf_of")
  @Nullable String onBehalfOf;

  @Column String request;

  @Column(name = "idempotency_key")
  String idempotencyKey;

  @Column(name = "request_sha256")
  String requestSha256;

  @Column(name = "created_at")
  Instant createdAt;

  @Column int attempts;

  /** Those since the last that came back, with whatever it found. */
  @Column int unanswered;

  /** When it is to be tried; while it is being tried, when the attempt is given up. */
  @Column(name = "due_at")
  Instant dueAt;

  @Column(name = "finished_at")
  @Nullable Instant finishedAt;

  @Column(name = "search_id")
  @Nullable UUID searchId;

  @Column(name = "problem")
  @ColumnTransformer(write = "?::jsonb")
  @Nullable String problem;

  Actor actor() {
    Actor actor =
        new Actor(
            userId,
            login,
            new ForceCode(force),
            roles.stream().flatMap(name -> Role.of(name).stream()).collect(Collectors.toSet()));
    return actor.actingFor(onBehalfOf);
  }

  RequestKey key() {
    return new RequestKey(idempotencyKey, requestSha256);
  }

  static PendingSearchRow of(UUID id, String request, RequestKey key, Actor actor, Instant now) {
    PendingSearchRow row = new PendingSearchRow();
    row.id = id;
    row.userId = actor.userId();
    row.login = actor.login();
    row.force = actor.force().value();
    row.roles = actor.roles().stream().map(Role::wireName).sorted().toList();
    row.onBehalfOf = actor.onBehalfOf();
    row.request = request;
    row.idempotencyKey = key.key();
    row.requestSha256 = key.requestSha256();
    row.createdAt = now;
    row.dueAt = now;
    return row;
  }
}
