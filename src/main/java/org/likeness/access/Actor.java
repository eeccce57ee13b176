package org.likeness.access;

import java.util.Set;

/**
 * Who acts in a request or job. Handed along as a value, so that what is audited is who asked.
 *
 * @param userId stable id: the built-in user's id, or the OIDC subject
 * @param login the name that the person signs in with; shown in the audit log
 * @param force the force whose records and cases the actor works on
 * @param roles what the actor may do
 */
public record Actor(String userId, String login, ForceCode force, Set<Role> roles) {

  /** The actor of scheduled jobs and of start-up. */
  public static final Actor SYSTEM =
      new Actor("system", "system", new ForceCode("SYSTEM"), Set.of());

  public Actor {
    if (userId.isBlank()) {
      throw new IllegalArgumentException("userId must not be blank");
    }
    roles = Set.copyOf(roles);
  }

  /** Whether the actor holds the role. */
  public boolean has(Role role) {
    return roles.contains(role);
  }
}
