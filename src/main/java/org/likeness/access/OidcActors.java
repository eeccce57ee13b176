package org.likeness.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.jwt.JsonWebToken;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Makes an actor of whom an identity provider has signed in: {@code sub} is the user id, the groups
 * are the roles, a claim names the force. Whoever belongs to no force that is known here, or holds
 * roles that one person may not hold together, holds no role at all.
 */
@ApplicationScoped
class OidcActors implements SecurityIdentityAugmentor {
  private final Forces forces;
  private final String forceClaim;

  OidcActors(Forces forces, AccessConfig config) {
    this.forces = forces;
    this.forceClaim = config.forceClaim();
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? context.runBlocking(() -> actor(identity, token))
        : Uni.createFrom().item(identity);
  }

  private SecurityIdentity actor(SecurityIdentity identity, JsonWebToken token) {
    QuarkusSecurityIdentity.Builder builder =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(token)
            .addCredentials(identity.getCredentials())
            .addAttributes(identity.getAttributes())
            .addPermissionChecker(identity::checkPermission)
            .addAttribute(Actors.USER_ID, token.getSubject());
    Optional<ForceCode> force = force(token);
    if (force.isPresent()) {
      builder.addAttribute(Actors.FORCE, force.get().value()).addRoles(roles(identity));
    }
    return builder.build();
  }

  private Optional<ForceCode> force(JsonWebToken token) {
    Object claim = token.getClaim(forceClaim);
    return Optional.ofNullable(claim).map(Objects::toString).flatMap(forces::force);
  }

  private static Set<String> roles(SecurityIdentity identity) {
    Set<Role> known =
        identity.getRoles().stream()
            .flatMap(name -> Role.of(name).stream())
            .collect(Collectors.toSet());
    return Role.canBeHeldTogether(known)
        ? known.stream().map(Role::wireName).collect(Collectors.toSet())
        : Set.of();
  }
}
