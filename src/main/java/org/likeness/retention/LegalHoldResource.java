package org.likeness.retention;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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

/** Legal holds of the records of a force. */
@Path("/api/v1/legal-holds")
@Tag(name = "Retention")
@Produces(MediaType.APPLICATION_JSON)
public class LegalHoldResource {
  private final LegalHolds holds;
  private final Actors actors;

  LegalHoldResource(LegalHolds holds, Actors actors) {
    this.holds = holds;
    this.actors = actors;
  }

  /** Places a hold. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.GALLERY_MANAGER_NAME, Role.SUPERVISOR_NAME, Role.INVESTIGATOR_NAME})
  @Operation(
      summary = "Place a legal hold",
      operationId = "createLegalHold",
      description =
          "While it stands nothing of the record is deleted or purged. It keeps nothing in the"
              + " searches whose review date has passed. Investigators place holds on evidence packs"
              + " alone.")
  @APIResponse(
      responseCode = "201",
      description = "It stands",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = LegalHold.class)))
  @APIResponse(responseCode = "403", description = "Your role places none on such a record")
  @APIResponse(responseCode = "404", description = "No such record of your force")
  @APIResponse(responseCode = "422", description = "Fields are wrong; nothing is stored")
  public RestResponse<LegalHold> place(@Nullable NewLegalHold hold) {
    if (hold == null) {
      throw Problem.field("subjectType", "is missing: what it is to stand on");
    }
    return answer(RestResponse.Status.CREATED, holds.place(hold, actors.current()));
  }

  /** Holds, the latest first. */
  @GET
  @RolesAllowed({Role.GALLERY_MANAGER_NAME, Role.SUPERVISOR_NAME, Role.AUDITOR_NAME})
  @Operation(summary = "List legal holds of your force", operationId = "listLegalHolds")
  @APIResponse(responseCode = "200", description = "A page, the latest first; auditors get all")
  public RestResponse<LegalHoldPage> list(
      @QueryParam("standing") @DefaultValue("true") boolean standing,
      @QueryParam("cursor") @Nullable UUID cursor,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
    return answer(RestResponse.Status.OK, holds.page(standing, cursor, limit, actors.current()));
  }

  /** Ends a hold. */
  @POST
  @Path("/{id}/release")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.GALLERY_MANAGER_NAME, Role.SUPERVISOR_NAME})
  @Operation(summary = "Release a legal hold", operationId = "releaseLegalHold")
  @APIResponse(responseCode = "200", description = "It stands no longer")
  @APIResponse(responseCode = "404", description = "No such hold of your force")
  @APIResponse(responseCode = "409", description = "It did not stand any longer")
  public RestResponse<LegalHold> release(@PathParam("id") UUID id, @Nullable HoldRelease release) {
    String why = release == null ? null : release.reason();
    return answer(RestResponse.Status.OK, holds.release(id, why, actors.current()));
  }

  private static <T> RestResponse<T> answer(RestResponse.Status status, T entity) {
    return RestResponse.ResponseBuilder.create(status, entity)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
