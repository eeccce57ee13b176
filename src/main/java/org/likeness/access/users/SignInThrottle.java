package org.likeness.access.users;

import org.likeness.access.AccessConfig;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Locks a login out after too many wrong passwords in a row. An attempt counts before its password
 * is checked, so that many at once cannot slip through, and logins that do not exist are locked
 * like others, so that a lock tells nothing.
 */
@ApplicationScoped
class SignInThrottle {
  private static final String COUNT =
      """
      insert into sign_in_throttle as t (login_hash, attempts, last_attempt) values (:login, 1, :now)
      on conflict (login_hash) do update
        set attempts = case when t.last_attempt <= :quiet then 1 else t.attempts + 1 end, last_attempt = :now
        where t.attempts < :limit or t.last_attempt <= :quiet
      """;

  private final EntityManager database;
  private final AccessConfig config;
  private final Clock clock;

  SignInThrottle(EntityManager database, AccessConfig config, Clock clock) {
    this.database = database;
    this.config = config;
    this.clock = clock;
  }

  /** Counts an attempt; where the login is locked out, says for how long still. */
  @Transactional(TxType.REQUIRES_NEW)
  Optional<Duration> begin(String login) {
    forgetOldAttempts();
    int counted =
        query(COUNT)
            .setParameter("login", Hashes.of(login))
            .setParameter("now", utc(clock.instant()))
            .setParameter("quiet", quiet())
            .setParameter("limit", config.lockAfter())
            .executeUpdate();
    return counted == 1 ? Optional.empty() : Optional.of(remaining(login));
  }

  /** The password was right: earlier wrong ones are forgotten. */
  @Transactional(TxType.REQUIRES_NEW)
  void succeeded(String login) {
    query("delete from sign_in_throttle where login_hash = :login")
        .setParameter("login", Hashes.of(login))
        .executeUpdate();
  }

  private void forgetOldAttempts() {
    // rows that another sign-in holds are left to the next one instead of waited for
    query(
            "delete from sign_in_throttle where login_hash in (select login_hash from"
                + " sign_in_throttle where last_attempt <= :quiet for update skip locked)")
        .setParameter("quiet", quiet())
        .executeUpdate();
  }

  private Duration remaining(String login) {
    List<?> last =
        query("select last_attempt from sign_in_throttle where login_hash = :login", Instant.class)
            .setParameter("login", Hashes.of(login))
            .getResultList();
    return last.isEmpty()
        ? Duration.ZERO
        : Duration.between(clock.instant(), ((Instant) last.getFirst()).plus(config.lockFor()));
  }

  private OffsetDateTime quiet() {
    return utc(clock.instant().minus(config.lockFor()));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private Query query(String sql) {
    return database.createNativeQuery(sql);
  }

  private Query query(String sql, Class<?> result) {
    return database.createNativeQuery(sql, result);
  }
}
