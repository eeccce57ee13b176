package org.likeness.gallery.application;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actors;
import org.likeness.access.Role;
import org.likeness.problem.Problem;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Applications for the deletion of a person's images. */
@Path("/api/v1/gallery/deletion-applications")
@RolesAllowed(Role.GALLERY_MANAGER_NAME)
@Tag(name = "Retention")
@Produces(MediaType.APPLICATION_JSON)
public class ApplicationResource {
  private final Applications applications;
  private final Answering answering;
  private final Letters letters;
  private final Actors actors;

  ApplicationResource(
      Applications applications, Answering answering, Letters letters, Actors actors) {
    this.applications = applications;
    this.answering = answering;
    this.letters = letters;
    this.actors = actors;
  }

  /** Records one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Record an application for deletion",
      operationId = "createDeletionApplication")
  @APIResponse(
      responseCode = "201",
      description = "It awaits an answer by its due day",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Application.class)))
  @APIResponse(responseCode = "409", description = "The reference was used before")
  @APIResponse(responseCode = "422", description = "Fields are wrong; nothing is stored")
  public RestResponse<Application> create(@Nullable NewApplication application) {
    if (application == null) {
      throw Problem.field("reference", "is missing: your reference of it");
    }
    return answer(RestResponse.Status.CREATED, applications.record(application, actors.current()));
  }

  /** Those of the force. */
  @GET
  @Operation(
      summary = "List applications for deletion",
      operationId = "listDeletionApplications",
      description = "Those that await an answer by their due day; or the answered ones.")
  @APIResponse(responseCode = "200", description = "Of your force")
  public RestResponse<ApplicationPage> list(
      @QueryParam("answered") @DefaultValue("false") boolean answered,
      @QueryParam("cursor") @Nullable UUID cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    return answer(
        RestResponse.Status.OK, applications.page(answered, cursor, limit, actors.current()));
  }

  /** One with what is held of the person. */
  @GET
  @Path("/{id}")
  @Operation(summary = "Read an application for deletion", operationId = "getDeletionApplication")
  @APIResponse(responseCode = "200", description = "With what is held of the person now")
  @APIResponse(responseCode = "404", description = "No such application to your force")
  public RestResponse<Application> get(@PathParam("id") UUID id) {
    return answer(RestResponse.Status.OK, applications.read(id, actors.current()));
  }

  /** Answers it. */
  @POST
  @Path("/{id}/answer")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Answer an application for deletion",
      operationId = "answerDeletionApplication",
      description = "Granted: all images of the person of your force are erased.")
  @APIResponse(responseCode = "200", description = "It is answered")
  @APIResponse(responseCode = "404", description = "No such application to your force")
  @APIResponse(
      responseCode = "409",
      description =
          "It is answered already, the person has other images than were seen, or a legal hold"
              + " forbids the erasure; nothing is decided")
  @APIResponse(responseCode = "422", description = "Fields are wrong; nothing is decided")
  public RestResponse<Application> decide(
      @PathParam("id") UUID id, @Nullable AnswerRequest request) {
    if (request == null) {
      throw Problem.field("decision", "is missing: granted or refused");
    }
    return answer(RestResponse.Status.OK, answering.answer(id, request, actors.current()));
  }

  /** The letter to the applicant. */
  @GET
  @Path("/{id}/letter")
  @Produces(MediaType.TEXT_PLAIN)
  @Operation(
      summary = "The letter that tells the applicant the answer",
      operationId = "getDeletionLetter")
  @APIResponse(responseCode = "200", description = "Text without names and pictures")
  @APIResponse(responseCode = "404", description = "No such application to your force")
  @APIResponse(responseCode = "409", description = "It is not answered yet")
  public RestResponse<String> letter(@PathParam("id") UUID id) {
    return answer(RestResponse.Status.OK, letters.of(id, actors.current()));
  }

  private static <T> RestResponse<T> answer(RestResponse.Status status, T entity) {
    return RestResponse.ResponseBuilder.create(status, entity)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
