package org.likeness.progress;

import io.quarkus.test.junit.QuarkusTestProfile;

import java.util.Map;

/** Streams that last, and quick signs of life. */
public final class LongStreams implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "likeness.progress.longest", "PT10M",
        "likeness.progress.heart-beat", "PT1S",
        "likeness.progress.check-every", "PT1S",
        "likeness.progress.streams-per-user", "2",
        "quarkus.http.auth.form.new-cookie-interval", "PT0S");
  }
}
