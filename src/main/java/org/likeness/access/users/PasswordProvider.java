package org.likeness.access.users;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import org.likeness.access.users.SignIn.Outcome;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;

import jakarta.enterprise.context.ApplicationScoped;

/** Begins a page session: the form of the sign-in page. */
@ApplicationScoped
class PasswordProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
  private final SignIn signIn;
  private final AuditLog audit;

  PasswordProvider(SignIn signIn, AuditLog audit) {
    this.signIn = signIn;
    this.audit = audit;
  }

  @Override
  public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
    return UsernamePasswordAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
    return context.runBlocking(
        () -> identity(request.getUsername(), new String(request.getPassword().getPassword())));
  }

  private SecurityIdentity identity(String login, String password) {
    return switch (signIn.attempt(login, password)) {
      case Outcome.Accepted(Account account) -> opened(account);
      case Outcome.Refused() -> throw new AuthenticationFailedException("wrong login or password");
      case Outcome.LockedOut lock -> throw new AuthenticationFailedException("locked out");
    };
  }

  private SecurityIdentity opened(Account account) {
    audit.appendNow(
        AuditEntry.of(
            EventKind.ALTERATION, "session.opened", account.actor(), "user", account.id()));
    return Identities.ofSession(account);
  }
}
