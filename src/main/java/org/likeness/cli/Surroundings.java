package org.likeness.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a command may know of the machine that it runs on; a value, so that tests can give another.
 *
 * @param variables the environment
 * @param project the project folder, which holds {@code seed-data/} and {@code target/}
 * @param settings folder of the saved sign-ins
 * @param terminal whether a person watches standard error, so that progress may be drawn
 */
record Surroundings(Map<String, String> variables, Path project, Path settings, boolean terminal) {

  /** The real ones; the wrapper says by system properties where the project lies. */
  static Surroundings real() {
    Map<String, String> variables = System.getenv();
    Path home = Path.of(System.getProperty("user.home"));
    Path config =
        Optional.ofNullable(variables.get("XDG_CONFIG_HOME"))
            .filter(folder -> !folder.isBlank())
            .map(Path::of)
            .orElse(home.resolve(".config"));
    return new Surroundings(
        variables,
        Path.of(System.getProperty("likeness.project", "")).toAbsolutePath().normalize(),
        config.resolve("likeness"),
        Boolean.getBoolean("likeness.terminal"));
  }

  /** The folder where the service keeps what it must not lose. */
  Path home() {
    return variable("LIKENESS_HOME").map(project::resolve).orElse(project.resolve(".likeness"));
  }

  /** Makes the home, for its owner alone, unless it is there. */
  void makeHome() {
    try {
      PrivateFile.folder(home());
    } catch (IOException e) {
      throw Failure.usage("The folder cannot be made: " + home());
    }
  }

  /** The folder of the service's models. */
  Path models() {
    return home().resolve("models");
  }

  /** Where model files may lie: the given folder, else {@code shared/models} beside the project. */
  Optional<Path> modelSource(Optional<Path> given) {
    given
        .filter(folder -> !Files.isDirectory(folder))
        .ifPresent(
            folder -> {
              throw Failure.usage("No such folder: " + folder);
            });
    return given.or(
        () -> Optional.of(project.resolveSibling("shared/models")).filter(Files::isDirectory));
  }

  /** An environment variable; empty text counts as none. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }
}
