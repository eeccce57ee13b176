package org.likeness.access;

import io.quarkus.security.identity.SecurityIdentity;
import org.jspecify.annotations.Nullable;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the actor from the security layer's identity, whichever way the caller signed in. */
@ApplicationScoped
public class Actors {

  /** Attribute of an identity that holds the stable user id. */
  public static final String USER_ID = "likeness.user-id";

  /** Attribute of an identity that holds the force code. */
  public static final String FORCE = "likeness.force";

  /** Attribute of an identity that holds the code of a retailer's organisation. */
  public static final String ORGANISATION = "likeness.organisation";

  /**
   * Attribute of an identity that holds the login, where the principal's name is something else.
   */
  public static final String LOGIN = "likeness.login";

  private final SecurityIdentity current;
  private final OnBehalfOf officer;

  Actors(SecurityIdentity current, OnBehalfOf officer) {
    this.current = current;
    this.officer = officer;
  }

  /**
   * The actor of the request that this thread serves.
   *
   * @throws Problem not-signed-in if nobody has signed in, forbidden if the identity has no force
   */
  public Actor current() {
    if (current.isAnonymous()) {
      throw Problem.of(ProblemType.NOT_SIGNED_IN, ProblemType.NOT_SIGNED_IN.title());
    }
    String force = current.getAttribute(FORCE);
    if (force == null) {
      throw Problem.of(ProblemType.FORBIDDEN, "Your account belongs to no force");
    }
    String known = current.getAttribute(LOGIN);
    String login = known == null ? current.getPrincipal().getName() : known;
    String userId = current.getAttribute(USER_ID);
    Set<Role> roles =
        current.getRoles().stream()
            .flatMap(name -> Role.of(name).stream())
            .collect(Collectors.toUnmodifiableSet());
    return new Actor(
        userId == null ? login : userId,
        login,
        new ForceCode(force),
        roles,
        organisation(),
        roles.contains(Role.FORCE_SYSTEM) ? officer.current().orElse(null) : null);
  }

  private @Nullable OrganisationCode organisation() {
    String organisation = current.getAttribute(ORGANISATION);
    return organisation == null ? null : new OrganisationCode(organisation);
  }
}
