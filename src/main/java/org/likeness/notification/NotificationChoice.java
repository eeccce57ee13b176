package org.likeness.notification;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a person wants to be told.
 *
 * @param muted kinds that the person is not told of at all
 * @param mailed kinds that a mail announces too
 * @param address where mails go; needed if any are wanted
 */
public record NotificationChoice(
    @NotNull Set<@NotNull NotificationKind> muted,
    @NotNull Set<@NotNull NotificationKind> mailed,
    @Nullable @Email @Size(max = 254) String address) {

  @Override
  public String toString() {
    return "NotificationChoice[muted=" + muted + ", mailed=" + mailed + ", redacted]";
  }
}
