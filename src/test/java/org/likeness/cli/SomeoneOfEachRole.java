package org.likeness.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The demo's users in a running service, and commands that act as one of them. */
final class SomeoneOfEachRole {
  private final URI address;
  private final DemoLogins logins;

  SomeoneOfEachRole(String address) {
    this.address = URI.create(address.replaceAll("/+$", ""));
    this.logins = new DemoLogins(users());
    new DemoUsers(this.address).create(logins);
  }

  private static List<DemoLogin> users() {
    return Stream.of(
            user("admin", "administrator", false),
            user("investigator", "investigator", false),
            user("reviewer1", "reviewer", true),
            user("reviewer2", "reviewer", true),
            user("manager", "gallery-manager", false),
            user("supervisor", "supervisor", false),
            user("auditor", "auditor", false),
            user("approver", "approver", false),
            user("officer", "operator", false))
        .toList();
  }

  private static DemoLogin user(String login, String role, boolean trained) {
    return new DemoLogin(
        login, "Test " + login, AdministratorKnown.PASSWORD, List.of(role), trained);
  }

  URI address() {
    return address;
  }

  DemoLogin user(String login) {
    return logins.all().stream().filter(u -> u.login().equals(login)).findFirst().orElseThrow();
  }

  /** Commands of this user, on a machine of their own. */
  Commands as(String login, Path folder) {
    Commands commands = new Commands(folder.resolve(login));
    Commands.Ran ran =
        commands
            .with("LIKENESS_PASSWORD", user(login).password())
            .run("login", login, "--url", address.toString());
    if (ran.exitCode() != ExitCode.OK) {
      throw new AssertionError("sign-in failed: " + ran.err());
    }
    return commands;
  }
}
