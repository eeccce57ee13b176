package org.likeness.notification;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;
import org.likeness.notification.MailOutbox.Letter;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

/** Sends what lies in the outbox, and waits longer and longer while the mail server is away. */
@ApplicationScoped
class MailDelivery {
  private static final Logger LOG = Logger.getLogger(MailDelivery.class);
  private static final int MOST_DOUBLINGS = 20;

  private final MailOutbox outbox;
  private final Mailer mailer;
  private final NotificationConfig.Mail config;
  private final Clock clock;

  MailDelivery(MailOutbox outbox, Mailer mailer, NotificationConfig config, Clock clock) {
    this.outbox = outbox;
    this.mailer = mailer;
    this.config = config.mail();
    this.clock = clock;
  }

  @Scheduled(
      identity = "mail-delivery",
      every = "${likeness.notification.mail.every:10s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void atIntervals() {
    if (!config.enabled()) {
      return;
    }
    boolean more = true;
    while (more) {
      more = outbox.next().map(this::deliver).orElse(false);
    }
  }

  /** Whether the next one is worth trying. */
  private boolean deliver(Letter letter) {
    Optional<String> address = letter.address();
    if (address.isEmpty()) {
      outbox.giveUp(letter);
      return true;
    }
    try {
      mailer.send(mail(letter, address.get()));
    } catch (RuntimeException e) {
      putOff(letter, e);
      return false;
    }
    outbox.sent(letter);
    return true;
  }

  private Mail mail(Letter letter, String address) {
    return Mail.withText(
            address, "Likeness: something waits for you", MailText.of(letter, config.console()))
        // the same for each attempt, so that a mail sent twice is known as one
        .addHeader("Message-ID", "<" + letter.notification() + "@likeness>")
        .addHeader("Auto-Submitted", "auto-generated");
  }

  /** The server's words are not logged: they may repeat the address. */
  private void putOff(Letter letter, RuntimeException failure) {
    if (clock.instant().isAfter(letter.since().plus(config.giveUpAfter()))) {
      LOG.errorf("A mail was given up; notification=%s", letter.notification());
      outbox.giveUp(letter);
      return;
    }
    LOG.warnf(
        "A mail could not be sent, it will be tried again; notification=%s, attempt=%d, failure=%s",
        letter.notification(), letter.attempts() + 1, cause(failure).getClass().getSimpleName());
    outbox.again(letter, wait(letter.attempts()));
  }

  private static Throwable cause(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause == null ? failure : cause(cause);
  }

  private Duration wait(int failuresBefore) {
    Duration wait = config.firstWait().multipliedBy(1L << Math.min(failuresBefore, MOST_DOUBLINGS));
    return wait.compareTo(config.longestWait()) < 0 ? wait : config.longestWait();
  }
}
