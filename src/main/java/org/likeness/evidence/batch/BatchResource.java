package org.likeness.evidence.batch;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.Actors;
import org.likeness.access.Role;
import org.likeness.evidence.upload.WholeBodies;
import org.likeness.problem.Problem;

import java.io.InputStream;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Many packs at once, for the programs of chains with many stores. */
@Path("/api/v1/evidence-batches")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.RETAILER_NAME)
@Tag(name = "Evidence")
public class BatchResource {
  private final WholeBodies bodies;
  private final Batches batches;
  private final Actors actors;

  BatchResource(WholeBodies bodies, Batches batches, Actors actors) {
    this.bodies = bodies;
    this.batches = batches;
    this.actors = actors;
  }

  /** Takes an archive. */
  @POST
  @Consumes("application/zip")
  @RunOnVirtualThread
  @Operation(
      summary = "Send many packs as a zip",
      operationId = "createBatch",
      description =
          "manifest.json at its top names every file with its SHA-256; its form is the JSON Schema at"
              + " /schemas/evidence-batch-manifest-1.json. All packs are made, or nothing is. Over a bad line send it by tus with kind archive; its id"
              + " is the batch's, too.")
  @APIResponse(
      responseCode = "202",
      description = "It has come, and is looked at",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = BatchView.class)))
  @APIResponse(responseCode = "413", description = "Too large, or no room is left for it")
  @APIResponse(responseCode = "422", description = "It is no zip, or not all of it came")
  public RestResponse<BatchView> send(
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable Long length,
      InputStream body) {
    if (length == null || length < 1) {
      throw Problem.field(HttpHeaders.CONTENT_LENGTH, "must say how many bytes come");
    }
    Actor actor = actors.current();
    UUID id = bodies.take(BatchTarget.PURPOSE, "archive.zip", length, body, actor);
    return ResponseBuilder.<BatchView>create(RestResponse.Status.ACCEPTED)
        .entity(batches.read(id, actor))
        .header(HttpHeaders.LOCATION, "/api/v1/evidence-batches/" + id)
        .build();
  }

  /** What came of one. */
  @GET
  @Path("/{id}")
  @Operation(
      summary = "What came of an archive",
      operationId = "getBatch",
      description =
          "Ask again while it is being read; then it names the packs, or all that is wrong.")
  @APIResponse(responseCode = "200", description = "Its packs, or everything that is wrong with it")
  @APIResponse(responseCode = "404", description = "No such archive of your organisation")
  public BatchView read(@PathParam("id") UUID id) {
    return batches.read(id, actors.current());
  }
}
