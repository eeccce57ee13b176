package org.likeness.governance;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actors;
import org.likeness.access.Role;
import org.likeness.problem.Problem;

import java.util.List;
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

/** Changes of the model and the operating point. */
@Path("/api/v1/governed-changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Governance")
public class ChangeResource {

  /** All changes, the newest first. */
  public record GovernedChanges(List<GovernedChange> items) {}

  private final Changes changes;
  private final Proposals proposals;
  private final Decisions decisions;
  private final Actors actors;

  ChangeResource(Changes changes, Proposals proposals, Decisions decisions, Actors actors) {
    this.changes = changes;
    this.proposals = proposals;
    this.decisions = decisions;
    this.actors = actors;
  }

  /** Proposes one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(201)
  @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.APPROVER_NAME})
  @Operation(
      summary = "Propose a change of the model or the operating point",
      operationId = "proposeChange",
      description =
          "It names the stored report that speaks for it, which must be of exactly the model file and"
              + " preprocessing that are to be in force. What the report shows against it is listed.")
  @APIResponseSchema(
      value = GovernedChange.class,
      responseCode = "201",
      responseDescription = "It waits for an approver")
  @APIResponse(responseCode = "409", description = "There is no evidence for it")
  @APIResponse(responseCode = "422", description = "Fields are wrong; nothing is stored")
  public GovernedChange propose(@Nullable ChangeRequest request) {
    if (request == null) {
      throw Problem.field("kind", "is missing: what is to change");
    }
    return proposals.propose(request, actors.current());
  }

  /** All. */
  @GET
  @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.APPROVER_NAME, Role.AUDITOR_NAME})
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
  @Operation(summary = "Changes, the newest first", operationId = "listChanges")
  public GovernedChanges list() {
    return new GovernedChanges(changes.list(actors.current()));
  }

  /** What is in force. */
  @GET
  @Path("/in-force")
  @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.APPROVER_NAME, Role.AUDITOR_NAME})
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
  @Operation(
      summary = "What is in force, since when, by whom and on which report",
      operationId = "getInForce")
  @APIResponse(responseCode = "200", description = "The change that is in force")
  public SettingInForce inForce() {
    return changes.inForce(actors.current());
  }

  /** One. */
  @GET
  @Path("/{id}")
  @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.APPROVER_NAME, Role.AUDITOR_NAME})
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
  @Operation(summary = "A change", operationId = "getChange")
  @APIResponse(responseCode = "200", description = "The change")
  @APIResponse(responseCode = "404", description = "There is no such change")
  public GovernedChange read(@PathParam("id") UUID id) {
    return changes.read(id, actors.current());
  }

  /** Decides one. */
  @POST
  @Path("/{id}/decision")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.APPROVER_NAME)
  @Operation(
      summary = "Approve or refuse a change",
      operationId = "decideChange",
      description =
          "Nobody decides what they proposed. An operating point is in force at once; a change of the"
              + " model is when its templates are made and it is switched to.")
  @APIResponse(responseCode = "200", description = "It is decided")
  @APIResponse(responseCode = "403", description = "You proposed it")
  @APIResponse(responseCode = "404", description = "There is no such change")
  @APIResponse(
      responseCode = "409",
      description =
          "evidence-insufficient with the findings, each with field and figures; or it is decided")
  public GovernedChange decide(@PathParam("id") UUID id, @Nullable ChangeDecision decision) {
    if (decision == null) {
      throw Problem.field("approve", "is missing: true or false");
    }
    return decisions.decide(id, decision, actors.current());
  }
}
