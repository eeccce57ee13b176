package org.likeness.governance;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actors;
import org.likeness.access.Role;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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

/** Evaluation reports, kept as evidence. */
@Path("/api/v1/evaluation-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Governance")
public class ReportResource {

  /** All reports, the newest first, without their figures. */
  public record StoredReports(List<StoredReport> items) {}

  /** A report of a thousand people with ten conditions takes a quarter of a megabyte. */
  private static final long LARGEST = 16L << 20;

  private final Reports reports;
  private final Actors actors;

  ReportResource(Reports reports, Actors actors) {
    this.reports = reports;
    this.actors = actors;
  }

  /** Keeps one. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.APPROVER_NAME})
  @Operation(
      summary = "Keep an evaluation report as evidence",
      operationId = "keepReport",
      description =
          "The part named report is the file report.json as likeness evaluate wrote it. It is kept"
              + " unchanged, under its SHA-256; the same file again is the same report.")
  @APIResponse(
      responseCode = "201",
      description = "It is kept",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = StoredReport.class)))
  @APIResponse(responseCode = "200", description = "It was kept before")
  @APIResponse(responseCode = "422", description = "It is no such report, or contradicts itself")
  public RestResponse<StoredReport> keep(@RestForm("report") @Nullable FileUpload report) {
    if (report == null) {
      throw Problem.field("report", "send the file report.json");
    }
    Reports.Kept kept = reports.keep(bytes(report), actors.current());
    return RestResponse.status(
        kept.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK, kept.report());
  }

  private static byte[] bytes(FileUpload report) {
    if (report.size() > LARGEST) {
      throw Problem.of(ProblemType.PAYLOAD_TOO_LARGE, "A report has at most 16 MiB");
    }
    try {
      return Files.readAllBytes(report.uploadedFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All. */
  @GET
  @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.APPROVER_NAME, Role.AUDITOR_NAME})
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
  @Operation(summary = "Evaluation reports, the newest first", operationId = "listReports")
  public StoredReports list() {
    return new StoredReports(reports.list(actors.current()));
  }

  /** One. */
  @GET
  @Path("/{id}")
  @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.APPROVER_NAME, Role.AUDITOR_NAME})
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
  @Operation(summary = "An evaluation report with its rates by group", operationId = "getReport")
  @APIResponse(responseCode = "200", description = "The report")
  @APIResponse(responseCode = "404", description = "There is no such report")
  public StoredReport read(@PathParam("id") UUID id) {
    return reports.read(id, actors.current());
  }

  /** The file itself. */
  @GET
  @Path("/{id}/content")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.APPROVER_NAME, Role.AUDITOR_NAME})
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
  @ResponseHeader(
      name = HttpHeaders.CONTENT_DISPOSITION,
      value = "attachment; filename=\"report.json\"")
  @Operation(summary = "The file of a report, as it came", operationId = "getReportContent")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "404", description = "There is no such report")
  public byte[] content(@PathParam("id") UUID id) {
    return reports.content(id, actors.current());
  }
}
