package org.likeness.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemSender;
import org.likeness.problem.ProblemType;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets clients name the version of the API that they were written for: {@code
 * application/vnd.likeness.v1+json} is JSON of version 1. An unknown version is refused before
 * anything is done.
 */
@ApplicationScoped
class MediaTypeVersions {
  static final String OF_NOW = "application/vnd.likeness.v1+json";
  private static final String JSON = "application/json";
  private static final Pattern VERSIONED =
      Pattern.compile("application/vnd\\.likeness(?:\\.v(\\w+))?\\+json", Pattern.CASE_INSENSITIVE);

  private final ProblemSender problems;

  MediaTypeVersions(ProblemSender problems) {
    this.problems = problems;
  }

  void register(@Observes Filters filters) {
    filters.register(this::translate, 400);
  }

  private void translate(RoutingContext request) {
    MultiMap headers = request.request().headers();
    String content = headers.get(HttpHeaders.CONTENT_TYPE);
    String accept = headers.get(HttpHeaders.ACCEPT);
    if (content != null && isOfUnknownVersion(content)) {
      problems.send(request, refusal(ProblemType.UNSUPPORTED_MEDIA_TYPE));
    } else if (accept != null && isOfUnknownVersion(accept)) {
      problems.send(request, refusal(ProblemType.NOT_ACCEPTABLE));
    } else {
      if (content != null && VERSIONED.matcher(content).find()) {
        headers.set(HttpHeaders.CONTENT_TYPE, plain(content));
      }
      if (accept != null && VERSIONED.matcher(accept).find()) {
        headers.set(HttpHeaders.ACCEPT, plain(accept) + ", application/problem+json");
        request.addHeadersEndHandler(end -> nameVersion(request.response().headers()));
      }
      request.next();
    }
  }

  private static boolean isOfUnknownVersion(String header) {
    Matcher named = VERSIONED.matcher(header);
    boolean unknown = false;
    while (named.find()) {
      if ("1".equals(named.group(1))) {
        return false;
      }
      unknown = true;
    }
    return unknown;
  }

  private static String plain(String header) {
    return VERSIONED.matcher(header).replaceAll(JSON);
  }

  private static void nameVersion(MultiMap headers) {
    String given = headers.get(HttpHeaders.CONTENT_TYPE);
    if (given != null && given.startsWith(JSON)) {
      headers.set(HttpHeaders.CONTENT_TYPE, given.replaceFirst(JSON, OF_NOW));
    }
  }

  private static Problem refusal(ProblemType type) {
    return Problem.of(type, "The versions of this service are: " + OF_NOW)
        .with("supported", OF_NOW);
  }
}
