package org.likeness.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The users of the demo with their passwords, kept in a file that its owner alone can read, so that
 * a second demo can sign in.
 *
 * @param all the users, the administrator first
 */
record DemoLogins(List<DemoLogin> all) {

  /** Environment variable by which a new service learns its administrator's password. */
  static final String INITIAL_PASSWORD = "LIKENESS_ACCESS_INITIAL_ADMINISTRATOR_PASSWORD";

  private static final String FILE = "demo-logins";
  private static final int PASSWORD_LENGTH = 16;

  /** Neither 0, O, 1, l nor I: people type these from a screen. */
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Those kept in the folder, or new ones if it holds none. */
  static DemoLogins keptIn(Path home) {
    Path file = home.resolve(FILE);
    try {
      if (Files.exists(file)) {
        return Json.MAPPER.readValue(file.toFile(), DemoLogins.class);
      }
      refuseIfInUse(home);
      DemoLogins drawn = draw();
      PrivateFile.write(
          file, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(drawn));
      return drawn;
    } catch (IOException e) {
      throw new UncheckedIOException("The demo's logins cannot be kept in " + file, e);
    }
  }

  private static void refuseIfInUse(Path home) {
    if (Files.exists(home.resolve("database"))) {
      throw Failure.usage(
          home
              + " belongs to a service that the demo did not set up. Move it away, or give another"
              + " folder by LIKENESS_HOME.");
    }
  }

  private static DemoLogins draw() {
    return new DemoLogins(
        List.of(
            login("admin", "Demo Administrator", "administrator", false),
            login("investigator", "Demo Investigator", "investigator", false),
            login("reviewer1", "Demo Reviewer One", "reviewer", true),
            login("reviewer2", "Demo Reviewer Two", "reviewer", true),
            login("reviewer3", "Demo Reviewer Three", "reviewer", true),
            login("manager", "Demo Gallery Manager", "gallery-manager", false),
            login("supervisor", "Demo Supervisor", "supervisor", false),
            login("auditor", "Demo Auditor", "auditor", false),
            login("approver", "Demo Approver", "approver", false),
            login("operator", "Demo Operator", "operator", false),
            login("retailer", "Demo Retailer", "retailer", false)));
  }

  private static DemoLogin login(String login, String name, String role, boolean trained) {
    return new DemoLogin(login, name, password(), List.of(role), trained);
  }

  private static String password() {
    return RANDOM
        .ints(PASSWORD_LENGTH, 0, ALPHABET.length())
        .mapToObj(i -> ALPHABET.substring(i, i + 1))
        .collect(Collectors.joining());
  }

  /** Who creates the others. */
  DemoLogin administrator() {
    return withRole("administrator");
  }

  /** The first user with this role. */
  DemoLogin withRole(String role) {
    return all.stream().filter(login -> login.roles().contains(role)).findFirst().orElseThrow();
  }
}
