package org.likeness;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What must be known before Quarkus, and with it the configuration, has started. */
final class Settings {

  private Settings() {}

  /** A setting from a system property, or from the environment in the usual spelling. */
  static Optional<String> get(String name) {
    String variable = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    return Optional.ofNullable(System.getProperty(name))
        .or(() -> Optional.ofNullable(System.getenv(variable)))
        .filter(value -> !value.isBlank());
  }

  /** The folder under which everything lies. */
  static Path home() {
    return Path.of(get("likeness.home").orElse(".likeness"));
  }
}
