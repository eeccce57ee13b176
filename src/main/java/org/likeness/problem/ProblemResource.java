package org.likeness.problem;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Explains the kinds of problem; what the {@code type} of a problem document points at. */
@Path("/problems")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Problems")
public class ProblemResource {

  /**
   * One kind of problem.
   *
   * @param code its stable name
   * @param status its HTTP status code
   * @param title what it says
   * @param mender who can mend it
   */
  public record Explanation(String code, int status, String title, String mender) {
    static Explanation of(ProblemType type) {
      return new Explanation(
          type.slug(), type.status(), type.title(), type.mender().name().toLowerCase(Locale.ROOT));
    }
  }

  /** The whole catalogue. */
  @GET
  @Operation(summary = "The catalogue of problems", operationId = "listProblems")
  @APIResponse(responseCode = "200", description = "All kinds of problem")
  public List<Explanation> all() {
    return Arrays.stream(ProblemType.values()).map(Explanation::of).toList();
  }

  /** One kind. */
  @GET
  @Path("/{code}")
  @Operation(summary = "One kind of problem", operationId = "getProblem")
  @APIResponse(responseCode = "200", description = "The kind")
  public Explanation one(@PathParam("code") String code) {
    return all().stream()
        .filter(e -> e.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "No such kind of problem"));
  }
}
