package org.likeness.access.users;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.likeness.access.users.Tokens.Check;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import jakarta.enterprise.context.ApplicationScoped;

/** Says who is behind one of our tokens; an expired one is told from an unknown one. */
@ApplicationScoped
class ApiTokenProvider implements IdentityProvider<ApiTokenRequest> {
  private final Tokens tokens;

  ApiTokenProvider(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public Class<ApiTokenRequest> getRequestType() {
    return ApiTokenRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      ApiTokenRequest request, AuthenticationRequestContext context) {
    return context.runBlocking(() -> identity(request.token()));
  }

  private SecurityIdentity identity(String token) {
    return switch (tokens.check(token)) {
      case Check.Valid(Account account, byte[] hash) -> Identities.ofToken(account, hash);
      case Check.Expired() -> throw refusal(ProblemType.TOKEN_EXPIRED, "Ask for a new token");
      case Check.Unknown() ->
          throw refusal(ProblemType.NOT_SIGNED_IN, "The token is not known, or was revoked");
    };
  }

  private static AuthenticationFailedException refusal(ProblemType type, String detail) {
    return new AuthenticationFailedException(Problem.of(type, detail));
  }
}
