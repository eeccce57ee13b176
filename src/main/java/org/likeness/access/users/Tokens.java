package org.likeness.access.users;

import org.likeness.access.AccessConfig;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
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

  private final AuditLog audit;
  private final AccessConfig config;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Tokens(AuditLog audit, AccessConfig config, Clock clock) {
    this.audit = audit;
    this.config = config;
    this.clock = clock;
  }

  @Transactional
  Issued issue(Account account) {
    Instant now = clock.instant();
    ApiToken.delete("expiresAt < ?1", now.minus(REMEMBERED));
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    ApiToken stored = new ApiToken();
    stored.hash = Hashes.of(token);
    stored.userId = UUID.fromString(account.id());
    stored.createdAt = now;
    stored.expiresAt = now.plus(config.tokenLifetime());
    stored.persist();
    audit.append(event("token.issued", account.actor()));
    return new Issued(token, stored.expiresAt);
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
    UserAccount user = UserAccount.findById(stored.userId);
    return user.active ? new Check.Valid(user.account(), stored.hash) : new Check.Unknown();
  }

  /** Whom the token of this hash still signs in. */
  @Transactional
  Optional<Account> owner(byte[] hash) {
    return ApiToken.<ApiToken>findByIdOptional(hash)
        .filter(token -> clock.instant().isBefore(token.expiresAt))
        .flatMap(token -> UserAccount.<UserAccount>findByIdOptional(token.userId))
        .filter(user -> user.active)
        .map(UserAccount::account);
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
