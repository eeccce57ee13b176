package org.likeness;

import java.time.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The clock of the service, in UTC; tests put another in its place. */
final class Clocks {

  private Clocks() {}

  @Produces
  @ApplicationScoped
  static Clock utc() {
    return Clock.systemUTC();
  }
}
