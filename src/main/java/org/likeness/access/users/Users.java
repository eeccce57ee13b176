package org.likeness.access.users;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.panache.common.Page;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.ForceCode;
import org.likeness.access.Role;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/** The built-in users. Each change is in the audit log in the same transaction (A2). */
@ApplicationScoped
class Users {

  /** What a sign-in is checked against. */
  record Credentials(Account account, String passwordHash, boolean active) {
    @Override
    public String toString() {
      return "Credentials[" + account + ", redacted]";
    }
  }

  private final Passwords passwords;
  private final UserRules rules;
  private final AuditLog audit;
  private final Clock clock;

  Users(Passwords passwords, UserRules rules, AuditLog audit, Clock clock) {
    this.passwords = passwords;
    this.rules = rules;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  Optional<Credentials> credentials(String login) {
    return find(login).map(u -> new Credentials(u.account(), u.passwordHash, u.active));
  }

  /** The user of an id who may act now. */
  @Transactional
  Optional<Account> active(UUID id) {
    return UserAccount.<UserAccount>findByIdOptional(id)
        .filter(user -> user.active)
        .map(UserAccount::account);
  }

  /** Up to {@code limit} users after the one of id {@code cursor}, in the order of their making. */
  @Transactional
  List<UserView> list(@Nullable UUID cursor, int limit) {
    return (cursor == null
            ? UserAccount.<UserAccount>find("order by id")
            : UserAccount.<UserAccount>find("id > ?1 order by id", cursor))
        .page(Page.ofSize(limit)).stream().map(UserView::of).toList();
  }

  @Transactional
  UserView get(UUID id) {
    return UserView.of(required(id));
  }

  @Transactional
  UserView create(NewUser wanted, String passwordHash, Actor by) {
    String login = SignIn.normalised(wanted.login());
    rules.requirePossible(wanted.force(), wanted.organisation(), wanted.roles());
    rules.oneAtATime();
    if (find(login).isPresent()) {
      throw Problem.of(ProblemType.CONFLICT, "There is a user of this login");
    }
    UserAccount user = new UserAccount();
    user.id = UuidCreator.getTimeOrderedEpoch();
    user.login = login;
    user.name = wanted.name().strip();
    user.belongTo(wanted.force(), wanted.organisation());
    user.setRoles(wanted.roles());
    user.passwordHash = passwordHash;
    user.active = true;
    user.sessionStamp = UUID.randomUUID();
    user.createdAt = clock.instant();
    user.persistAndFlush();
    audit.append(event(EventKind.COLLECTION, "user.created", user, by).with("roles", user.roles));
    return UserView.of(user);
  }

  /**
   * Changes a user.
   *
   * @param version the version that the caller has seen
   */
  @Transactional
  UserView change(UUID id, UserChange change, int version, Actor by) {
    rules.oneAtATime();
    UserAccount user = locked(id);
    if (user.version != version) {
      throw Problem.of(ProblemType.STALE, "The user has changed since; read it again");
    }
    boolean administered = isActiveAdministrator(user);
    apply(change, user);
    user.flush();
    if (administered && !isActiveAdministrator(user)) {
      rules.requireAnAdministrator();
    }
    audit.append(
        event(EventKind.ALTERATION, "user.changed", user, by).with("members", change.members()));
    return UserView.of(user);
  }

  /**
   * Ends all page sessions of the user; on every replica, and for copies of the cookie too. Those
   * of an identity provider's users are not kept here.
   */
  @Transactional
  void endSessions(Actor user) {
    builtIn(user.userId())
        .flatMap(
            id -> UserAccount.<UserAccount>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE))
        .ifPresent(account -> account.sessionStamp = UUID.randomUUID());
    audit.append(
        AuditEntry.of(EventKind.ALTERATION, "session.closed", user, "user", user.userId()));
  }

  private void apply(UserChange change, UserAccount user) {
    if (change.name() != null) {
      user.name = change.name().strip();
    }
    if (change.force() != null || change.organisation() != null || change.roles() != null) {
      applyPlace(change, user);
    }
    if (change.password() != null) {
      passwords.requireStrong(change.password(), user.login);
      user.passwordHash = passwords.hash(change.password());
      signOut(user);
    }
    if (change.active() != null) {
      user.active = change.active();
      signOut(user);
    }
  }

  private void applyPlace(UserChange change, UserAccount user) {
    Set<Role> roles = change.roles() == null ? user.roleSet() : change.roles();
    boolean moves = change.force() != null || change.organisation() != null;
    Account before = user.account();
    ForceCode force = before.organisation() == null ? before.force() : null;
    rules.requirePossible(
        moves ? change.force() : force,
        moves ? change.organisation() : before.organisation(),
        roles);
    if (moves) {
      user.belongTo(change.force(), change.organisation());
    }
    user.setRoles(roles);
  }

  private static void signOut(UserAccount user) {
    user.sessionStamp = UUID.randomUUID();
    ApiToken.delete("userId", user.id);
  }

  private static boolean isActiveAdministrator(UserAccount user) {
    return user.active && user.roleSet().contains(Role.ADMINISTRATOR);
  }

  /** The id of a built-in user; empty for the subjects of most identity providers. */
  static Optional<UUID> builtIn(String userId) {
    try {
      return Optional.of(UUID.fromString(userId));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<UserAccount> find(String login) {
    return UserAccount.<UserAccount>find("lower(login) = ?1", login).firstResultOptional();
  }

  private static UserAccount required(UUID id) {
    return UserAccount.<UserAccount>findByIdOptional(id).orElseThrow(Users::unknown);
  }

  private static Problem unknown() {
    return Problem.of(ProblemType.NOT_FOUND, "There is no such user");
  }

  /** No token is made for the user until the end of this: its removal must find them all. */
  private static UserAccount locked(UUID id) {
    return UserAccount.<UserAccount>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(Users::unknown);
  }

  private static AuditEntry event(EventKind kind, String action, UserAccount user, Actor by) {
    return AuditEntry.of(kind, action, by, "user", user.id);
  }
}
