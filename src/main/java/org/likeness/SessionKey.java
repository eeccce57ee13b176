package org.likeness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The key that encrypts the cookie of page sessions. Made once and kept in {@code likeness.home},
 * readable by the owner alone, so that a restart signs nobody out. Several replicas are given one
 * key by configuration.
 */
final class SessionKey {
  private static final String SETTING = "quarkus.http.auth.session.encryption-key";

  private SessionKey() {}

  static void provideUnlessConfigured() {
    if (Settings.get(SETTING).isEmpty()) {
      System.setProperty(SETTING, keptIn(Settings.home().resolve("session.key")));
    }
  }

  static String keptIn(Path file) {
    try {
      if (!Files.exists(file)) {
        make(file.toAbsolutePath());
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The session key cannot be kept in " + file, e);
    }
  }

  private static void make(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    // the JDK makes a temporary file readable by its owner alone
    Path whole = Files.createTempFile(file.getParent(), "session", ".key");
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    Files.writeString(whole, Base64.getEncoder().encodeToString(key));
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
