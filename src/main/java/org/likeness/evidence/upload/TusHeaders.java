package org.likeness.evidence.upload;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import java.util.Set;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;

/** What tus demands of every request and answer. */
public class TusHeaders {
  private static final Set<String> HIDDEN = Set.of("PATCH", "DELETE", "HEAD");

  /** Proxies that know no PATCH let a POST through that says what it stands for. */
  @ServerRequestFilter(preMatching = true)
  public void method(ContainerRequestContext request) {
    String method = request.getHeaderString(Tus.METHOD);
    if (method != null
        && HIDDEN.contains(method)
        && request.getMethod().equals("POST")
        && isTus(request)) {
      request.setMethod(method);
    }
  }

  /** Refusals carry it too. */
  @ServerResponseFilter
  public void version(ContainerRequestContext request, ContainerResponseContext answer) {
    if (isTus(request)) {
      answer.getHeaders().putSingle(Tus.RESUMABLE, Tus.VERSION);
      if (answer.getStatus() == 412) {
        answer.getHeaders().putSingle("Tus-Version", Tus.VERSION);
      }
    }
  }

  private static boolean isTus(ContainerRequestContext request) {
    return request.getUriInfo().getPath().startsWith(Tus.PATH);
  }
}
