package org.likeness.notification;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * What a person was told.
 *
 * @param id of the notification
 * @param kind what it is about
 * @param subjectType what it points to, such as search, import or user
 * @param subjectId id of that
 * @param occurrence what tells it from another one about the same; for training the last day
 * @param createdAt when it happened
 * @param readAt when it was marked as read; absent before
 */
public record Notification(
    UUID id,
    NotificationKind kind,
    String subjectType,
    String subjectId,
    String occurrence,
    Instant createdAt,
    @Nullable Instant readAt) {

  static Notification of(NotificationRow row) {
    return new Notification(
        row.id,
        NotificationKind.of(row.kind),
        row.subjectType,
        row.subjectId,
        row.occurrence,
        row.createdAt,
        row.readAt);
  }
}
