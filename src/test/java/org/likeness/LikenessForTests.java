package org.likeness;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What a running service needs in a test: a real PostgreSQL, an empty home, and the models if they
 * are here.
 */
public final class LikenessForTests implements QuarkusTestResourceLifecycleManager {

  /** Of the user {@code admin}. */
  public static final String ADMINISTRATOR_PASSWORD = "Correct-Horse-7-Staple";

  private EmbeddedDatabase database;

  @Override
  public Map<String, String> start() {
    try {
      Path home =
          Files.createTempDirectory(Files.createDirectories(Path.of("target", "homes")), "home");
      database = EmbeddedDatabase.start(home.resolve("database"));
      Map<String, String> settings = new HashMap<>();
      settings.put("likeness.home", home.toString());
      settings.put(
          "likeness.engine.models",
          RealData.modelsFolder().orElse(home.resolve("models")).toString());
      settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
      settings.put("quarkus.datasource.username", "postgres");
      settings.put("quarkus.datasource.password", "postgres");
      settings.put("quarkus.http.test-port", "0");
      settings.put("quarkus.http.auth.session.encryption-key", "0123456789-for-tests-alone");
      settings.put("likeness.access.initial-administrator-password", ADMINISTRATOR_PASSWORD);
      settings.put("likeness.access.bcrypt-cost", "5");
      // tests call them; by themselves they would take what a test has made due
      settings.put("likeness.retention.sweep-every", "off");
      settings.put("likeness.oversight.watch-every", "off");
      return settings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    if (database != null) {
      database.close();
    }
  }
}
