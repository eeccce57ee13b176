package org.likeness.access.users;

import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.likeness.access.AccessConfig;
import org.likeness.access.Actor;
import org.likeness.access.Clients;
import org.likeness.access.KnownClient;
import org.likeness.access.Role;
import org.likeness.access.Scope;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The systems of forces that are let in. Each change is audited in its transaction (A2). */
@ApplicationScoped
class RegisteredClients implements Clients {

  /** A secret at the one moment when it is known. */
  record Issued(ClientView client, @Nullable String secret) {
    @Override
    public String toString() {
      return "Issued[redacted]";
    }
  }

  private final UserRules rules;
  private final AuditLog audit;
  private final AccessConfig config;
  private final Clock clock;

  RegisteredClients(UserRules rules, AuditLog audit, AccessConfig config, Clock clock) {
    this.rules = rules;
    this.audit = audit;
    this.config = config;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Optional<KnownClient> byId(String id) {
    return Users.builtIn(id)
        .flatMap(uuid -> ApiClient.<ApiClient>findByIdOptional(uuid))
        .filter(client -> client.active)
        .map(this::known);
  }

  @Override
  @Transactional
  public Optional<KnownClient> atProvider(String name) {
    return named(name).filter(client -> client.active && client.atProvider).map(this::known);
  }

  @Override
  @Transactional
  public boolean isClosed(String name) {
    return named(name).filter(client -> !client.active).isPresent();
  }

  @Override
  @Transactional
  public boolean isBarred(String id, Scope scope) {
    return Users.builtIn(id).filter(uuid -> isBarred(uuid, scope)).isPresent();
  }

  private static boolean isBarred(UUID id, Scope scope) {
    ApiClient client = ApiClient.findById(id);
    if (client != null) {
      return !client.active || !client.scopeSet().contains(scope);
    }
    UserAccount user = UserAccount.findById(id);
    return user != null && !(user.active && user.roleSet().contains(Role.FORCE_SYSTEM));
  }

  /** The one whose secret this is. */
  @Transactional
  Optional<KnownClient> bySecret(String name, String secret) {
    byte[] hash = Hashes.of(secret);
    return named(name)
        .filter(client -> client.active && !client.atProvider)
        .filter(client -> isGood(client, hash))
        .map(this::known);
  }

  private boolean isGood(ApiClient client, byte[] hash) {
    return ClientSecret.<ClientSecret>find("hash", hash)
        .firstResultOptional()
        .filter(secret -> secret.clientId.equals(client.id) && secret.isGood(clock.instant()))
        .isPresent();
  }

  /** In the order of their names. */
  @Transactional
  List<ClientView> list() {
    return ApiClient.<ApiClient>list("order by name").stream().map(this::view).toList();
  }

  @Transactional
  ClientView get(UUID id) {
    return view(required(id));
  }

  @Transactional
  Issued create(NewClient wanted, Actor by) {
    rules.requirePossible(wanted.force(), null, Set.of(Role.FORCE_SYSTEM));
    rules.oneAtATime();
    if (named(wanted.name()).isPresent()) {
      throw Problem.of(ProblemType.CONFLICT, "There is a client of this name");
    }
    ApiClient client = new ApiClient();
    client.id = UuidCreator.getTimeOrderedEpoch();
    client.name = wanted.name();
    client.force = wanted.force().value();
    client.setScopes(wanted.scopes());
    client.requestsPerMinute = wanted.requestsPerMinute();
    client.atProvider = Boolean.TRUE.equals(wanted.atProvider());
    client.active = true;
    client.createdAt = now();
    client.persistAndFlush();
    String secret = client.atProvider ? null : addSecret(client);
    audit.append(event(EventKind.COLLECTION, "client.created", client, by));
    return new Issued(view(client), secret);
  }

  /**
   * Changes a client.
   *
   * @param version the version that the caller has seen
   */
  @Transactional
  ClientView change(UUID id, ClientChange change, int version, Actor by) {
    ApiClient client = required(id);
    if (client.version != version) {
      throw Problem.of(ProblemType.STALE, "The client has changed since; read it again");
    }
    if (change.scopes() != null) {
      client.setScopes(change.scopes());
    }
    if (change.requestsPerMinute() != null) {
      client.requestsPerMinute = change.requestsPerMinute();
    }
    if (change.active() != null) {
      client.active = change.active();
      ApiToken.delete("clientId", client.id);
    }
    client.flush();
    audit.append(event(EventKind.ALTERATION, "client.changed", client, by));
    return view(client);
  }

  /**
   * Gives a client another secret. Those before end after the configured overlap, or now.
   *
   * @throws Problem conflict if the identity provider signs it in
   */
  @Transactional
  Issued rotate(UUID id, boolean endOthersNow, Actor by) {
    rules.oneAtATime();
    ApiClient client = required(id);
    if (client.atProvider) {
      throw Problem.of(
          ProblemType.CONFLICT, "The identity provider keeps the secrets of this client");
    }
    Instant end = endOthersNow ? now() : now().plus(config.secretOverlap());
    for (ClientSecret before : ClientSecret.of(id)) {
      if (before.endsAt == null || before.endsAt.isAfter(end)) {
        before.endsAt = end;
      }
    }
    if (endOthersNow) {
      ApiToken.delete("clientId", client.id);
    }
    String secret = addSecret(client);
    audit.append(
        event(EventKind.ALTERATION, "client.secret-made", client, by).with("othersEnd", end));
    return new Issued(view(client), secret);
  }

  private String addSecret(ApiClient client) {
    String secret = ClientSecret.invent();
    ClientSecret stored = new ClientSecret();
    stored.id = UuidCreator.getTimeOrderedEpoch();
    stored.clientId = client.id;
    stored.hash = Hashes.of(secret);
    stored.createdAt = now();
    stored.persistAndFlush();
    return secret;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private KnownClient known(ApiClient client) {
    return client.known(config.clientRequestsPerMinute());
  }

  private ClientView view(ApiClient client) {
    return ClientView.of(client, ClientSecret.of(client.id), clock.instant());
  }

  private static Optional<ApiClient> named(String name) {
    return ApiClient.<ApiClient>find("name", name).firstResultOptional();
  }

  private static ApiClient required(UUID id) {
    return ApiClient.<ApiClient>findByIdOptional(id)
        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "There is no such client"));
  }

  private static AuditEntry event(EventKind kind, String action, ApiClient client, Actor by) {
    return AuditEntry.of(kind, action, by, "client", client.id)
        .with("name", client.name)
        .with("clientForce", client.force)
        .with("scopes", client.scopes)
        .with("active", client.active);
  }
}
