package org.likeness.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An expected failure on its way to the caller. Details never hold biometrics, names or image
 * content.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient List<FieldProblem> errors;
  private final transient Map<String, Object> extensions;

  private Problem(
      ProblemType type, String detail, List<FieldProblem> errors, Map<String, Object> extensions) {
    super(detail);
    this.type = type;
    this.errors = List.copyOf(errors);
    this.extensions = Map.copyOf(extensions);
  }

  /** A problem with a sentence about this occurrence. */
  public static Problem of(ProblemType type, String detail) {
    return new Problem(type, detail, List.of(), Map.of());
  }

  /** A request with fields that are missing or wrong; all of them, not the first alone. */
  public static Problem fields(ProblemType type, String detail, List<FieldProblem> errors) {
    return new Problem(type, detail, errors, Map.of());
  }

  /** One wrong field of a request. */
  public static Problem field(String field, String reason) {
    return fields(
        ProblemType.INVALID_REQUEST,
        field + ": " + reason,
        List.of(new FieldProblem(field, reason)));
  }

  /** The same problem with a machine-readable member more (RFC 9457 section 3.2). */
  public Problem with(String member, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(extensions);
    more.put(member, value);
    Problem next = new Problem(type, detail(), errors, more);
    next.setStackTrace(getStackTrace());
    return next;
  }

  /** The same problem with the exception that led to it. */
  public Problem causedBy(Throwable cause) {
    initCause(cause);
    return this;
  }

  /** Its place in the catalogue. */
  public ProblemType type() {
    return type;
  }

  /** What is particular to this occurrence. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /** The wrong fields; empty where no field is to blame. */
  public List<FieldProblem> errors() {
    return errors;
  }

  /** Further members of the answer. */
  public Map<String, Object> extensions() {
    return extensions;
  }
}
