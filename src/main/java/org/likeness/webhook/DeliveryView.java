package org.likeness.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A message, and what became of it.
 *
 * @param id the header webhook-id; the same in each attempt
 * @param event what it tells of
 * @param subjectId of the search; the system itself alone is told, no administrator
 * @param state pending, delivered or dead
 * @param attempts how often it was tried
 * @param createdAt when it was put aside
 * @param dueAt when it is tried next; absent unless it is pending
 * @param settledAt when it was delivered or given up; absent while it is pending
 * @param lastStatus what the receiver answered last; absent if it did not
 * @param lastFailure why it was not taken; absent if it was
 */
@Schema(name = "WebhookDelivery")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryView(
    UUID id,
    WebhookEvent event,
    @Nullable UUID subjectId,
    String state,
    int attempts,
    Instant createdAt,
    @Nullable Instant dueAt,
    @Nullable Instant settledAt,
    @Nullable Integer lastStatus,
    @Nullable String lastFailure) {

  static DeliveryView of(DeliveryRow row, boolean withSubject) {
    return new DeliveryView(
        row.id,
        WebhookEvent.of(row.event),
        withSubject ? row.subjectId : null,
        row.state,
        row.attempts,
        row.createdAt,
        row.state.equals(DeliveryRow.PENDING) ? row.dueAt : null,
        row.settledAt,
        row.lastStatus,
        row.lastFailure);
  }
}
