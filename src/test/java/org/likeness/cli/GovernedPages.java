package org.likeness.cli;

import io.quarkus.test.junit.QuarkusTestProfile;

import java.util.Map;

/** A service of its own, in which tests may change what is in force. */
public final class GovernedPages implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return new AdministratorKnown().getConfigOverrides();
  }
}
