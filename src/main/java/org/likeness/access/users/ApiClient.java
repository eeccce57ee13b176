package org.likeness.access.users;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.jspecify.annotations.Nullable;
import org.likeness.access.ForceCode;
import org.likeness.access.KnownClient;
import org.likeness.access.Role;
import org.likeness.access.Scope;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A force's system as stored. */
@Entity
@Table(name = "api_client")
class ApiClient extends PanacheEntityBase {
  @Id UUID id;
  @Column String name;
  @Column String force;
  @Column List<String> scopes;

  /** Null: as many as is configured. */
  @Column(name = "requests_per_minute")
  @Nullable Integer requestsPerMinute;

  @Column(name = "at_provider")
  boolean atProvider;

  @Column boolean active;

  @Column(name = "created_at")
  Instant createdAt;

  @Version @Column int version;

  Set<Scope> scopeSet() {
    return Scope.among(scopes);
  }

  void setScopes(Set<Scope> allowed) {
    scopes = allowed.stream().map(Scope::wireName).sorted().toList();
  }

  KnownClient known(int usualRequests) {
    int requests = requestsPerMinute == null ? usualRequests : requestsPerMinute;
    return new KnownClient(
        id.toString(), name, new ForceCode(force), new KnownClient.Rights(scopeSet(), requests));
  }

  /** What a token of it signs in. */
  static Account account(KnownClient client, Set<Scope> granted) {
    return new Account(
        client.id(),
        client.name(),
        client.name(),
        client.force(),
        null,
        Set.of(Role.FORCE_SYSTEM),
        "",
        client.rights().within(granted));
  }
}
