package org.likeness.access.users;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemSender;
import org.likeness.problem.ProblemType;

import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Signs requests in that carry {@code Authorization: Bearer lk_...}; other bearer tokens are left
 * to OIDC. Comes first, so that it also answers programs that must sign in: pages alone are sent to
 * a page.
 */
@ApplicationScoped
class ApiTokenMechanism implements HttpAuthenticationMechanism {
  private static final String BEARER = "Bearer ";
  private final ProblemSender problems;

  ApiTokenMechanism(ProblemSender problems) {
    this.problems = problems;
  }

  @Override
  public int getPriority() {
    return DEFAULT_PRIORITY + 1000;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    return token(context.request().getHeader(HttpHeaders.AUTHORIZATION))
        .map(
            token ->
                identities.authenticate(
                    HttpSecurityUtils.setRoutingContextAttribute(
                        new ApiTokenRequest(token), context)))
        .orElseGet(() -> Uni.createFrom().optional(Optional.empty()));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom()
        .item(new ChallengeData(ProblemType.NOT_SIGNED_IN.status(), "WWW-Authenticate", "Bearer"));
  }

  @Override
  public Uni<Boolean> sendChallenge(RoutingContext context) {
    if (wantsAPage(context)) {
      return Uni.createFrom().item(false);
    }
    problems.send(
        context, Problem.of(ProblemType.NOT_SIGNED_IN, ProblemType.NOT_SIGNED_IN.title()));
    return Uni.createFrom().item(true);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(ApiTokenRequest.class);
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return Uni.createFrom()
        .item(
            new HttpCredentialTransport(
                HttpCredentialTransport.Type.AUTHORIZATION, "bearer", "likeness-token"));
  }

  private static Optional<String> token(@Nullable String header) {
    return Optional.ofNullable(header)
        .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(value -> value.substring(BEARER.length()).strip())
        .filter(token -> token.startsWith(Tokens.PREFIX));
  }

  private static boolean wantsAPage(RoutingContext context) {
    String accept = context.request().getHeader(HttpHeaders.ACCEPT);
    return accept != null
        && accept.contains("text/html")
        && !context.normalizedPath().startsWith("/api/");
  }
}
