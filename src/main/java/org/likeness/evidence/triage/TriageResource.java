package org.likeness.evidence.triage;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.Actors;
import org.likeness.access.Role;
import org.likeness.problem.Problem;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** The evidence packs that retailers sent to a force, for its investigators (P3). */
@Path("/api/v1/evidence-triage")
@RolesAllowed(Role.INVESTIGATOR_NAME)
@Tag(name = "Triage")
@Produces(MediaType.APPLICATION_JSON)
public class TriageResource {
  private final TriageQueue queue;
  private final PackReading reading;
  private final Triage triage;
  private final Actors actors;

  TriageResource(TriageQueue queue, PackReading reading, Triage triage, Actors actors) {
    this.queue = queue;
    this.reading = reading;
    this.triage = triage;
    this.actors = actors;
  }

  /** The queue. */
  @GET
  @Operation(
      summary = "Evidence packs of your force, the most pressing first",
      operationId = "listTriage",
      description = "By violence, prolific, under 18, organised, and then by age.")
  @APIResponse(responseCode = "200", description = "The queue, and counts of all open packs")
  @APIResponse(responseCode = "422", description = "A filter is not known")
  public RestResponse<TriageList> list(@BeanParam TriageFilter filter) {
    return RestResponse.ResponseBuilder.ok(queue.list(filter, actors.current()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** One pack. */
  @GET
  @Path("/{id}")
  @Operation(summary = "Read an evidence pack of your force", operationId = "getTriagePack")
  @APIResponse(responseCode = "200", description = "The pack; its ETag goes into If-Match")
  @APIResponse(responseCode = "404", description = "No such pack of your force")
  public RestResponse<TriagePack> get(@PathParam("id") UUID id) {
    Actor actor = actors.current();
    TriagePack view = reading.whole(id, actor);
    reading.consulted("evidence.pack-triaged", view.pack(), actor);
    return answer(view);
  }

  /** Decides about a pack. */
  @POST
  @Path("/{id}/decisions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Decide about an evidence pack", operationId = "decideTriagePack")
  @APIResponse(responseCode = "200", description = "The pack as it is now")
  @APIResponse(responseCode = "404", description = "No such pack of your force")
  @APIResponse(responseCode = "409", description = "Its state does not allow this")
  @APIResponse(responseCode = "412", description = "Somebody decided since you read it, and who")
  @APIResponse(responseCode = "422", description = "Decision, reason or words are missing")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public RestResponse<TriagePack> decide(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable DecisionRequest decision) {
    if (decision == null) {
      throw Problem.field("decision", "is missing: what is decided");
    }
    return answer(triage.decide(id, version(ifMatch), decision, actors.current()));
  }

  private static RestResponse<TriagePack> answer(TriagePack view) {
    return RestResponse.ResponseBuilder.ok(view)
        .header(HttpHeaders.ETAG, "\"" + view.pack().version() + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private static @Nullable Integer version(@Nullable String ifMatch) {
    if (ifMatch == null) {
      return null;
    }
    try {
      return Integer.valueOf(ifMatch.replace("\"", "").strip());
    } catch (NumberFormatException e) {
      throw Problem.field(HttpHeaders.IF_MATCH, "must be the pack's ETag");
    }
  }
}
