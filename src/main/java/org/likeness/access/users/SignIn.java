package org.likeness.access.users;

import org.likeness.access.AccessConfig;
import org.likeness.access.Actor;
import org.likeness.access.ForceCode;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

/** Checks a login and its password, for pages and for tokens alike. */
@ApplicationScoped
class SignIn {
  private static final Actor SOMEBODY =
      new Actor("anonymous", "anonymous", new ForceCode("UNKNOWN"), Set.of());

  /** What came of it. */
  sealed interface Outcome {

    /** The password was right. */
    record Accepted(Account account) implements Outcome {}

    /** No such user, not active, or the wrong password: the caller does not learn which. */
    record Refused() implements Outcome {}

    /** Too many wrong passwords; this one was not looked at. */
    record LockedOut(Duration remaining) implements Outcome {}
  }

  private final Users users;
  private final Passwords passwords;
  private final SignInThrottle throttle;
  private final AuditLog audit;
  private final boolean enabled;

  SignIn(
      Users users,
      Passwords passwords,
      SignInThrottle throttle,
      AuditLog audit,
      AccessConfig config) {
    this.users = users;
    this.passwords = passwords;
    this.throttle = throttle;
    this.audit = audit;
    this.enabled = config.builtInUsers();
  }

  /** Checks them, in no transaction: a password check is long, and connections are few. */
  Outcome attempt(String typedLogin, String password) {
    if (!enabled) {
      return new Outcome.Refused();
    }
    String login = normalised(typedLogin);
    Optional<Duration> lock = throttle.begin(login);
    if (lock.isPresent()) {
      return new Outcome.LockedOut(lock.get());
    }
    Optional<Users.Credentials> known = users.credentials(login);
    if (!isRight(known, password)) {
      // never what was typed: people type passwords into the field of the login
      audit.appendNow(refusal(known.map(user -> user.account().id()).orElse("unknown")));
      return new Outcome.Refused();
    }
    throttle.succeeded(login);
    return new Outcome.Accepted(known.orElseThrow().account());
  }

  /** A login as it is compared: without the spaces around it, in lower case. */
  static String normalised(String login) {
    return login.strip().toLowerCase(Locale.ROOT);
  }

  private boolean isRight(Optional<Users.Credentials> known, String password) {
    if (known.isEmpty()) {
      passwords.matchNobody(password);
      return false;
    }
    return passwords.matches(password, known.get().passwordHash()) && known.get().active();
  }

  static AuditEntry refusal(String userId) {
    return AuditEntry.of(EventKind.CONSULTATION, "sign-in.refused", SOMEBODY, "user", userId);
  }
}
