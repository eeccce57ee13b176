package org.likeness.webhook;

import io.quarkus.test.junit.QuarkusTestProfile;

import java.util.Map;

/** A service whose webhooks may reach this machine, and wait for nothing long. */
public final class QuickWebhooks implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "likeness.webhook.internal-networks", "127.0.0.0/8",
        "likeness.webhook.plain-http", "true",
        "likeness.webhook.every", "0.2s",
        "likeness.webhook.first-wait", "PT0.1S",
        "likeness.webhook.longest-wait", "PT0.3S",
        "likeness.webhook.give-up-after", "PT8S",
        "likeness.webhook.time-limit", "PT60S",
        "likeness.search.pending-every", "0.2s");
  }
}
