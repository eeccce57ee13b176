package org.likeness.media.jobs;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actors;
import org.likeness.access.Role;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.problem.Complaints;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.util.Arrays;
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

/** Passes over all stored objects. They show hashes, never what the objects are. */
@Path("/api/v1/media-jobs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINISTRATOR_NAME)
@Tag(name = "Media")
public class JobResource {

  /** The latest passes, the newest first. */
  public record MediaJobs(List<MediaJob> items) {}

  private final JobDesk desk;
  private final Pass pass;
  private final AuditLog audit;
  private final Actors actors;

  JobResource(JobDesk desk, Pass pass, AuditLog audit, Actors actors) {
    this.desk = desk;
    this.pass = pass;
    this.audit = audit;
    this.actors = actors;
  }

  /** Begins one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(202)
  @Operation(
      summary = "Move, verify or remove all stored objects",
      operationId = "beginMediaJob",
      description =
          "It goes on in the background, after a restart too. Every hash is compared; what is moved"
              + " stays where it was until remove-former.")
  @APIResponse(responseCode = "202", description = "It has begun")
  @APIResponse(
      responseCode = "409",
      description = "One is under way, or no former store is configured")
  @APIResponse(responseCode = "422", description = "There is no such kind")
  public MediaJob begin(@Nullable JobOrder order) {
    Complaints complaints = new Complaints();
    String name =
        complaints.code(
            "kind",
            order == null ? null : order.kind(),
            Arrays.stream(JobKind.values()).map(JobKind::wireName).toList(),
            "move, verify or remove-former");
    complaints.raise();
    JobKind kind = JobKind.of(name).orElseThrow();
    pass.require(kind);
    return desk.begin(kind, actors.current());
  }

  /** The latest. */
  @GET
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
  @Operation(summary = "List passes over the stored objects", operationId = "listMediaJobs")
  @APIResponse(responseCode = "200", description = "The latest, the newest first")
  public MediaJobs list() {
    audit.appendNow(
        AuditEntry.of(
            EventKind.CONSULTATION, "media.jobs-listed", actors.current(), "media-job", "all"));
    return new MediaJobs(desk.latest());
  }

  /** One. */
  @GET
  @Path("/{id}")
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
  @Operation(summary = "A pass over the stored objects", operationId = "getMediaJob")
  @APIResponse(
      responseCode = "200",
      description = "How far it is, and what it found damaged or missing")
  @APIResponse(responseCode = "404", description = "There is none")
  public MediaJob read(@PathParam("id") UUID id) {
    MediaJob job =
        desk.find(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "There is no such pass"));
    audit.appendNow(
        AuditEntry.of(EventKind.CONSULTATION, "media.job-read", actors.current(), "media-job", id));
    return job;
  }
}
