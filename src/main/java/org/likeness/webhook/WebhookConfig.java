package org.likeness.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How systems of forces are told of what happens to their searches. */
@ConfigMapping(prefix = "likeness.webhook")
public interface WebhookConfig {

  /** Key under which their secrets lie in the database; the same for all replicas. */
  @WithDefault("${quarkus.http.auth.session.encryption-key}")
  String key();

  /**
   * Networks that messages may go to although they are internal, such as {@code 10.20.0.0/16};
   * unset: none. The address is looked at when a webhook is registered and at each delivery.
   */
  Optional<List<String>> internalNetworks();

  /** Whether plain http is taken as well as https. For trials alone: it shows who searches. */
  @WithDefault("false")
  boolean plainHttp();

  /** How often the outbox is looked at; a duration, or {@code off}. */
  @WithDefault("1s")
  String every();

  /** Longest time of one attempt. */
  @WithDefault("PT10S")
  Duration timeLimit();

  /** Wait after the first failure, up to a quarter more or less; it doubles with each further. */
  @WithDefault("PT5S")
  Duration firstWait();

  /** Longest wait between two attempts. */
  @WithDefault("PT1H")
  Duration longestWait();

  /** A message that could not be delivered for so long is dead until it is sent again by hand. */
  @WithDefault("P3D")
  Duration giveUpAfter();

  /** How long a secret before still signs beside the new one. */
  @WithDefault("P1D")
  Duration secretOverlap();

  /** How long it is shown what became of messages. */
  @WithDefault("P30D")
  Duration keepFor();
}
