package org.likeness.webhook;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.Role;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/** Shows what became of messages, and sends them again by hand. */
@ApplicationScoped
class Deliveries {
  private static final Set<String> STATES =
      Set.of(DeliveryRow.PENDING, DeliveryRow.DELIVERED, DeliveryRow.DEAD);

  /** No id sorts after it. */
  private static final UUID LAST = new UUID(-1, -1);

  private final Registrations webhooks;
  private final Webhooks outbox;
  private final AuditLog audit;
  private final Clock clock;

  Deliveries(Registrations webhooks, Webhooks outbox, AuditLog audit, Clock clock) {
    this.webhooks = webhooks;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** Messages of a webhook before a place in the list, the newest first. */
  @Transactional
  List<DeliveryView> page(
      UUID webhookId, @Nullable String state, @Nullable UUID before, int limit, Actor actor) {
    if (state != null && !STATES.contains(state)) {
      throw Problem.field("state", "must be pending, delivered or dead");
    }
    WebhookRow webhook = webhooks.required(webhookId, actor);
    List<DeliveryRow> rows =
        DeliveryRow.<DeliveryRow>find(
                "webhookId = ?1 and (?2 is null or state = ?2) and id < ?3 order by id desc",
                webhook.id,
                state,
                before == null ? LAST : before)
            .page(0, limit)
            .list();
    audit.append(webhook.event(EventKind.CONSULTATION, "webhook.deliveries-read", actor));
    boolean own = !actor.has(Role.ADMINISTRATOR);
    return rows.stream().map(row -> DeliveryView.of(row, own)).toList();
  }

  /** Sends a message that tells of nothing, to try the way. */
  @Transactional
  DeliveryView test(UUID webhookId, Actor actor) {
    WebhookRow webhook = webhooks.held(webhookId, actor);
    DeliveryRow message = outbox.put(webhook, WebhookEvent.TEST, webhook.id, "test");
    audit.append(webhook.event(EventKind.ALTERATION, "webhook.tested", actor));
    return DeliveryView.of(message, true);
  }

  /** Sends one again, with the same id. */
  @Transactional
  DeliveryView again(UUID webhookId, UUID id, Actor actor) {
    WebhookRow webhook = webhooks.held(webhookId, actor);
    DeliveryRow message = DeliveryRow.findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (message == null || !message.webhookId.equals(webhook.id)) {
      throw Problem.of(ProblemType.NOT_FOUND, "There is no such message, or it was long ago");
    }
    message.again(clock.instant().truncatedTo(ChronoUnit.MICROS));
    message.flush();
    audit.append(
        webhook
            .event(EventKind.ALTERATION, "webhook.sent-again", actor)
            .with("message", message.id));
    return DeliveryView.of(message, !actor.has(Role.ADMINISTRATOR));
  }

  /**
   * Sends all again that were given up.
   *
   * @return how many
   */
  @Transactional
  int allAgain(UUID webhookId, Actor actor) {
    WebhookRow webhook = webhooks.held(webhookId, actor);
    List<DeliveryRow> dead =
        DeliveryRow.<DeliveryRow>find("webhookId = ?1 and state = ?2", webhook.id, DeliveryRow.DEAD)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .list();
    dead.forEach(message -> message.again(clock.instant().truncatedTo(ChronoUnit.MICROS)));
    DeliveryRow.flush();
    audit.append(
        webhook
            .event(EventKind.ALTERATION, "webhook.sent-again", actor)
            .with("count", dead.size()));
    return dead.size();
  }
}
