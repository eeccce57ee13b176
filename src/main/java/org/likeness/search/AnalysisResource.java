package org.likeness.search;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.likeness.access.Actor;
import org.likeness.access.Actors;
import org.likeness.access.NeedsScope;
import org.likeness.access.Role;
import org.likeness.access.Scope;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.net.URI;
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

/** Looks at stills without searching: which faces are there, and how good they are (S3). */
@Path("/api/v1/analyses")
@RolesAllowed({Role.INVESTIGATOR_NAME, Role.FORCE_SYSTEM_NAME})
@Tag(name = "Searches")
@Produces(MediaType.APPLICATION_JSON)
public class AnalysisResource {
  private final Intake intake;
  private final AnalysisMaker maker;
  private final Analyses analyses;
  private final EarlierStills earlier;
  private final SearchImages images;
  private final AuditLog audit;
  private final Actors actors;

  AnalysisResource(
      Intake intake,
      AnalysisMaker maker,
      Analyses analyses,
      EarlierStills earlier,
      SearchImages images,
      AuditLog audit,
      Actors actors) {
    this.intake = intake;
    this.maker = maker;
    this.analyses = analyses;
    this.earlier = earlier;
    this.images = images;
    this.audit = audit;
    this.actors = actors;
  }

  /** Finds and measures the faces of stills. */
  @POST
  @NeedsScope(Scope.SEARCH)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(summary = "Find the faces in stills", operationId = "createAnalysis")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = AnalysisForm.class)))
  @APIResponse(
      responseCode = "201",
      description = "The faces found; kept for half an hour",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Analysis.class)))
  @APIResponse(responseCode = "413", description = "A still is too large")
  @APIResponse(responseCode = "422", description = "A still or a field is wrong; nothing is stored")
  @APIResponse(
      responseCode = "503",
      description = "Models are not installed, or too much is asked at once")
  public RestResponse<Analysis> create(MultipartFormDataInput input) {
    Actor actor = actors.current();
    SentForm form = intake.form(input);
    AnalysisRequest request =
        form.request() == null ? null : intake.parse(form.request(), AnalysisRequest.class);
    AnalysisMaker.Made made = maker.make(request, earlier.with(request, form, actor), actor);
    return RestResponse.ResponseBuilder.<Analysis>created(
            URI.create("/api/v1/analyses/" + made.analysis().id()))
        .entity(made.analysis())
        .header("Server-Timing", made.stages().toServerTiming())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** The faces found, again. */
  @GET
  @Path("/{id}")
  @Operation(summary = "Read an analysis", operationId = "getAnalysis")
  @APIResponse(responseCode = "200", description = "The faces found")
  @APIResponse(responseCode = "404", description = "Not yours, or its time is over")
  public RestResponse<Analysis> get(@PathParam("id") UUID id) {
    Analysis analysis = consulted("analysis.read", id);
    return RestResponse.ResponseBuilder.ok(analysis)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** The derivative that was analysed, for display. */
  @GET
  @Path("/{id}/stills/{index}/content")
  @Produces("image/jpeg")
  @Operation(summary = "The picture of a still", operationId = "getAnalysisStill")
  @APIResponse(
      responseCode = "200",
      description = JpegAnswer.DESCRIPTION,
      content =
          @Content(
              mediaType = "image/jpeg",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "404", description = "Not yours, or its time is over")
  public RestResponse<byte[]> content(@PathParam("id") UUID id, @PathParam("index") int index) {
    Analysis analysis = consulted("analysis.still-read", id);
    StillFacts facts =
        analysis.still(index).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "No such still"));
    return JpegAnswer.of(images.searched(analyses.original(id, index), facts));
  }

  private Analysis consulted(String action, UUID id) {
    Actor actor = actors.current();
    Analysis analysis = analyses.ofOwner(id, actor);
    audit.appendNow(AuditEntry.of(EventKind.CONSULTATION, action, actor, "analysis", id));
    return analysis;
  }
}
