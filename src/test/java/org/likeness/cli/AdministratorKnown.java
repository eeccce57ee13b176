package org.likeness.cli;

import io.quarkus.test.junit.QuarkusTestProfile;

import java.util.Map;

/** A service whose first administrator's password the test knows, as the demo does. */
public final class AdministratorKnown implements QuarkusTestProfile {
  static final String PASSWORD = "Wren-Heron-Kestrel-47";

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "likeness.access.initial-administrator-password",
        PASSWORD,
        "likeness.progress.longest",
        "PT10M");
  }
}
