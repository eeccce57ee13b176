package org.likeness.duplicate;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actors;
import org.likeness.access.Role;
import org.likeness.problem.Problem;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** People of a force who may be in the gallery twice. */
@Path("/api/v1/gallery/possible-duplicates")
@RolesAllowed(Role.GALLERY_MANAGER_NAME)
@Tag(name = "Gallery")
@Produces(MediaType.APPLICATION_JSON)
public class DuplicateResource {
  private final Duplicates duplicates;
  private final Actors actors;

  DuplicateResource(Duplicates duplicates, Actors actors) {
    this.duplicates = duplicates;
    this.actors = actors;
  }

  /** Those of the force. */
  @GET
  @Operation(
      summary = "List records that may be of one person",
      operationId = "listPossibleDuplicates",
      description = "Of your force: those that nobody has decided about, or the decided ones.")
  @APIResponse(responseCode = "200", description = "A page; nextCursor leads to the next")
  public RestResponse<PossibleDuplicatePage> list(
      @QueryParam("decided") @DefaultValue("false") boolean decided,
      @QueryParam("cursor") @Nullable UUID cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    return answer(duplicates.page(decided, cursor, limit, actors.current()));
  }

  /** One of them. */
  @GET
  @Path("/{id}")
  @Operation(summary = "Read a possible duplicate", operationId = "getPossibleDuplicate")
  @APIResponse(responseCode = "200", description = "The two images and the decision")
  @APIResponse(responseCode = "404", description = "Not in your force, or put right since")
  public RestResponse<PossibleDuplicate> get(@PathParam("id") UUID id) {
    return answer(duplicates.read(id, actors.current()));
  }

  /** Decides about it. */
  @POST
  @Path("/{id}/decision")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Decide about a possible duplicate",
      operationId = "decidePossibleDuplicate",
      description = "Once. No record is changed by it.")
  @APIResponse(responseCode = "200", description = "It is decided")
  @APIResponse(responseCode = "404", description = "Not in your force, or put right since")
  @APIResponse(responseCode = "409", description = "Somebody has decided already")
  @APIResponse(responseCode = "422", description = "Fields are wrong; nothing is decided")
  public RestResponse<PossibleDuplicate> decide(
      @PathParam("id") UUID id, @Nullable DuplicateDecision decision) {
    if (decision == null) {
      throw Problem.field("decision", "is missing: what the two images show");
    }
    return answer(duplicates.decide(id, decision, actors.current()));
  }

  private static <T> RestResponse<T> answer(T entity) {
    return RestResponse.ResponseBuilder.ok(entity)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
