package org.likeness.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/**
 * Turns every exception that reaches the HTTP layer into a problem document; the one place that
 * does.
 */
public class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  @ServerExceptionMapper
  Response problem(Problem problem) {
    if (problem.type().status() >= 500 && problem.getCause() != null) {
      LOG.error(problem.type().slug(), problem.getCause());
    }
    return ProblemDocument.answer(problem);
  }

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException e) {
    List<FieldProblem> errors =
        e.getConstraintViolations().stream().map(ProblemMappers::fieldProblem).distinct().toList();
    String fields = errors.stream().map(FieldProblem::field).collect(Collectors.joining(", "));
    return ProblemDocument.answer(
        Problem.fields(ProblemType.INVALID_REQUEST, "Mend these fields: " + fields, errors));
  }

  private static FieldProblem fieldProblem(ConstraintViolation<?> violation) {
    String path = violation.getPropertyPath().toString();
    // method.parameter.field: a caller knows the field alone
    String[] parts = path.split("\\.", 3);
    return new FieldProblem(parts[parts.length - 1], violation.getMessage());
  }

  @ServerExceptionMapper
  Response unreadable(JsonProcessingException e) {
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      String field =
          mapping.getPath().stream()
              .map(p -> p.getFieldName() == null ? "[" + p.getIndex() + "]" : p.getFieldName())
              .collect(Collectors.joining("."));
      return ProblemDocument.answer(Problem.field(field, "is not of the expected form"));
    }
    long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    return ProblemDocument.answer(
        Problem.of(ProblemType.MALFORMED_REQUEST, "The JSON cannot be read near line " + line));
  }

  @ServerExceptionMapper
  Response unauthorized(UnauthorizedException e) {
    return ProblemDocument.answer(
        Problem.of(ProblemType.NOT_SIGNED_IN, ProblemType.NOT_SIGNED_IN.title()));
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException e) {
    return ProblemDocument.answer(
        Problem.of(ProblemType.FORBIDDEN, "Your roles do not allow this request"));
  }

  @ServerExceptionMapper
  Response web(WebApplicationException e) {
    // a malformed body arrives wrapped: answer for what it was
    if (e.getCause() instanceof JsonProcessingException json) {
      return unreadable(json);
    }
    return ProblemDocument.answer(Problem.of(typeOf(e.getResponse().getStatus()), detailOf(e)));
  }

  private static String detailOf(WebApplicationException e) {
    return typeOf(e.getResponse().getStatus()).title();
  }

  private static ProblemType typeOf(int status) {
    return switch (status) {
      case 401 -> ProblemType.NOT_SIGNED_IN;
      case 403 -> ProblemType.FORBIDDEN;
      case 404 -> ProblemType.NOT_FOUND;
      case 405 -> ProblemType.METHOD_NOT_ALLOWED;
      case 409 -> ProblemType.CONFLICT;
      case 413 -> ProblemType.PAYLOAD_TOO_LARGE;
      case 406 -> ProblemType.NOT_ACCEPTABLE;
      case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
      case 422 -> ProblemType.INVALID_REQUEST;
      default -> status >= 500 ? ProblemType.INTERNAL : ProblemType.MALFORMED_REQUEST;
    };
  }

  @ServerExceptionMapper
  Response unexpected(Throwable e) {
    Problem classified = FailureClassifier.classify(e);
    if (classified.type() != ProblemType.INTERNAL) {
      LOG.warnf("%s: %s", classified.type().slug(), e.getClass().getName());
      return ProblemDocument.answer(classified);
    }
    String reference = UUID.randomUUID().toString();
    LOG.errorf(e, "internal error %s", reference);
    return ProblemDocument.answer(classified.with("reference", reference));
  }
}
