package org.likeness.access;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import org.likeness.problem.Problem;

import java.util.Optional;
import java.util.regex.Pattern;
import jakarta.enterprise.context.ApplicationScoped;

/** The officer for whom a force's system acts, by the header that says so. */
@ApplicationScoped
class OnBehalfOf {

  /** Holds a staff id as the force writes it. */
  static final String HEADER = "Likeness-On-Behalf-Of";

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@/-]{0,63}");

  private final CurrentVertxRequest requests;

  OnBehalfOf(CurrentVertxRequest requests) {
    this.requests = requests;
  }

  /**
   * The officer of the current request.
   *
   * @throws Problem invalid-request if it is no staff id
   */
  Optional<String> current() {
    RoutingContext request = requests.getCurrent();
    String header = request == null ? null : request.request().getHeader(HEADER);
    if (header != null && !FORM.matcher(header).matches()) {
      throw Problem.field(
          HEADER, "must be a staff id: 1 to 64 letters, digits or . _ @ / -, no name");
    }
    return Optional.ofNullable(header);
  }
}
