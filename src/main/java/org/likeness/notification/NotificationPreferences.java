package org.likeness.notification;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a person is told.
 *
 * @param kinds all there are
 * @param muted kinds that the person is not told of at all
 * @param mailed kinds that a mail announces too
 * @param address where mails go; absent if the person gave none
 * @param mailAvailable whether this installation sends mails
 */
public record NotificationPreferences(
    List<NotificationKind> kinds,
    List<NotificationKind> muted,
    List<NotificationKind> mailed,
    @Nullable String address,
    boolean mailAvailable) {

  @Override
  public String toString() {
    return "NotificationPreferences[muted=" + muted + ", mailed=" + mailed + ", redacted]";
  }
}
