package org.likeness.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jakarta.ws.rs.core.Response;

/**
 * The body of an {@code application/problem+json} answer.
 *
 * @param type reference to the explanation of this kind of problem
 * @param title the kind in words
 * @param status the HTTP status code
 * @param detail this occurrence in words
 * @param code stable name of the kind
 * @param mender who can mend it: caller, administrator or operator
 * @param errors the wrong fields
 * @param extensions further members, written beside the others
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
    URI type,
    String title,
    int status,
    String detail,
    String code,
    String mender,
    List<FieldProblem> errors,
    @JsonAnyGetter Map<String, Object> extensions) {

  /** The media type of RFC 9457. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** Extension member: whole seconds after which a retry makes sense; also sent as a header. */
  public static final String RETRY_AFTER = "retryAfterSeconds";

  /** What a 401 answer must say about how to sign in (RFC 9110 section 11.6.1). */
  static final String CHALLENGE = "Bearer";

  /** The document that tells a caller of the problem. */
  public static ProblemDocument of(Problem problem) {
    ProblemType type = problem.type();
    return new ProblemDocument(
        type.uri(),
        type.title(),
        type.status(),
        problem.detail(),
        type.slug(),
        type.mender().name().toLowerCase(Locale.ROOT),
        problem.errors(),
        problem.extensions());
  }

  /** The whole HTTP answer. */
  public static Response answer(Problem problem) {
    Response.ResponseBuilder answer =
        Response.status(problem.type().status())
            .type(MEDIA_TYPE)
            .entity(of(problem))
            .header("Cache-Control", "no-store");
    if (problem.type().status() == 401) {
      answer.header("WWW-Authenticate", CHALLENGE);
    }
    if (problem.type().status() == 503) {
      answer.header("Retry-After", 5);
    }
    if (problem.extensions().get(RETRY_AFTER) instanceof Long seconds) {
      answer.header("Retry-After", seconds);
    }
    return answer.build();
  }
}
