package org.likeness.gallery;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actors;
import org.likeness.access.Role;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.media.MediaStore;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.util.List;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The people and images of the gallery, for those who manage it. */
@Path("/api/v1/gallery")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.GALLERY_MANAGER_NAME)
@Tag(name = "Gallery")
public class GalleryRecordsResource {
  private final GalleryRecords records;
  private final MediaStore media;
  private final AuditLog audit;
  private final Actors actors;

  GalleryRecordsResource(GalleryRecords records, MediaStore media, AuditLog audit, Actors actors) {
    this.records = records;
    this.media = media;
    this.audit = audit;
    this.actors = actors;
  }

  /** A person with all images. */
  @GET
  @Path("/people/{id}")
  @Operation(summary = "A person of the gallery with all images", operationId = "getGalleryPerson")
  @APIResponseSchema(
      value = PersonAnswer.class,
      responseCode = "200",
      responseDescription = "The person")
  @APIResponse(responseCode = "404", description = "There is none, or they have been erased")
  public Response person(@PathParam("id") UUID id) {
    EnrolledPerson person = records.person(id).orElseThrow(GalleryRecordsResource::nothing);
    consulted("gallery.person-read", "person", id);
    return ok(PersonAnswer.of(person));
  }

  /** All images, by id. */
  @GET
  @Path("/images")
  @Operation(
      summary = "The images of the gallery, a page at a time",
      operationId = "listGalleryImages")
  @APIResponseSchema(
      value = GalleryPage.class,
      responseCode = "200",
      responseDescription = "A page; nextCursor leads to the next")
  public Response images(
      @QueryParam("cursor") @Nullable UUID cursor,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
    List<EnrolledImage> page = records.page(cursor, limit);
    String next = page.size() < limit ? null : page.getLast().id().toString();
    consulted("gallery.images-listed", "gallery", "gallery");
    return ok(new GalleryPage(page.stream().map(ImageAnswer::of).toList(), next));
  }

  /** One image's record. */
  @GET
  @Path("/images/{id}")
  @Operation(summary = "An image of the gallery", operationId = "getGalleryImage")
  @APIResponseSchema(
      value = ImageAnswer.class,
      responseCode = "200",
      responseDescription = "The image's record")
  @APIResponse(responseCode = "404", description = "There is none, or it has been erased")
  public Response image(@PathParam("id") UUID id) {
    EnrolledImage image = records.image(id).orElseThrow(GalleryRecordsResource::nothing);
    consulted("gallery.image-read", "image", id);
    return ok(ImageAnswer.of(image));
  }

  /** One image's bytes. */
  @GET
  @Path("/images/{id}/content")
  @Produces({"image/jpeg", "image/png", "image/webp", "image/tiff", "image/bmp"})
  @Operation(
      summary = "The original bytes of an image of the gallery",
      operationId = "getGalleryImageContent")
  @APIResponse(responseCode = "200", description = "The bytes, as they were imported")
  @APIResponse(responseCode = "404", description = "There is none, or it has been erased")
  public Response content(@PathParam("id") UUID id) {
    EnrolledImage image = records.image(id).orElseThrow(GalleryRecordsResource::nothing);
    byte[] bytes = media.get(image.sha256()).orElseThrow(GalleryRecordsResource::nothing);
    consulted("gallery.image-content-read", "image", id);
    return Response.ok(bytes, image.format().mediaType())
        .header("Cache-Control", "no-store")
        .build();
  }

  private void consulted(String action, String subject, Object id) {
    audit.appendNow(AuditEntry.of(EventKind.CONSULTATION, action, actors.current(), subject, id));
  }

  private static Response ok(Object answer) {
    return Response.ok(answer).header("Cache-Control", "no-store").build();
  }

  private static Problem nothing() {
    return Problem.of(ProblemType.NOT_FOUND, "There is no such record in the gallery");
  }
}
