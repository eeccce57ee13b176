package org.likeness.governance;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actors;
import org.likeness.access.Role;
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

/** The way of an approved model into force, and back. */
@Path("/api/v1/governed-changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Governance")
public class SwitchResource {
  private final Switches switches;
  private final Actors actors;

  SwitchResource(Switches switches, Actors actors) {
    this.switches = switches;
    this.actors = actors;
  }

  /** How far it is. */
  @GET
  @Path("/migration")
  @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.APPROVER_NAME, Role.AUDITOR_NAME})
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
  @Operation(
      summary = "How far the templates of the second model are",
      operationId = "getMigration",
      description =
          "Of the approved model until the switch, and of the model before for as long as it is kept"
              + " after it.")
  @APIResponse(responseCode = "200", description = "Counts, and images that cannot be embedded")
  @APIResponse(responseCode = "409", description = "No second model is kept")
  public Migration migration() {
    return switches.progress(actors.current());
  }

  /** Switches. */
  @POST
  @Path("/{id}/switch")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.APPROVER_NAME)
  @Operation(
      summary = "Put an approved model in force",
      operationId = "switchModel",
      description =
          "When all images are embedded, or the failures are accepted with a reason. Searches that"
              + " begin later use its templates, index and calibration; none uses both.")
  @APIResponse(responseCode = "200", description = "It is in force")
  @APIResponse(responseCode = "403", description = "You proposed it")
  @APIResponse(responseCode = "404", description = "There is no such change")
  @APIResponse(responseCode = "409", description = "It is not approved, or not complete")
  public GovernedChange to(@PathParam("id") UUID id, @Nullable SwitchRequest request) {
    return switches.to(id, given(request), actors.current());
  }

  /** Switches back. */
  @POST
  @Path("/{id}/switch-back")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.APPROVER_NAME)
  @Operation(
      summary = "Put in force again what was before a change of the model",
      operationId = "switchBack",
      description = "Without embedding anything anew, as long as the model before is kept.")
  @APIResponse(responseCode = "200", description = "The change that takes it back, in force")
  @APIResponse(responseCode = "404", description = "There is no such change")
  @APIResponse(responseCode = "409", description = "The model before is not kept any longer")
  public GovernedChange back(@PathParam("id") UUID id, @Nullable SwitchRequest request) {
    return switches.back(id, given(request), actors.current());
  }

  /** Gives up. */
  @POST
  @Path("/{id}/abandonment")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.APPROVER_NAME)
  @Operation(summary = "Give an approved change of the model up", operationId = "abandonChange")
  @APIResponse(responseCode = "200", description = "Its templates are being removed")
  @APIResponse(responseCode = "404", description = "There is no such change")
  @APIResponse(responseCode = "409", description = "It is not approved, or in force already")
  public GovernedChange abandon(@PathParam("id") UUID id, @Nullable SwitchRequest request) {
    return switches.abandon(id, given(request), actors.current());
  }

  private static SwitchRequest given(@Nullable SwitchRequest request) {
    if (request == null) {
      throw Problem.field("reason", "is missing: why now");
    }
    return request;
  }
}
