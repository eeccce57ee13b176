package org.likeness.access;

import io.quarkus.security.identity.SecurityIdentity;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.util.Set;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;

/**
 * Lets the systems of forces do what their scopes allow, and no more; whoever searches or discloses
 * must say for which officer.
 */
public class ClientGuard {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final SecurityIdentity identity;
  private final OnBehalfOf officer;

  ClientGuard(SecurityIdentity identity, OnBehalfOf officer) {
    this.identity = identity;
    this.officer = officer;
  }

  /** Checks a request whose role was accepted. */
  @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 20)
  public void check(ResourceInfo resource, ContainerRequestContext request) {
    if (resource.getResourceMethod().isAnnotationPresent(PermitAll.class)
        || resource.getResourceClass().isAnnotationPresent(PermitAll.class)) {
      return;
    }
    KnownClient.Rights rights = identity.getAttribute(KnownClient.RIGHTS);
    if (rights != null) {
      require(needed(resource, request.getMethod()), rights);
    }
  }

  private void require(@Nullable Scope needed, KnownClient.Rights rights) {
    if (needed == null) {
      throw Problem.of(ProblemType.FORBIDDEN, "This is for people, not for systems");
    }
    if (!rights.scopes().contains(needed)) {
      throw Problem.of(
              ProblemType.FORBIDDEN, "The token does not hold the scope " + needed.wireName())
          .with("scope", needed.wireName());
    }
    if (needed.needsOfficer() && officer.current().isEmpty()) {
      throw Problem.field(OnBehalfOf.HEADER, "is missing: the staff id of the officer who asks");
    }
  }

  private static @Nullable Scope needed(ResourceInfo resource, String method) {
    NeedsScope scope = resource.getResourceMethod().getAnnotation(NeedsScope.class);
    if (scope == null) {
      scope = resource.getResourceClass().getAnnotation(NeedsScope.class);
    }
    if (scope != null) {
      return scope.value();
    }
    return READING.contains(method) ? Scope.READ : null;
  }
}
