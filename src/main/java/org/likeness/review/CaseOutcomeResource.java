package org.likeness.review;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actors;
import org.likeness.access.NeedsScope;
import org.likeness.access.Role;
import org.likeness.access.Scope;
import org.likeness.problem.Problem;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** What became of a reviewed search. */
@Path("/api/v1/searches/{id}/outcomes")
@Tag(name = "Outcomes")
@Produces(MediaType.APPLICATION_JSON)
public class CaseOutcomeResource {
  private final CaseOutcomes outcomes;
  private final Actors actors;

  CaseOutcomeResource(CaseOutcomes outcomes, Actors actors) {
    this.outcomes = outcomes;
    this.actors = actors;
  }

  /** Records an outcome, or corrects one. */
  @POST
  @NeedsScope(Scope.SEARCH)
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.INVESTIGATOR_NAME, Role.FORCE_SYSTEM_NAME})
  @Operation(
      summary = "Record what became of a search",
      operationId = "createOutcome",
      description =
          "An action needs the independent corroborating evidence. Charged, eliminated, wrong-lead"
              + " and no-further-action close the case. Nothing is changed afterwards: a"
              + " correction is an entry that names the one it takes the place of.")
  @APIResponse(
      responseCode = "201",
      description = "It is recorded",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = CaseOutcome.class)))
  @APIResponse(responseCode = "404", description = "No such search of your force")
  @APIResponse(
      responseCode = "409",
      description = "Two reviewers must decide first, or the case says otherwise already")
  @APIResponse(responseCode = "422", description = "Fields are wrong; nothing is stored")
  public RestResponse<CaseOutcome> create(
      @PathParam("id") UUID id, @Nullable CaseEntryRequest request) {
    if (request == null) {
      throw Problem.field("step", "is missing: what became of it");
    }
    return answer(RestResponse.Status.CREATED, outcomes.record(id, request, actors.current()));
  }

  /** All that was recorded. */
  @GET
  @RolesAllowed({
    Role.INVESTIGATOR_NAME,
    Role.FORCE_SYSTEM_NAME,
    Role.SUPERVISOR_NAME,
    Role.AUDITOR_NAME
  })
  @Operation(summary = "Read what became of a search", operationId = "getOutcomes")
  @APIResponse(responseCode = "200", description = "State and entries, first to last")
  @APIResponse(responseCode = "404", description = "No such search of your force")
  public RestResponse<CaseOutcome> read(@PathParam("id") UUID id) {
    return answer(RestResponse.Status.OK, outcomes.read(id, actors.current()));
  }

  private static RestResponse<CaseOutcome> answer(RestResponse.Status status, CaseOutcome outcome) {
    return RestResponse.ResponseBuilder.create(status, outcome)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
