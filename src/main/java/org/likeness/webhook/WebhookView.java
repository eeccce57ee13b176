package org.likeness.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A webhook, without its secret.
 *
 * @param id stable id
 * @param clientId user id of the system whose searches it tells of
 * @param client its name
 * @param force of the system
 * @param url where messages go
 * @param events of what
 * @param active whether it tells
 * @param disabledReason why it was switched off by itself; absent otherwise
 * @param secretBeforeUntil until when the secret before signs as well; absent if none does
 * @param createdAt when it was registered
 * @param createdBy who registered it
 * @param pending messages that are still to be delivered
 * @param dead messages that were given up
 * @param version goes into If-Match
 */
@Schema(name = "Webhook")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookView(
    UUID id,
    String clientId,
    String client,
    String force,
    String url,
    List<WebhookEvent> events,
    boolean active,
    @Nullable String disabledReason,
    @Nullable Instant secretBeforeUntil,
    Instant createdAt,
    String createdBy,
    long pending,
    long dead,
    int version) {

  static WebhookView of(WebhookRow row, Instant now) {
    boolean both = row.secrets(now).size() > 1;
    return new WebhookView(
        row.id,
        row.ownerId,
        row.owner,
        row.force,
        row.url,
        row.eventSet().stream().sorted().toList(),
        row.active,
        row.disabledReason,
        both ? row.beforeUntil : null,
        row.createdAt,
        row.createdBy,
        count(row, DeliveryRow.PENDING),
        count(row, DeliveryRow.DEAD),
        row.version);
  }

  private static long count(WebhookRow row, String state) {
    return DeliveryRow.count("webhookId = ?1 and state = ?2", row.id, state);
  }

  String etag() {
    return '"' + Integer.toString(version) + '"';
  }
}
