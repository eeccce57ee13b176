package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;

/**
 * A problem document of the service on its way to the user; keeps it, for those who can mend it.
 */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient JsonNode problem;

  private Refusal(int status, JsonNode problem) {
    super(words(status, problem));
    this.status = status;
    this.problem = problem;
  }

  /**
   * Lets a success pass.
   *
   * @throws Failure not signed in
   * @throws Refusal every other answer from 400 up
   */
  static void throwIfRefused(HttpResponse<byte[]> response, URI address) {
    if (response.statusCode() < 400) {
      return;
    }
    JsonNode problem = parse(response.body());
    if (response.statusCode() == 401) {
      throw new Failure(
          ExitCode.NOT_SIGNED_IN,
          words(401, problem) + System.lineSeparator() + Remote.signInFirst(address.toString()));
    }
    throw new Refusal(response.statusCode(), problem);
  }

  /** The HTTP status code, 400..599. */
  int status() {
    return status;
  }

  /** The stable name of the problem; empty if something else than the service answered. */
  String code() {
    return problem.path("code").asText();
  }

  /** The whole problem document. */
  JsonNode problem() {
    return problem;
  }

  private static JsonNode parse(byte[] body) {
    try {
      return Json.MAPPER.readTree(body);
    } catch (IOException e) {
      return Json.MAPPER.createObjectNode();
    }
  }

  private static String words(int status, JsonNode problem) {
    String title = problem.path("title").asText("The service answered " + status);
    String detail = problem.path("detail").asText();
    String errors =
        Json.elements(problem.path("errors"))
            .map(e -> "%n  %s: %s".formatted(e.path("field").asText(), e.path("reason").asText()))
            .collect(Collectors.joining());
    return title + (detail.isEmpty() || detail.equals(title) ? "" : ". " + detail) + errors;
  }
}
