package org.likeness.ingest;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.Actors;
import org.likeness.access.Role;
import org.likeness.problem.Problem;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Brings images into the gallery. */
@Path("/api/v1/imports")
@Tag(name = "Imports")
@RolesAllowed(Role.GALLERY_MANAGER_NAME)
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {
  private final Actors actors;
  private final Imports imports;
  private final VisibleImports visible;
  private final ImageIntake images;
  private final ArchiveIntake archives;
  private final ImportReports reports;

  ImportResource(
      Actors actors,
      Imports imports,
      VisibleImports visible,
      ImageIntake images,
      ArchiveIntake archives,
      ImportReports reports) {
    this.actors = actors;
    this.imports = imports;
    this.visible = visible;
    this.images = images;
    this.archives = archives;
    this.reports = reports;
  }

  /** Begins an import. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(
      summary = "Begin an import",
      description =
          "Takes a manifest (CSV or JSON Lines) and checks all of it before anything is written. The"
              + " same manifest again finds the import that it began.")
  @APIResponseSchema(
      value = ImportStatus.class,
      responseCode = "201",
      responseDescription = "Begun")
  @APIResponse(
      responseCode = "200",
      description = "The import that this manifest began before",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ImportStatus.class)))
  @APIResponse(
      responseCode = "422",
      description = "manifest-refused, with line and column of each problem, at most 100")
  public Response beginImport(
      @RestForm("manifest") @Nullable FileUpload manifest,
      @RestForm("archive") @Nullable FileUpload archive) {
    if (manifest == null) {
      throw Problem.field("manifest", "send the manifest as a file");
    }
    Actor actor = actors.current();
    if (archive != null) {
      archives.check(archive.uploadedFile());
    }
    Imports.Begun begun = imports.begin(actor, manifest.uploadedFile());
    UUID id = begun.job().id();
    if (archive != null) {
      Receipt unused = archives.take(actor, id, archive.uploadedFile());
    }
    ImportStatus status =
        reports.status(
            begun.isNew()
                ? visible.forChange(actor, id)
                : visible.forReading(actor, id, "import.found"));
    return begun.isNew()
        ? Response.created(URI.create("/api/v1/imports/" + id)).entity(status).build()
        : Response.ok(status).build();
  }

  /** Takes images. */
  @POST
  @Path("/{id}/images")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(
      summary = "Send images of an import",
      description =
          "Parts named image, whose file names are those of the manifest, or one part named archive:"
              + " a zip. Work on them begins at once. What was stored stays stored if the request is cut.")
  @APIResponse(responseCode = "200", description = "What was stored and what was not")
  public Receipt sendImages(
      @PathParam("id") UUID id,
      @RestForm("image") @Nullable List<FileUpload> image,
      @RestForm("archive") @Nullable FileUpload archive) {
    Actor actor = actors.current();
    ImportJob job = visible.forChange(actor, id);
    List<FileUpload> parts = image == null ? List.of() : image;
    if (parts.isEmpty() && archive == null) {
      throw Problem.field("image", "send at least one image, or an archive");
    }
    Receipt receipt = Receipt.EMPTY;
    if (!parts.isEmpty()) {
      receipt = images.take(actor, job.id(), parts.stream().map(UploadedImage::of).toList());
    }
    return archive == null
        ? receipt
        : receipt.plus(archives.take(actor, job.id(), archive.uploadedFile()));
  }

  /** Ends the sending. */
  @POST
  @Path("/{id}/completion")
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(
      summary = "Say that no more images come",
      description = "Records that still await an image are rejected as missing-file.")
  @APIResponse(responseCode = "200", description = "How far the import is")
  public ImportStatus completeImport(@PathParam("id") UUID id) {
    Actor actor = actors.current();
    ImportJob job = visible.forChange(actor, id);
    imports.complete(actor, job.id());
    return reports.status(visible.forChange(actor, id));
  }
}
