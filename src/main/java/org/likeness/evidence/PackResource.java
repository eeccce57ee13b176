package org.likeness.evidence;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actors;
import org.likeness.access.Role;
import org.likeness.evidence.PackReading.Tagged;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Evidence packs, for the retailers who make them. */
@Path("/api/v1/evidence-packs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.RETAILER_NAME)
@Tag(name = "Evidence")
public class PackResource {

  /**
   * Some packs.
   *
   * @param items the latest first
   * @param nextCursor goes into the next request; absent on the last page
   */
  @Schema(name = "RetailerPackPage")
  public record PackPage(List<PackSummary> items, @Nullable UUID nextCursor) {}

  private final Drafts drafts;
  private final Signing signing;
  private final PackReading reading;
  private final Actors actors;

  PackResource(Drafts drafts, Signing signing, PackReading reading, Actors actors) {
    this.drafts = drafts;
    this.signing = signing;
    this.reading = reading;
    this.actors = actors;
  }

  /** Those of the organisation. */
  @GET
  @Operation(summary = "List your organisation's packs", operationId = "listRetailerPacks")
  public PackPage list(
      @QueryParam("cursor") @Nullable UUID cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    List<PackSummary> found = reading.list(cursor, limit + 1, actors.current());
    List<PackSummary> items = found.stream().limit(limit).toList();
    return new PackPage(items, found.size() > limit ? items.getLast().id() : null);
  }

  /** Begins one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Begin a pack",
      operationId = "createRetailerPack",
      description = "A draft: save what you know, step by step. Gaps say what is missing still.")
  @APIResponse(
      responseCode = "201",
      description = "The draft; its ETag goes into If-Match",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RetailerPack.class)))
  @APIResponse(responseCode = "422", description = "Fields are wrong; nothing is stored")
  public RestResponse<RetailerPack> begin(@Nullable PackChange known) {
    Tagged begun = drafts.begin(known, actors.current());
    return ResponseBuilder.<RetailerPack>created(
            URI.create("/api/v1/evidence-packs/" + begun.pack().id()))
        .entity(begun.pack())
        .header(HttpHeaders.ETAG, begun.tag())
        .build();
  }

  /** One of them. */
  @GET
  @Path("/{id}")
  @Operation(summary = "A pack and its status", operationId = "getRetailerPack")
  @APIResponse(responseCode = "200", description = "The pack; its ETag goes into If-Match")
  @APIResponse(responseCode = "404", description = "No such pack of your organisation")
  public RestResponse<RetailerPack> read(@PathParam("id") UUID id) {
    return answer(reading.one(id, actors.current()));
  }

  /** Saves a step. */
  @PATCH
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Save a part of a draft", operationId = "changeRetailerPack")
  @APIResponse(responseCode = "200", description = "The draft as it is now")
  @APIResponse(responseCode = "404", description = "No such pack of your organisation")
  @APIResponse(responseCode = "409", description = "It was submitted")
  @APIResponse(responseCode = "412", description = "It changed since you read it")
  @APIResponse(responseCode = "422", description = "Fields are wrong; nothing is stored")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public RestResponse<RetailerPack> change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull PackChange change) {
    return answer(drafts.change(id, change, ifMatch, actors.current()));
  }

  /** Writes and signs the statement. */
  @PUT
  @Path("/{id}/statement")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Save or sign the witness statement of a draft",
      operationId = "writeStatement",
      description =
          "With a signature it becomes a PDF, which is a file of the pack. Saving it again takes the"
              + " signature back.")
  @APIResponse(responseCode = "200", description = "The draft as it is now")
  @APIResponse(responseCode = "404", description = "No such pack of your organisation")
  @APIResponse(responseCode = "409", description = "It was submitted")
  @APIResponse(responseCode = "412", description = "It changed since you read it")
  @APIResponse(responseCode = "422", description = "Fields are wrong; nothing is stored")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public RestResponse<RetailerPack> write(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull NewStatement statement) {
    return answer(signing.write(id, statement, ifMatch, actors.current()));
  }

  /** Takes a file out. */
  @DELETE
  @Path("/{id}/files/{file}")
  @Operation(summary = "Take a file out of a draft", operationId = "removeEvidenceFile")
  @APIResponse(responseCode = "200", description = "The draft as it is now")
  @APIResponse(responseCode = "404", description = "No such pack or file of your organisation")
  @APIResponse(responseCode = "409", description = "It was submitted")
  public RestResponse<RetailerPack> removeFile(
      @PathParam("id") UUID id, @PathParam("file") UUID file) {
    return answer(drafts.removeFile(id, file, actors.current()));
  }

  /** Throws one away. */
  @DELETE
  @Path("/{id}")
  @Operation(summary = "Throw a draft away", operationId = "discardRetailerPack")
  @APIResponse(responseCode = "204", description = "It is gone, with all that was sent for it")
  @APIResponse(responseCode = "404", description = "No such pack of your organisation")
  @APIResponse(responseCode = "409", description = "It was submitted")
  public void discard(@PathParam("id") UUID id) {
    drafts.discard(id, actors.current());
  }

  static RestResponse<RetailerPack> answer(Tagged pack) {
    return ResponseBuilder.ok(pack.pack()).header(HttpHeaders.ETAG, pack.tag()).build();
  }
}
