package org.likeness.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import jakarta.ws.rs.core.Response;

/**
 * Answers whoever could not be signed in: the API with a problem document, a page with the way to
 * the form or to the identity provider.
 */
public class SignInMapper {

  @ServerExceptionMapper
  Uni<Response> refused(AuthenticationFailedException e, RoutingContext request) {
    HttpAuthenticator security = request.get(HttpAuthenticator.class.getName());
    if (security == null || request.normalizedPath().startsWith("/api/")) {
      return Uni.createFrom().item(problem(e));
    }
    return security
        .getChallenge(request)
        .map(way -> way != null && way.status == 302 ? redirect(way) : problem(e));
  }

  private static Response problem(AuthenticationFailedException e) {
    return ProblemDocument.answer(
        e.getCause() instanceof Problem told
            ? told
            : Problem.of(ProblemType.NOT_SIGNED_IN, ProblemType.NOT_SIGNED_IN.title()));
  }

  private static Response redirect(ChallengeData way) {
    Response.ResponseBuilder answer = Response.status(way.status);
    way.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
    return answer.build();
  }
}
