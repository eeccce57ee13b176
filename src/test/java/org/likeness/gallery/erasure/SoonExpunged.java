package org.likeness.gallery.erasure;

import io.quarkus.test.junit.QuarkusTestProfile;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** A service in which what was erased leaves the files of the index within seconds. */
public final class SoonExpunged implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    Path copies = Path.of("target", "homes", "copies-" + UUID.randomUUID()).toAbsolutePath();
    return Map.of(
        "likeness.gallery.expunge-within", "PT6S",
        "likeness.gallery.erasure.every", "1s",
        "likeness.gallery.backup-folder", copies.toString());
  }
}
