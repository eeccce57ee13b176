package org.likeness.webhook;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.Clients;
import org.likeness.access.Scope;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Messages that are still to be delivered. One is put off before it is tried, and settled after the
 * receiver has taken it: a kill in between sends it twice, with the same id, never not at all.
 */
@ApplicationScoped
class Outbox {

  /** Added to the time limit of an attempt before another may begin. */
  private static final Duration SLACK = Duration.ofSeconds(20);

  private static final String WAITING =
      "select w.id from webhook w where w.active and exists (select 1 from webhook_delivery d where"
          + " d.webhook_id = w.id and d.state = 'pending' and d.due_at <= :now)";

  private static final String NEXT =
      "select d.* from webhook_delivery d where d.webhook_id = :webhook and d.state = 'pending' and"
          + " d.due_at <= :now order by d.due_at limit 1 for update skip locked";

  private static final String END =
      "update webhook_delivery set state = 'dead', settled_at = :now, last_failure = :why where"
          + " webhook_id = :webhook and state = 'pending' and due_at <= :now";

  private static final String BARRED =
      "not sent: the system is closed, or may not use webhooks any more";

  /**
   * A message that is to be sent.
   *
   * @param id the same in each attempt
   * @param webhookId whose it is
   * @param subjectId what it tells of
   * @param url where to
   * @param body what
   * @param attempts how often, this one included
   * @param begunAt since when
   * @param secrets that sign it, sealed
   */
  record Message(
      UUID id,
      UUID webhookId,
      UUID subjectId,
      String url,
      String body,
      int attempts,
      Instant begunAt,
      List<byte[]> secrets) {
    @Override
    public String toString() {
      return "Message[" + id + "]";
    }
  }

  private final EntityManager database;
  private final Clients clients;
  private final AuditLog audit;
  private final WebhookConfig config;
  private final Clock clock;

  Outbox(
      EntityManager database, Clients clients, AuditLog audit, WebhookConfig config, Clock clock) {
    this.database = database;
    this.clients = clients;
    this.audit = audit;
    this.config = config;
    this.clock = clock;
  }

  /** The webhooks for which something is due. */
  @Transactional(TxType.REQUIRES_NEW)
  List<UUID> waiting() {
    List<?> found =
        database.createNativeQuery(WAITING, UUID.class).setParameter("now", now()).getResultList();
    return found.stream().map(UUID.class::cast).toList();
  }

  /**
   * The next message of a webhook, put off for as long as an attempt may take. Those of an owner
   * who may hear no more end here.
   */
  @Transactional(TxType.REQUIRES_NEW)
  Optional<Message> next(UUID webhookId) {
    WebhookRow webhook = WebhookRow.findById(webhookId);
    if (webhook == null || !webhook.active) {
      return Optional.empty();
    }
    if (clients.isBarred(webhook.ownerId, Scope.WEBHOOKS)) {
      endWaiting(webhookId);
      return Optional.empty();
    }
    List<?> due =
        database
            .createNativeQuery(NEXT, DeliveryRow.class)
            .setParameter("webhook", webhookId)
            .setParameter("now", now())
            .getResultList();
    if (due.isEmpty()) {
      return Optional.empty();
    }
    DeliveryRow row = (DeliveryRow) due.getFirst();
    row.attempts++;
    row.dueAt = now().plus(config.timeLimit()).plus(SLACK);
    return Optional.of(
        new Message(
            row.id,
            webhook.id,
            row.subjectId,
            webhook.url,
            row.body,
            row.attempts,
            row.begunAt,
            webhook.secrets(now())));
  }

  /** One that is on its way is not due, and what comes of it is noted. */
  private void endWaiting(UUID webhookId) {
    int unused =
        database
            .createNativeQuery(END)
            .setParameter("now", now())
            .setParameter("why", BARRED)
            .setParameter("webhook", webhookId)
            .executeUpdate();
  }

  /** The receiver has it; that is audited even if the webhook was removed meanwhile. */
  @Transactional(TxType.REQUIRES_NEW)
  void delivered(Message message, int status) {
    noted(message, status, null).ifPresent(row -> row.settle(DeliveryRow.DELIVERED, now()));
    audit.append(
        AuditEntry.of(
                EventKind.DISCLOSURE,
                "webhook.delivered",
                Actor.SYSTEM,
                "webhook-message",
                message.id())
            .to(List.of(message.url()))
            .with("webhook", message.webhookId())
            .with("subject", message.subjectId()));
  }

  /** It was not taken: the next attempt is after this time. */
  @Transactional(TxType.REQUIRES_NEW)
  void again(Message message, Sender.Sent.Failed failure, Duration after) {
    noted(message, failure.status().orElse(null), failure.why())
        .ifPresent(row -> row.dueAt = now().plus(after));
  }

  /** It was not taken for too long. */
  @Transactional(TxType.REQUIRES_NEW)
  void dead(Message message, Sender.Sent.Failed failure) {
    noted(message, failure.status().orElse(null), failure.why())
        .ifPresent(row -> row.settle(DeliveryRow.DEAD, now()));
  }

  /**
   * The receiver wants no more: the webhook is switched off, its messages wait. One that has
   * another address by now is not meant: that is tried at once.
   */
  @Transactional(TxType.REQUIRES_NEW)
  void unwanted(Message message) {
    // in the order in which a removal locks them
    WebhookRow webhook = WebhookRow.findById(message.webhookId(), LockModeType.PESSIMISTIC_WRITE);
    if (webhook == null) {
      return;
    }
    if (!webhook.url.equals(message.url())) {
      noted(message, 410, "the former address answered 410").ifPresent(row -> row.dueAt = now());
      return;
    }
    Optional<DeliveryRow> unused = noted(message, 410, "answered 410: switched off");
    webhook.active = false;
    webhook.disabledReason = "The receiver answered 410 Gone";
    audit.append(webhook.event(EventKind.ALTERATION, "webhook.switched-off", Actor.SYSTEM));
  }

  /** Empty if it was removed with its webhook; otherwise that waits until the end of this. */
  private static Optional<DeliveryRow> noted(
      Message message, @Nullable Integer status, @Nullable String failure) {
    Optional<DeliveryRow> row =
        DeliveryRow.findByIdOptional(message.id(), LockModeType.PESSIMISTIC_WRITE);
    row.ifPresent(
        found -> {
          found.lastStatus = status;
          found.lastFailure = failure;
        });
    return row;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
