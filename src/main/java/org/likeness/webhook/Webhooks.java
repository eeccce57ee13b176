package org.likeness.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import org.likeness.access.Clients;
import org.likeness.access.Scope;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Tells systems of something, in the transaction in which it happens. */
@ApplicationScoped
public class Webhooks {
  private static final JsonMapper JSON = new JsonMapper();

  private final Clients clients;
  private final Clock clock;

  Webhooks(Clients clients, Clock clock) {
    this.clients = clients;
    this.clock = clock;
  }

  /**
   * Puts a message into the outbox for each webhook that wants to hear of it, unless its owner may
   * hear no more. Call it before the audit log is written to.
   *
   * @param owner user id of the system whose search it is
   * @param subject id of the search, or of the request that did not become one
   * @param state how it is now; no more is told
   */
  @Transactional(TxType.MANDATORY)
  public void tell(WebhookEvent event, String owner, UUID subject, String state) {
    // what is told refers to them: none is removed until the end of this
    List<WebhookRow> telling =
        WebhookRow.<WebhookRow>find("ownerId = ?1 and active order by id", owner)
            .withLock(LockModeType.PESSIMISTIC_READ)
            .list();
    if (telling.isEmpty() || clients.isBarred(owner, Scope.WEBHOOKS)) {
      return;
    }
    for (WebhookRow webhook : telling) {
      if (webhook.eventSet().contains(event)) {
        put(webhook, event, subject, state);
      }
    }
  }

  /** Puts one message into the outbox, whatever the webhook wants to hear. */
  @Transactional(TxType.MANDATORY)
  DeliveryRow put(WebhookRow webhook, WebhookEvent event, UUID subject, String state) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    DeliveryRow message = new DeliveryRow();
    message.id = UuidCreator.getTimeOrderedEpoch();
    message.webhookId = webhook.id;
    message.event = event.wireName();
    message.subjectId = subject;
    message.body = body(event, subject, state, now);
    message.state = DeliveryRow.PENDING;
    message.createdAt = now;
    message.begunAt = now;
    message.dueAt = now;
    message.persistAndFlush();
    return message;
  }

  private static String body(WebhookEvent event, UUID subject, String state, Instant now) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("type", event.wireName());
    message.put("timestamp", now.toString());
    message.put("data", Map.of("id", subject.toString(), "state", state));
    try {
      return JSON.writeValueAsString(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can always be written", e);
    }
  }
}
