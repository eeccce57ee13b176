package org.likeness.ingest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.likeness.LikenessForTests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A service whose line to the database can be cut, and whose models are not there yet. */
public final class FailingSurroundings implements QuarkusTestResourceLifecycleManager {
  private static final String URL = "quarkus.datasource.jdbc.url";
  private static Forwarder line;
  private static Path models;

  private final LikenessForTests usual = new LikenessForTests();

  static Forwarder line() {
    return line;
  }

  static Path models() {
    return models;
  }

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>(usual.start());
    try {
      String url = settings.get(URL);
      line = new Forwarder(URI.create(url.substring("jdbc:".length())).getPort());
      settings.put(URL, url.replaceFirst(":[0-9]+/", ":" + line.port() + "/"));
      models = Files.createDirectories(Path.of(settings.get("likeness.home"), "no-models-yet"));
      settings.put("likeness.engine.models", models.toString());
      settings.put("likeness.ingest.longest-pause", "PT2S");
      settings.put("likeness.ingest.chunk", "8");
      return settings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    try {
      line.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    usual.stop();
  }
}
