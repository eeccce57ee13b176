package org.likeness;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Decides, before Quarkus starts, whether the embedded database is needed, and hands its address
 * over.
 */
final class DefaultDatabase {
  private static final String URL = "quarkus.datasource.jdbc.url";

  private DefaultDatabase() {}

  static void startUnlessConfigured() {
    if (setting(URL).isPresent()) {
      return;
    }
    Path home = Path.of(setting("likeness.home").orElse(".likeness"));
    EmbeddedDatabase database = EmbeddedDatabase.start(home.resolve("database"));
    Runtime.getRuntime().addShutdownHook(new Thread(database::close, "stop-database"));
    System.setProperty(URL, database.jdbcUrl());
    System.setProperty("quarkus.datasource.username", "postgres");
    System.setProperty("quarkus.datasource.password", "postgres");
  }

  /** A setting from a system property, or from the environment in the usual spelling. */
  private static Optional<String> setting(String name) {
    String variable = name.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    return Optional.ofNullable(System.getProperty(name))
        .or(() -> Optional.ofNullable(System.getenv(variable)));
  }
}
