package org.likeness.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What people are told, how long that is kept, and whether mails go out. */
@ConfigMapping(prefix = "likeness.notification")
public interface NotificationConfig {

  /** How long a notification is kept, read or not. */
  @WithDefault("P90D")
  Duration keepFor();

  /** Mails that say that something waits. The mail server is set by {@code quarkus.mailer.*}. */
  Mail mail();

  /** How mails are sent. */
  interface Mail {

    /** Whether mails go out; users then choose of what, and to which address. */
    @WithDefault("false")
    boolean enabled();

    /** Address of the console, as a mail's reader reaches it. */
    @WithDefault("http://127.0.0.1:8080/")
    URI console();

    /** Domains that mails may go to; unset: any. */
    Optional<List<String>> domains();

    /** How often the outbox is looked at; a duration, or {@code off}. */
    @WithDefault("10s")
    String every();

    /** Wait after the first failure; it doubles with each further one. */
    @WithDefault("PT30S")
    Duration firstWait();

    /** Longest wait between two attempts. */
    @WithDefault("PT1H")
    Duration longestWait();

    /** A mail that could not be sent for so long is given up. */
    @WithDefault("P3D")
    Duration giveUpAfter();
  }
}
