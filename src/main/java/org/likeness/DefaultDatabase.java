package org.likeness;

import io.quarkus.runtime.Application;

import java.time.Duration;

/**
 * Decides, before Quarkus starts, whether the embedded database is needed, and hands its address
 * over.
 */
final class DefaultDatabase {
  private static final String URL = "quarkus.datasource.jdbc.url";
  private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

  private static volatile boolean serviceStarted;

  private DefaultDatabase() {}

  /** From now on there is a service to wait for when all stops. */
  static void serviceHasStarted() {
    serviceStarted = true;
  }

  static void startUnlessConfigured() {
    if (Settings.get(URL).isPresent()) {
      return;
    }
    EmbeddedDatabase database = EmbeddedDatabase.start(Settings.home().resolve("database"));
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> stopAfterService(database), "stop-database"));
    System.setProperty(URL, database.jdbcUrl());
    System.setProperty("quarkus.datasource.username", "postgres");
    System.setProperty("quarkus.datasource.password", "postgres");
  }

  /** Shutdown hooks run side by side: the service must have let go of the database first. */
  private static void stopAfterService(EmbeddedDatabase database) {
    Application service = Application.currentApplication();
    if (service != null && serviceStarted) {
      Thread stopped = Thread.ofPlatform().daemon().start(service::awaitShutdown);
      try {
        stopped.join(LONGEST_STOP);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    database.close();
  }
}
