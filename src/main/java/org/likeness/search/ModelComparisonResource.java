package org.likeness.search;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actors;
import org.likeness.access.Role;
import org.likeness.problem.Problem;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Lists of both models side by side, before a switch or after it. */
@Path("/api/v1/model-comparisons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Governance")
public class ModelComparisonResource {
  private final ModelComparisons comparisons;
  private final Actors actors;

  ModelComparisonResource(ModelComparisons comparisons, Actors actors) {
    this.comparisons = comparisons;
    this.actors = actors;
  }

  /** Compares. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.APPROVER_NAME)
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
  @Operation(
      summary = "Make stored searches of the force with both models",
      operationId = "compareModels",
      description =
          "Who is in both lists, at which rank, who would be lost and who is new. It shows no picture,"
              + " reference or identity, stores nothing, and needs a purpose.")
  @APIResponse(responseCode = "200", description = "The lists side by side")
  @APIResponse(responseCode = "404", description = "There is no such search of your force")
  @APIResponse(responseCode = "409", description = "There is no second model")
  public ModelComparison compare(@Nullable ModelComparisonRequest request) {
    if (request == null) {
      throw Problem.field("purpose", "is missing: why you look");
    }
    return comparisons.compare(request, actors.current());
  }
}
