package org.likeness.evidence.upload;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actors;
import org.likeness.access.Role;
import org.likeness.problem.Complaints;

import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Files of evidence packs, sent by tus 1.0: any client of that protocol can go on after a cut. */
@Path(Tus.PATH)
@RolesAllowed(Role.RETAILER_NAME)
@Tag(name = "Evidence")
public class TusResource {
  private final UploadOrder orders;
  private final Uploads uploads;
  private final Receiving receiving;
  private final Actors actors;

  TusResource(UploadOrder orders, Uploads uploads, Receiving receiving, Actors actors) {
    this.orders = orders;
    this.uploads = uploads;
    this.receiving = receiving;
    this.actors = actors;
  }

  /** What is spoken here. */
  @OPTIONS
  @Operation(summary = "What of tus is spoken here", operationId = "describeUploads")
  @APIResponse(responseCode = "204", description = "Versions, extensions, checksums")
  public Response describe() {
    return Response.noContent()
        .header("Tus-Version", Tus.VERSION)
        .header("Tus-Extension", Tus.EXTENSIONS)
        .header("Tus-Checksum-Algorithm", Checksum.NAMES)
        .build();
  }

  /** Begins one. */
  @POST
  @Operation(
      summary = "Begin to send a file",
      operationId = "createUpload",
      description =
          "Upload-Metadata holds kind (cctv, still, statement or archive), filename, pack (its id,"
              + " unless it is an archive), and if you like fingerprint, by which you know the same"
              + " file again, and sha256: a file with another hash is refused.")
  @APIResponse(responseCode = "201", description = "Location says where its bytes go")
  @APIResponse(responseCode = "404", description = "No such pack of your organisation")
  @APIResponse(responseCode = "409", description = "The pack takes no more files")
  @APIResponse(responseCode = "412", description = "This version of tus is not spoken here")
  @APIResponse(responseCode = "413", description = "Too large, or no room is left for it")
  @APIResponse(responseCode = "422", description = "Headers are missing or wrong")
  public Response begin(
      @HeaderParam(Tus.RESUMABLE) @Nullable String version,
      @Parameter(description = "Size of the file in bytes") @HeaderParam(Tus.LENGTH)
          @Nullable String length,
      @HeaderParam(Tus.METADATA) @Nullable String metadata) {
    Tus.requireVersion(version);
    UploadView upload =
        uploads.begin(orders.read(length, metadata, actors.current()), actors.current());
    return Response.created(URI.create(Tus.PATH + "/" + upload.id()))
        .header(Tus.EXPIRES, Tus.date(upload.expiresAt()))
        .build();
  }

  /** How far one is. */
  @HEAD
  @Path("/{id}")
  @Operation(summary = "How many bytes have come", operationId = "checkUpload")
  @APIResponse(responseCode = "200", description = "Upload-Offset says where to go on")
  @APIResponse(responseCode = "404", description = "No such upload of your organisation")
  @APIResponse(responseCode = "410", description = "It was ended, or its time was over")
  @APIResponse(responseCode = "412", description = "This version of tus is not spoken here")
  public Response offset(
      @HeaderParam(Tus.RESUMABLE) @Nullable String version, @PathParam("id") UUID id) {
    Tus.requireVersion(version);
    UploadView upload = uploads.read(id, actors.current());
    return Response.ok()
        .header(Tus.OFFSET, upload.received())
        .header(Tus.LENGTH, upload.bytes())
        .header(Tus.EXPIRES, Tus.date(upload.expiresAt()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** Takes bytes. A slow line holds no thread of the service's pool. */
  @PATCH
  @Path("/{id}")
  @Consumes(Tus.BYTES)
  @RunOnVirtualThread
  @Operation(
      summary = "Send bytes of a file",
      operationId = "sendBytes",
      description =
          "Those that came before a cut are kept. With Upload-Checksum all bytes of the request are"
              + " kept or none; send at most 32 MiB with it.")
  @APIResponse(responseCode = "204", description = "Upload-Offset says where to go on")
  @APIResponse(responseCode = "404", description = "No such upload of your organisation")
  @APIResponse(responseCode = "409", description = "The upload goes on elsewhere: ask where")
  @APIResponse(responseCode = "412", description = "This version of tus is not spoken here")
  @APIResponse(responseCode = "422", description = "It cannot be used, for the reason that is told")
  @APIResponse(responseCode = "460", description = "The checksum is another")
  public Response send(
      @HeaderParam(Tus.RESUMABLE) @Nullable String version,
      @HeaderParam(Tus.OFFSET) @Nullable String offset,
      @HeaderParam(Tus.CHECKSUM) @Nullable String checksum,
      @PathParam("id") UUID id,
      InputStream body) {
    Tus.requireVersion(version);
    Complaints complaints = new Complaints();
    long from = Tus.bytes(Tus.OFFSET, offset, complaints);
    complaints.raise();
    long kept = receiving.take(id, from, body, Checksum.parse(checksum), actors.current());
    return Response.noContent().header(Tus.OFFSET, kept).build();
  }

  /** Ends one. */
  @DELETE
  @Path("/{id}")
  @Operation(summary = "End an upload and remove what has come", operationId = "endUpload")
  @APIResponse(responseCode = "204", description = "It is gone")
  @APIResponse(responseCode = "404", description = "No such upload of your organisation")
  @APIResponse(responseCode = "409", description = "It has become a file of the pack")
  @APIResponse(responseCode = "412", description = "This version of tus is not spoken here")
  public Response end(
      @HeaderParam(Tus.RESUMABLE) @Nullable String version, @PathParam("id") UUID id) {
    Tus.requireVersion(version);
    uploads.end(id, actors.current());
    return Response.noContent().build();
  }
}
