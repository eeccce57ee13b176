package org.likeness.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answers with a problem document where no REST resource is reached: filters and static pages. */
@ApplicationScoped
public class ProblemSender {
  private final ObjectMapper json;

  ProblemSender(ObjectMapper json) {
    this.json = json;
  }

  /** Ends the request with the problem. */
  public void send(RoutingContext request, Problem problem) {
    request.response().setStatusCode(problem.type().status());
    request.response().putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE);
    request.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (problem.type().status() == 401) {
      request.response().putHeader("WWW-Authenticate", ProblemDocument.CHALLENGE);
    }
    request.response().end(body(problem));
  }

  /**
   * Refusals of paths that are no REST resource. Who must sign in is answered by the security
   * layer.
   */
  void answerRefusals(@Observes Router router) {
    router
        .route()
        .failureHandler(
            failed -> {
              if (failed.failure() instanceof ForbiddenException && !failed.response().ended()) {
                send(failed, Problem.of(ProblemType.FORBIDDEN, ProblemType.FORBIDDEN.title()));
              } else {
                failed.next();
              }
            });
  }

  private String body(Problem problem) {
    try {
      return json.writeValueAsString(ProblemDocument.of(problem));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem document can always be written", e);
    }
  }
}
