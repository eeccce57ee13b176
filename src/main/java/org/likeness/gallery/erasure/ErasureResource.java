package org.likeness.gallery.erasure;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.Actors;
import org.likeness.access.Role;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;

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
import jakarta.ws.rs.core.MediaType;

/** Erasures of the gallery and their proofs (G3). */
@Path("/api/v1/gallery/erasures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.GALLERY_MANAGER_NAME)
@Tag(name = "Gallery")
public class ErasureResource {
  private final Ordering ordering;
  private final ErasureReading reading;
  private final Proofs proofs;
  private final AuditLog audit;
  private final Actors actors;

  ErasureResource(
      Ordering ordering, ErasureReading reading, Proofs proofs, AuditLog audit, Actors actors) {
    this.ordering = ordering;
    this.reading = reading;
    this.proofs = proofs;
    this.audit = audit;
    this.actors = actors;
  }

  /** Erases images, or a person. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Erase images, or a person",
      operationId = "createErasure",
      description =
          "With the answer they are gone from the database and from every search that begins later."
              + " The rest follows; the answer says which steps are pending. It cannot be undone.")
  @APIResponse(
      responseCode = "202",
      description = "It has begun",
      content = @Content(schema = @Schema(implementation = ErasureProof.class)))
  @APIResponse(responseCode = "404", description = "An image or the person is not there")
  @APIResponse(responseCode = "409", description = "Something forbids it, such as a legal hold")
  @APIResponse(responseCode = "422", description = "A field is wrong; nothing was erased")
  public RestResponse<ErasureProof> create(ErasureOrder order) {
    Actor actor = actors.current();
    UUID id = ordering.begin(order, actor);
    return ResponseBuilder.<ErasureProof>create(RestResponse.Status.ACCEPTED)
        .entity(proofs.proof(reading.one(id, actor)))
        .header("Cache-Control", "no-store")
        .build();
  }

  /** The erasures. */
  @GET
  @Operation(summary = "List erasures", operationId = "listErasures")
  @APIResponse(
      responseCode = "200",
      description = "A page, the newest first",
      content = @Content(schema = @Schema(implementation = ErasurePage.class)))
  public RestResponse<ErasurePage> list(
      @QueryParam("cursor") @Nullable UUID cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    Actor actor = actors.current();
    ErasurePage page = reading.page(cursor, limit, actor);
    consulted("gallery.erasures-listed", "gallery", actor);
    return ResponseBuilder.ok(page).header("Cache-Control", "no-store").build();
  }

  /** One erasure. */
  @GET
  @Path("/{id}")
  @Operation(
      summary = "The proof of an erasure",
      operationId = "getErasure",
      description =
          "Everything is looked for again at this moment; the answer says what was found.")
  @APIResponse(
      responseCode = "200",
      description = "What was erased, and which steps are done",
      content = @Content(schema = @Schema(implementation = ErasureProof.class)))
  @APIResponse(responseCode = "404", description = "There is none that you may see")
  public RestResponse<ErasureProof> read(@PathParam("id") UUID id) {
    Actor actor = actors.current();
    ErasureProof proof = proofs.proof(reading.one(id, actor));
    consulted("gallery.erasure-read", id, actor);
    return ResponseBuilder.ok(proof).header("Cache-Control", "no-store").build();
  }

  /** One erasure, to print. */
  @GET
  @Path("/{id}/proof")
  @Produces("application/pdf")
  @Operation(summary = "The proof of an erasure, to print", operationId = "getErasureProof")
  @APIResponse(
      responseCode = "200",
      description = "A tagged PDF",
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "404", description = "There is none that you may see")
  public RestResponse<byte[]> print(@PathParam("id") UUID id) {
    Actor actor = actors.current();
    byte[] pdf = proofs.pdf(proofs.proof(reading.one(id, actor)));
    consulted("gallery.erasure-proof-read", id, actor);
    return ResponseBuilder.ok(pdf)
        .header("Cache-Control", "no-store")
        .header("Content-Disposition", "attachment; filename=\"erasure-" + id + ".pdf\"")
        .build();
  }

  private void consulted(String action, Object subject, Actor actor) {
    audit.appendNow(AuditEntry.of(EventKind.CONSULTATION, action, actor, "erasure", subject));
  }
}
