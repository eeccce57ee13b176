package org.likeness.access.users;

import org.likeness.access.AccessConfig;
import org.likeness.access.Actor;
import org.likeness.access.Clients;
import org.likeness.access.KnownClient;
import org.likeness.access.Scope;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/** Opaque tokens of the API: 256 random bits, known to us only by their hash. */
@ApplicationScoped
class Tokens {

  /** What every token begins with, so that scanners for leaked secrets recognise one. */
  static final String PREFIX = "lk_";

  /** How long an expired token is still told from one that never was. */
  private static final Duration REMEMBERED = Duration.ofDays(1);

  /** A token at the one moment when it is known. */
  record Issued(String token, Instant expiresAt) {
    @Override
    public String toString() {
      return "Issued[redacted, expiresAt=" + expiresAt + "]";
    }
  }

  /** What a token stands for. */
  sealed interface Check {

    /** Its user, who may act now. */
    record Valid(Account account, byte[] hash) implements Check {}

    /** It was one of ours until it expired. */
    record Expired() implements Check {}

    /** Never ours, revoked, or its user may no longer act. */
    record Unknown() implements Check {}
  }

  private final Clients clients;
  private final AuditLog audit;
  private final AccessConfig config;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Tokens(Clients clients, AuditLog audit, AccessConfig config, Clock clock) {
    this.clients = clients;
    this.audit = audit;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Makes one for who has just signed in.
   *
   * @return empty if the user was signed out or switched off since; like a wrong password then
   */
  @Transactional
  Optional<Issued> issue(Account account) {
    if (account.rights() == null && !isStillSignedIn(account)) {
      audit.append(SignIn.refusal(account.id()));
      return Optional.empty();
    }
    Instant now = clock.instant();
    ApiToken.delete("expiresAt < ?1", now.minus(REMEMBERED));
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    ApiToken stored = new ApiToken();
    stored.hash = Hashes.of(token);
    belong(stored, account);
    stored.createdAt = now;
    stored.expiresAt = now.plus(config.tokenLifetime());
    stored.persist();
    audit.append(event("token.issued", account.actor()));
    return Optional.of(new Issued(token, stored.expiresAt));
  }

  /** Nobody changes the user until the end of this: a change removes the token, or is seen here. */
  private static boolean isStillSignedIn(Account account) {
    UserAccount user =
        UserAccount.findById(UUID.fromString(account.id()), LockModeType.PESSIMISTIC_READ);
    return user != null
        && user.active
        && user.sessionStamp.toString().equals(account.sessionStamp());
  }

  @Transactional
  Check check(String token) {
    ApiToken stored = ApiToken.findById(Hashes.of(token));
    if (stored == null) {
      return new Check.Unknown();
    }
    if (!clock.instant().isBefore(stored.expiresAt)) {
      return new Check.Expired();
    }
    Optional<Account> account = account(stored);
    return account.isPresent() ? new Check.Valid(account.get(), stored.hash) : new Check.Unknown();
  }

  /** Whom the token of this hash still signs in. */
  @Transactional
  Optional<Account> owner(byte[] hash) {
    return ApiToken.<ApiToken>findByIdOptional(hash)
        .filter(token -> clock.instant().isBefore(token.expiresAt))
        .flatMap(this::account);
  }

  private static void belong(ApiToken stored, Account account) {
    KnownClient.Rights rights = account.rights();
    if (rights == null) {
      stored.userId = UUID.fromString(account.id());
    } else {
      stored.clientId = UUID.fromString(account.id());
      stored.scopes = rights.scopes().stream().map(Scope::wireName).sorted().toList();
    }
  }

  /** Who may act by it now: what was taken from a client since is not in it. */
  private Optional<Account> account(ApiToken stored) {
    UUID user = stored.userId;
    if (user != null) {
      return UserAccount.<UserAccount>findByIdOptional(user)
          .filter(found -> found.active)
          .map(UserAccount::account);
    }
    Set<Scope> granted = Scope.among(Objects.requireNonNull(stored.scopes));
    return clients
        .byId(Objects.requireNonNull(stored.clientId).toString())
        .map(client -> ApiClient.account(client, granted));
  }

  @Transactional
  void revoke(byte[] hash, Actor actor) {
    ApiToken.deleteById(hash);
    audit.append(event("token.revoked", actor));
  }

  private static AuditEntry event(String action, Actor actor) {
    return AuditEntry.of(EventKind.ALTERATION, action, actor, "user", actor.userId());
  }
}
