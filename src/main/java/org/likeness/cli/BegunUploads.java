package org.likeness.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Ids of uploads by what they send and where to, in a file that its owner alone can read. */
final class BegunUploads {
  private static final int REMEMBERED = 100;

  private record Saved(Map<String, String> ids) {}

  private final Path file;

  BegunUploads(Path settings) {
    this.file = settings.resolve("uploads.json");
  }

  /** The upload of these bytes to this address, if one was begun. */
  Optional<String> of(String address, String sha256) {
    return Optional.ofNullable(read().get(key(address, sha256)));
  }

  /** Remembers it; the oldest are forgotten. */
  void remember(String address, String sha256, String id) {
    Map<String, String> all = read();
    all.put(key(address, sha256), id);
    while (all.size() > REMEMBERED) {
      all.remove(all.keySet().iterator().next());
    }
    write(all);
  }

  /** Forgets it. */
  void forget(String address, String sha256) {
    Map<String, String> all = read();
    all.remove(key(address, sha256));
    write(all);
  }

  private static String key(String address, String sha256) {
    return sha256 + " " + address;
  }

  private Map<String, String> read() {
    try {
      return Files.exists(file)
          ? new LinkedHashMap<>(Json.MAPPER.readValue(file.toFile(), Saved.class).ids())
          : new LinkedHashMap<>();
    } catch (IOException e) {
      throw Failure.usage("What was begun cannot be read; delete " + file);
    }
  }

  private void write(Map<String, String> all) {
    try {
      PrivateFile.write(file, Json.MAPPER.writeValueAsBytes(new Saved(all)));
    } catch (IOException e) {
      throw new UncheckedIOException("What was begun could not be noted in " + file, e);
    }
  }
}
