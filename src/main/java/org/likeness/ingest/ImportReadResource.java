package org.likeness.ingest;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.Actors;
import org.likeness.access.Role;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.problem.Problem;

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
import jakarta.ws.rs.core.StreamingOutput;

/** Shows how imports go and what became of their records. */
@Path("/api/v1/imports")
@Tag(name = "Imports")
@RolesAllowed(Role.GALLERY_MANAGER_NAME)
@Produces(MediaType.APPLICATION_JSON)
public class ImportReadResource {
  private static final UUID NEWEST = new UUID(-1, -1);

  private final Actors actors;
  private final VisibleImports visible;
  private final ImportJobs jobs;
  private final ImportReports reports;
  private final AwaitedImages awaited;
  private final RejectsFile rejects;
  private final AuditLog audit;

  ImportReadResource(
      Actors actors,
      VisibleImports visible,
      ImportJobs jobs,
      ImportReports reports,
      AwaitedImages awaited,
      RejectsFile rejects,
      AuditLog audit) {
    this.actors = actors;
    this.visible = visible;
    this.jobs = jobs;
    this.reports = reports;
    this.awaited = awaited;
    this.rejects = rejects;
    this.audit = audit;
  }

  /** A page of imports. */
  public record ImportPage(List<ImportStatus> items, @Nullable String nextCursor) {}

  /** A page of names. */
  public record MissingPage(List<String> items, @Nullable String nextCursor) {}

  /** A page of records. */
  public record RecordPage(List<ImportedRecord> items, @Nullable String nextCursor) {}

  /** Lists imports. */
  @GET
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(summary = "List imports, newest first")
  @APIResponse(responseCode = "200", description = "A page of imports")
  public ImportPage listImports(
      @QueryParam("cursor") @Nullable UUID cursor,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
    Actor actor = actors.current();
    audit.appendNow(AuditEntry.of(EventKind.CONSULTATION, "import.listed", actor, "import", "all"));
    List<ImportJob> page =
        jobs.page(visible.listedForce(actor), cursor == null ? NEWEST : cursor, limit);
    return new ImportPage(
        page.stream().map(reports::status).toList(),
        page.size() < limit ? null : page.getLast().id().toString());
  }

  /** Shows one import. */
  @GET
  @Path("/{id}")
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(summary = "How far an import is, at what rate, and how long it will take")
  @APIResponse(responseCode = "200", description = "How far it is")
  public ImportStatus showImport(@PathParam("id") UUID id) {
    return reports.status(visible.forReading(actors.current(), id, "import.read"));
  }

  /** Lists what is awaited. */
  @GET
  @Path("/{id}/missing-images")
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(summary = "Names of the images that are still awaited")
  @APIResponse(responseCode = "200", description = "A page of names, in the order of the manifest")
  public MissingPage listMissingImages(
      @PathParam("id") UUID id,
      @QueryParam("cursor") @DefaultValue("0") @Min(0) long cursor,
      @QueryParam("limit") @DefaultValue("1000") @Min(1) @Max(10000) int limit) {
    ImportJob job = visible.forReading(actors.current(), id, "import.missing-read");
    List<AwaitedImage> page = awaited.missing(job.id(), cursor, limit);
    return new MissingPage(
        page.stream().map(AwaitedImage::file).toList(),
        page.size() < limit ? null : String.valueOf(page.getLast().line()));
  }

  /** Lists outcomes. */
  @GET
  @Path("/{id}/records")
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(summary = "What became of the records")
  @APIResponse(
      responseCode = "200",
      description = "A page of records, in the order of the manifest")
  public RecordPage listImportedRecords(
      @PathParam("id") UUID id,
      @QueryParam("outcome") @Nullable String outcome,
      @QueryParam("cursor") @DefaultValue("0") @Min(0) long cursor,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
    ImportJob job = visible.forReading(actors.current(), id, "import.records-read");
    List<ImportedRecord> page = reports.records(job.id(), outcome(outcome), cursor, limit);
    return new RecordPage(page, page.size() < limit ? null : String.valueOf(page.getLast().line()));
  }

  private static @Nullable Outcome outcome(@Nullable String wireName) {
    if (wireName == null) {
      return null;
    }
    return Outcome.of(wireName)
        .orElseThrow(
            () -> Problem.field("outcome", "must be enrolled, updated, unchanged or rejected"));
  }

  /** Gives the rejects file. */
  @GET
  @Path("/{id}/rejects")
  @Produces("text/csv; charset=UTF-8")
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=\"rejects.csv\"")
  @Operation(
      summary = "The rejected records as a manifest with reason and detail",
      description = "Mended, it can be imported as it is: the two further columns are ignored.")
  @APIResponse(responseCode = "200", description = "A manifest in CSV")
  public StreamingOutput downloadRejects(@PathParam("id") UUID id) {
    ImportJob job = visible.forReading(actors.current(), id, "import.rejects-read");
    return out -> rejects.write(job.id(), out);
  }
}
