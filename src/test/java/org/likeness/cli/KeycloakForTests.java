package org.likeness.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real Keycloak in a process of its own, with the realm that the documentation shows and people
 * in it, and a service that trusts it.
 */
public final class KeycloakForTests implements QuarkusTestResourceLifecycleManager {
  static final String PASSWORD = "Nine-Blue-Lanterns-4";
  static final String SECRET = "change-this-secret-of-at-least-32-characters";

  private static final Duration LONGEST_START = Duration.ofMinutes(5);
  private static final Path REALM = Path.of("src", "docs", "keycloak", "realm.json");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static KeycloakAdministration administration;

  private Process process;

  /** What a test changes in the running Keycloak. */
  static KeycloakAdministration administration() {
    return administration;
  }

  @Override
  public Map<String, String> start() {
    try {
      int port = FreePorts.any();
      Path home = distribution();
      Path realms = Files.createDirectories(home.resolve("data").resolve("import"));
      write(realms.resolve("police.json"), withPeople("police"));
      write(realms.resolve("elsewhere.json"), withPeople("elsewhere"));
      process = launch(home, port);
      administration = new KeycloakAdministration(URI.create("http://127.0.0.1:" + port));
      awaitReady();
      return settings(administration.realm("police"));
    } catch (IOException e) {
      stop();
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> settings(URI issuer) {
    return Map.of(
        "quarkus.oidc.tenant-enabled", "true",
        "quarkus.oidc.auth-server-url", issuer.toString(),
        "quarkus.oidc.client-id", "likeness",
        "quarkus.oidc.credentials.secret", SECRET,
        "quarkus.http.auth.permission.pages.auth-mechanism", "code",
        "likeness.access.built-in-users", "false");
  }

  /** Unpacked by the profile keycloak of the build. */
  private static Path distribution() throws IOException {
    try (Stream<Path> found = Files.list(Path.of("target", "keycloak"))) {
      return found.filter(Files::isDirectory).findFirst().orElseThrow().toAbsolutePath();
    }
  }

  private static ObjectNode withPeople(String name) throws IOException {
    ObjectNode realm = (ObjectNode) JSON.readTree(REALM.toFile());
    realm.put("realm", name).put("sslRequired", "none");
    ArrayNode users = (ArrayNode) realm.get("users");
    users.add(person("ivy.investigator", "MET", "investigator"));
    users.add(person("rob.reviewer", "MET", "reviewer"));
    users.add(person("ada.auditor", "GMP", "auditor"));
    users.add(person("nemo.nowhere", "", "investigator"));
    users.add(person("olive.office", "MET", "administrator"));
    return realm;
  }

  private static ObjectNode person(String login, String force, String group) {
    ObjectNode person = JSON.createObjectNode().put("username", login).put("enabled", true);
    person.put("firstName", login.substring(0, login.indexOf('.')));
    person.put("lastName", login.substring(login.indexOf('.') + 1));
    person.put("email", login + "@police.example").put("emailVerified", true);
    person.putArray("groups").add(group);
    if (!force.isEmpty()) {
      person.putObject("attributes").putArray("force").add(force);
    }
    person.putArray("credentials").addObject().put("type", "password").put("value", PASSWORD);
    return person;
  }

  private static void write(Path file, ObjectNode realm) throws IOException {
    JSON.writeValue(file.toFile(), realm);
  }

  private static Process launch(Path home, int port) throws IOException {
    List<String> command =
        List.of(
            home.resolve("bin").resolve("kc.sh").toString(),
            "start-dev",
            "--import-realm",
            "--http-host=127.0.0.1",
            "--http-port=" + port);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(new File("target/keycloak.log"));
    Map<String, String> environment = builder.environment();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
    environment.put("KC_DB", "dev-mem");
    environment.put("KC_HTTP_MANAGEMENT_PORT", Integer.toString(FreePorts.any()));
    return builder.start();
  }

  private void awaitReady() {
    Instant until = Instant.now().plus(LONGEST_START);
    while (!administration.isReady()) {
      if (!process.isAlive() || Instant.now().isAfter(until)) {
        stop();
        throw new IllegalStateException("Keycloak did not start; see target/keycloak.log");
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(250);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void stop() {
    if (process != null) {
      List<ProcessHandle> all =
          Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
      all.forEach(ProcessHandle::destroyForcibly);
      all.forEach(one -> one.onExit().join());
    }
  }
}
