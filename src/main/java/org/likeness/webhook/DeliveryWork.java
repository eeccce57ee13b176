package org.likeness.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Delivers what lies in the outbox. Each webhook has a thread of its own while something is due,
 * and shares nothing with others while it waits for its receiver, so that a slow one holds up
 * nobody else; failures wait longer and longer.
 */
@ApplicationScoped
class DeliveryWork {
  private static final Logger LOG = Logger.getLogger(DeliveryWork.class);
  private static final int MOST_DOUBLINGS = 20;
  private static final double SPREAD = 0.25;

  /** Connections of the database: each attempt needs one before and after it, none meanwhile. */
  private static final int AT_ONCE = 8;

  private final Outbox outbox;
  private final Sender sender;
  private final WebhookConfig config;
  private final Clock clock;
  private final Set<UUID> working = ConcurrentHashMap.newKeySet();
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  DeliveryWork(Outbox outbox, Sender sender, WebhookConfig config, Clock clock) {
    this.outbox = outbox;
    this.sender = sender;
    this.config = config;
    this.clock = clock;
  }

  @Scheduled(
      identity = "webhook-delivery",
      every = "${likeness.webhook.every:1s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void atIntervals() {
    for (UUID webhook : outbox.waiting()) {
      if (working.add(webhook)) {
        threads.execute(() -> workOff(webhook));
      }
    }
  }

  void stop(@Observes ShutdownEvent stopping) {
    threads.shutdownNow();
  }

  private void workOff(UUID webhook) {
    try {
      boolean more = true;
      while (more) {
        more = deliverNext(webhook);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // what was begun is tried again once its time is over
      LOG.warnf(e, "Deliveries of a webhook were broken off; webhook=%s", webhook);
    } finally {
      working.remove(webhook);
    }
  }

  private boolean deliverNext(UUID webhook) throws InterruptedException {
    Optional<Outbox.Message> next = next(webhook);
    if (next.isPresent()) {
      Sender.Sent sent = sender.send(next.get());
      // what was sent is noted, even if the service is being stopped
      places.acquireUninterruptibly();
      try {
        note(next.get(), sent);
      } finally {
        places.release();
      }
    }
    return next.isPresent();
  }

  private Optional<Outbox.Message> next(UUID webhook) throws InterruptedException {
    places.acquire();
    try {
      return outbox.next(webhook);
    } finally {
      places.release();
    }
  }

  private void note(Outbox.Message message, Sender.Sent sent) {
    switch (sent) {
      case Sender.Sent.Taken(int status) -> outbox.delivered(message, status);
      case Sender.Sent.Unwanted() -> outbox.unwanted(message);
      case Sender.Sent.Failed failure -> putOff(message, failure);
    }
  }

  private void putOff(Outbox.Message message, Sender.Sent.Failed failure) {
    if (clock.instant().isAfter(message.begunAt().plus(config.giveUpAfter()))) {
      LOG.errorf("A message was given up; webhook-message=%s", message.id());
      outbox.dead(message, failure);
    } else {
      outbox.again(message, failure, wait(message.attempts() - 1));
    }
  }

  /** Doubles, and differs, so that many that failed together do not come back together. */
  private Duration wait(int failuresBefore) {
    Duration wait = config.firstWait().multipliedBy(1L << Math.min(failuresBefore, MOST_DOUBLINGS));
    Duration capped = wait.compareTo(config.longestWait()) < 0 ? wait : config.longestWait();
    double factor = 1 + SPREAD * (2 * ThreadLocalRandom.current().nextDouble() - 1);
    return Duration.ofMillis(Math.round(capped.toMillis() * factor));
  }
}
