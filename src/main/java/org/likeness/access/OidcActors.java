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
 * are the roles, a claim names the force, or the organisation of a retailer. Whoever belongs to
 * none that is known here, or holds roles that one person may not hold together, holds no role at
 * all.
 */
@ApplicationScoped
class OidcActors implements SecurityIdentityAugmentor {
  private final Forces forces;
  private final OidcClients clients;
  private final String forceClaim;
  private final String organisationClaim;

  OidcActors(Forces forces, OidcClients clients, AccessConfig config) {
    this.forces = forces;
    this.clients = clients;
    this.forceClaim = config.forceClaim();
    this.organisationClaim = config.organisationClaim();
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
            .addPermissionChecker(identity::checkPermission);
    Optional<KnownClient> client = clients.of(token);
    if (client.isPresent()) {
      addClient(client.get(), token, builder);
    } else {
      addPerson(identity, token, builder);
    }
    return builder.build();
  }

  /** A registered client is what it is registered as, whatever groups its token names. */
  private void addClient(
      KnownClient client, JsonWebToken token, QuarkusSecurityIdentity.Builder builder) {
    builder
        .addAttribute(Actors.USER_ID, client.id())
        .addAttribute(Actors.LOGIN, client.name())
        .addAttribute(Actors.FORCE, client.force().value())
        .addAttribute(KnownClient.RIGHTS, clients.rights(client, token))
        .addRole(Role.FORCE_SYSTEM_NAME);
  }

  private void addPerson(
      SecurityIdentity identity, JsonWebToken token, QuarkusSecurityIdentity.Builder builder) {
    builder.addAttribute(Actors.USER_ID, token.getSubject());
    Set<String> roles = roles(identity);
    if (roles.contains(Role.RETAILER_NAME)) {
      claim(token, organisationClaim)
          .flatMap(forces::organisation)
          .ifPresent(known -> addRetailer(builder, known, roles));
    } else {
      claim(token, forceClaim)
          .flatMap(forces::force)
          .ifPresent(known -> builder.addAttribute(Actors.FORCE, known.value()).addRoles(roles));
    }
    if (roles.contains(Role.FORCE_SYSTEM_NAME)) {
      builder.addAttribute(KnownClient.RIGHTS, clients.rights(token));
    }
  }

  private static void addRetailer(
      QuarkusSecurityIdentity.Builder builder, OrganisationCode organisation, Set<String> roles) {
    builder
        .addAttribute(Actors.FORCE, ForceCode.OUTSIDE.value())
        .addAttribute(Actors.ORGANISATION, organisation.value())
        .addRoles(roles);
  }

  private static Optional<String> claim(JsonWebToken token, String name) {
    Object claim = token.getClaim(name);
    return Optional.ofNullable(claim).map(Objects::toString);
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
