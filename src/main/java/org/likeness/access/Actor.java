package org.likeness.access;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * Who acts in a request or job. Handed along as a value, so that what is audited is who asked.
 *
 * @param userId stable id: the built-in user's id, or the OIDC subject
 * @param login the name that the person signs in with; shown in the audit log
 * @param force the force whose records and cases the actor works on; {@link ForceCode#OUTSIDE} for
 *     a retailer
 * @param roles what the actor may do
 * @param organisation of a retailer; null for everybody else
 * @param onBehalfOf staff id of the officer for whom a system acts; null for people
 */
public record Actor(
    String userId,
    String login,
    ForceCode force,
    Set<Role> roles,
    @Nullable OrganisationCode organisation,
    @Nullable String onBehalfOf) {

  /** The actor of scheduled jobs and of start-up. */
  public static final Actor SYSTEM =
      new Actor("system", "system", new ForceCode("SYSTEM"), Set.of());

  public Actor {
    if (userId.isBlank()) {
      throw new IllegalArgumentException("userId must not be blank");
    }
    roles = Set.copyOf(roles);
  }

  /** A person, or the service itself. */
  public Actor(String userId, String login, ForceCode force, Set<Role> roles) {
    this(userId, login, force, roles, null, null);
  }

  /** The same, for an officer; null for nobody. */
  public Actor actingFor(@Nullable String officer) {
    return new Actor(userId, login, force, roles, organisation, officer);
  }

  /** Whether the actor holds the role. */
  public boolean has(Role role) {
    return roles.contains(role);
  }
}
