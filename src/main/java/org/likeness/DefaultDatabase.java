package org.likeness;

/**
 * Decides, before Quarkus starts, whether the embedded database is needed, and hands its address
 * over.
 */
final class DefaultDatabase {
  private static final String URL = "quarkus.datasource.jdbc.url";

  private DefaultDatabase() {}

  static void startUnlessConfigured() {
    if (Settings.get(URL).isPresent()) {
      return;
    }
    EmbeddedDatabase database = EmbeddedDatabase.start(Settings.home().resolve("database"));
    Runtime.getRuntime().addShutdownHook(new Thread(database::close, "stop-database"));
    System.setProperty(URL, database.jdbcUrl());
    System.setProperty("quarkus.datasource.username", "postgres");
    System.setProperty("quarkus.datasource.password", "postgres");
  }
}
