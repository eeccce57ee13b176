package org.likeness.cli;

import org.likeness.engine.ModelChoice;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How to start the service on this machine.
 *
 * @param project the project folder, whose {@code target/quarkus-app} holds the program
 * @param home where the service keeps what it must not lose
 * @param port TCP port on the loopback address
 * @param heap the most memory for Java objects, as {@code -Xmx} takes it
 * @param models detector and recogniser; empty for the configured ones
 */
record ServiceSettings(
    Path project, Path home, int port, String heap, Optional<ModelChoice> models) {

  /** What Java needs to use the processor's vector registers and native libraries. */
  static final List<String> JAVA_OPTIONS =
      List.of("--add-modules", "jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED");

  /** The command line; secrets are not in it, since others on the machine can read it. */
  List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JAVA_OPTIONS);
    command.add("-Xmx" + heap);
    command.add("-jar");
    command.add(program().toString());
    return command;
  }

  /** Settings by environment variables. */
  Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
    environment.put("LIKENESS_HOME", home.toString());
    models.ifPresent(
        choice -> {
          environment.put("LIKENESS_ENGINE_DETECTOR", choice.detector());
          environment.put("LIKENESS_ENGINE_RECOGNISER", choice.recogniser());
        });
    return environment;
  }

  /** The folder in which the process runs. */
  File folder() {
    return project.toFile();
  }

  private Path program() {
    Path program = project.resolve("target/quarkus-app/quarkus-run.jar");
    if (!Files.exists(program)) {
      throw Failure.usage(
          "The service is not built: "
              + program
              + " is missing. Run: ./mvnw -q -DskipTests package");
    }
    return program;
  }
}
