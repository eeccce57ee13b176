package org.likeness.access.users;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Continues a page session. Asks the database on every request: a user who was switched off is out
 * at once, and roles are those of now.
 */
@ApplicationScoped
class SessionProvider implements IdentityProvider<TrustedAuthenticationRequest> {
  private final Users users;

  SessionProvider(Users users) {
    this.users = users;
  }

  @Override
  public Class<TrustedAuthenticationRequest> getRequestType() {
    return TrustedAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
    return context.runBlocking(() -> identity(request.getPrincipal()));
  }

  private SecurityIdentity identity(String cookie) {
    return SessionName.parse(cookie)
        .flatMap(
            session ->
                users
                    .active(session.userId())
                    .filter(user -> user.sessionStamp().equals(session.stamp())))
        .map(Identities::ofSession)
        .orElseThrow(() -> new AuthenticationFailedException("the session has ended"));
  }
}
