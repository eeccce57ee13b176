package org.likeness.access.users;

import io.quarkus.runtime.StartupEvent;
import org.likeness.access.AccessConfig;
import org.likeness.access.Actor;
import org.likeness.access.ForceCode;
import org.likeness.access.Forces;
import org.likeness.access.Role;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

/** Makes the user {@code admin} when there is no user at all. */
@ApplicationScoped
class FirstAdministrator {
  static final String LOGIN = "admin";

  private final Users users;
  private final UserRules rules;
  private final Passwords passwords;
  private final Forces forces;
  private final AccessConfig config;

  FirstAdministrator(
      Users users, UserRules rules, Passwords passwords, Forces forces, AccessConfig config) {
    this.users = users;
    this.rules = rules;
    this.passwords = passwords;
    this.forces = forces;
    this.config = config;
  }

  @Transactional
  void makeAtFirstStart(@Observes StartupEvent start) {
    if (!config.builtInUsers()) {
      return;
    }
    rules.oneAtATime();
    if (UserAccount.count() == 0) {
      make(config.initialAdministratorPassword().filter(password -> !password.isBlank()));
    }
  }

  private void make(Optional<String> given) {
    String password = given.orElseGet(passwords::invent);
    passwords.requireStrong(password, LOGIN);
    NewUser admin =
        new NewUser(LOGIN, "Administrator", force(), null, Set.of(Role.ADMINISTRATOR), password);
    users.create(admin, passwords.hash(password), Actor.SYSTEM);
    if (given.isEmpty()) {
      print(password);
    }
  }

  /** The first of the alphabet: an administrator sees no force's records. */
  private ForceCode force() {
    return forces
        .force(new TreeSet<>(forces.forces().keySet()).first())
        .orElseThrow(() -> new IllegalStateException("no force is configured"));
  }

  /** To the console and nowhere else: logs are kept and shipped. */
  private static void print(String password) {
    System.out.printf(
        "%n  First start. Sign in as \"%s\" with this password, which is shown only now:%n%n"
            + "      %s%n%n",
        LOGIN, password);
  }
}
