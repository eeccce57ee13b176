package org.likeness;

import org.flywaydb.core.Flyway;

/** Brings the database to the form that this program needs, without starting the service. */
final class Migration {

  private Migration() {}

  /** Does it, and ends; the database is the one of the usual settings. */
  static void run() {
    int done =
        Flyway.configure()
            .dataSource(
                required("quarkus.datasource.jdbc.url"),
                required("quarkus.datasource.username"),
                required("quarkus.datasource.password"))
            .load()
            .migrate()
            .migrationsExecuted;
    System.out.println("Migrations done: " + done);
  }

  private static String required(String setting) {
    return Settings.get(setting)
        .orElseThrow(
            () -> new IllegalStateException("To migrate, set " + setting + " of the database"));
  }
}
