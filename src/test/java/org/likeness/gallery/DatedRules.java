package org.likeness.gallery;

import io.quarkus.test.junit.QuarkusTestProfile;

import java.util.Map;

/**
 * A service of their own for tests of retention: random vectors, a set of rules that comes into
 * force on a day far away, and nothing in the background but what tests start.
 */
public final class DatedRules implements QuarkusTestProfile {
  /** The first day of the set, by which unconvicted people's images are reviewed sooner. */
  public static final String FROM = "2090-01-01";

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "likeness.retention.sweep-every",
        "off",
        "likeness.retention.decisions-every",
        "off",
        "likeness.retention.rules." + FROM + ".unconvicted",
        "P2M",
        "likeness.retention.rules." + FROM + ".convicted",
        "P8Y");
  }
}
