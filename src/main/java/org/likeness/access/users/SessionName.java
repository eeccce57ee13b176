package org.likeness.access.users;

import java.util.Optional;
import java.util.UUID;

/**
 * What the encrypted cookie of a page session holds: the user, and the stamp that must still be the
 * user's.
 *
 * @param userId the user
 * @param stamp the user's stamp when the session began
 */
record SessionName(UUID userId, String stamp) {

  static Optional<SessionName> parse(String text) {
    String[] parts = text.split("/", -1);
    try {
      return parts.length == 2
          ? Optional.of(new SessionName(UUID.fromString(parts[0]), parts[1]))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return userId + "/" + stamp;
  }
}
