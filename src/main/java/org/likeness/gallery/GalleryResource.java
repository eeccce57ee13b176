package org.likeness.gallery;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.likeness.access.Actor;
import org.likeness.access.Actors;
import org.likeness.access.Role;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The gallery as a whole. */
@Path("/api/v1/gallery")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Gallery")
public class GalleryResource {
  private final GalleryIndex index;
  private final GalleryRebuild rebuild;
  private final IndexCare care;
  private final AuditLog audit;
  private final Actors actors;

  GalleryResource(
      GalleryIndex index,
      GalleryRebuild rebuild,
      @Any IndexCare care,
      AuditLog audit,
      Actors actors) {
    this.care = care;
    this.index = index;
    this.rebuild = rebuild;
    this.audit = audit;
    this.actors = actors;
  }

  /** Size, revision and condition. */
  @GET
  @RolesAllowed({
    Role.GALLERY_MANAGER_NAME,
    Role.INVESTIGATOR_NAME,
    Role.FORCE_SYSTEM_NAME,
    Role.AUDITOR_NAME,
    Role.ADMINISTRATOR_NAME
  })
  @Operation(summary = "The gallery's size, revision and condition", operationId = "getGallery")
  @APIResponseSchema(
      value = GallerySummary.class,
      responseCode = "200",
      responseDescription = "The gallery as searches see it now")
  public Response summary() {
    Actor actor = actors.current();
    audit.appendNow(
        AuditEntry.of(EventKind.CONSULTATION, "gallery.summary-read", actor, "gallery", "gallery"));
    return Response.ok(GallerySummary.of(index.status()))
        .header("Cache-Control", "no-store")
        .build();
  }

  /** Builds the index anew while the old one serves. */
  @POST
  @Path("/generations")
  @RolesAllowed({Role.GALLERY_MANAGER_NAME, Role.ADMINISTRATOR_NAME})
  @Operation(
      summary = "Rebuild the index",
      operationId = "rebuildIndex",
      description = "The present generation serves until the next one is complete.")
  @APIResponseSchema(
      value = GallerySummary.class,
      responseCode = "202",
      responseDescription = "The build has begun")
  @APIResponse(responseCode = "409", description = "A build is under way already")
  public Response rebuild() {
    Actor actor = actors.current();
    long number = rebuild.begin();
    audit.appendNow(
        AuditEntry.of(EventKind.ALTERATION, "gallery.rebuild-begun", actor, "generation", number));
    return Response.accepted(GallerySummary.of(index.status()))
        .header("Cache-Control", "no-store")
        .build();
  }

  /** Reads the whole index and compares its checksums. */
  @POST
  @Path("/index-checks")
  @RolesAllowed(Role.ADMINISTRATOR_NAME)
  @Operation(
      summary = "Check the index's files",
      operationId = "checkIndex",
      description = "Reads all of them; an index that is damaged is built anew.")
  @APIResponse(responseCode = "200", description = "What was found")
  public IndexCheck check() {
    Actor actor = actors.current();
    IndexCheck found = care.verify();
    audit.appendNow(
        AuditEntry.of(
                EventKind.CONSULTATION,
                "gallery.index-checked",
                actor,
                "generation",
                found.generation())
            .with("sound", found.sound()));
    return found;
  }

  /** Copies the index into the folder for backups. */
  @POST
  @Path("/index-backups")
  @RolesAllowed(Role.ADMINISTRATOR_NAME)
  @Operation(
      summary = "Copy the index",
      operationId = "copyIndex",
      description =
          "Searches and imports go on meanwhile. The copy is put in the place of the index folder to restore it.")
  @APIResponse(responseCode = "200", description = "The copy is complete")
  @APIResponse(responseCode = "409", description = "No folder for backups is configured")
  public IndexBackup backUp() {
    Actor actor = actors.current();
    IndexBackup copy = care.backUp();
    audit.appendNow(
        AuditEntry.of(
            EventKind.DISCLOSURE, "gallery.index-copied", actor, "generation", copy.generation()));
    return copy;
  }
}
