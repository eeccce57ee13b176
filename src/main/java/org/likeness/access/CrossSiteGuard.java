package org.likeness.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemSender;
import org.likeness.problem.ProblemType;

import java.net.URI;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Refuses requests that change something and that another site made a browser send. A request with
 * an {@code Authorization} header cannot be one, and neither can one with our own header, which
 * another site may not send without our leave.
 */
@ApplicationScoped
class CrossSiteGuard {

  /** Set to {@code 1} by scripts of our own pages, and by programs that use cookies. */
  static final String OUR_HEADER = "X-Likeness-Request";

  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final ProblemSender problems;

  CrossSiteGuard(ProblemSender problems) {
    this.problems = problems;
  }

  void register(@Observes Filters filters) {
    // before anybody is signed in
    filters.register(this::check, 500);
  }

  private void check(RoutingContext context) {
    if (SAFE.contains(context.request().method()) || isOurs(context.request())) {
      context.next();
    } else {
      problems.send(
          context, Problem.of(ProblemType.FORBIDDEN, "The request was made by another site"));
    }
  }

  private static boolean isOurs(HttpServerRequest request) {
    if (request.getHeader(HttpHeaders.AUTHORIZATION) != null
        || "1".equals(request.getHeader(OUR_HEADER))) {
      return true;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin != null) {
      return isOrigin(request, origin);
    }
    // no browser of today sends neither; without a cookie there is nothing to abuse
    return request.cookies().stream().map(Cookie::getName).noneMatch(CrossSiteGuard::signsIn);
  }

  private static boolean isOrigin(HttpServerRequest request, String origin) {
    try {
      return request.authority() != null
          && request.authority().toString().equals(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Our own session cookie, and those of Quarkus OIDC. */
  private static boolean signsIn(String cookie) {
    return cookie.equals("likeness-session") || cookie.startsWith("q_session");
  }
}
