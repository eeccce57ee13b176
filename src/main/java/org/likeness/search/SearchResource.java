package org.likeness.search;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.Actors;
import org.likeness.access.NeedsScope;
import org.likeness.access.Role;
import org.likeness.access.Scope;

import java.util.UUID;
import java.util.regex.Pattern;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Searches and their frozen candidate lists. */
@Path("/api/v1/searches")
@Tag(name = "Searches")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {
  private static final Pattern RESPOND_ASYNC =
      Pattern.compile("(^|,)\\s*respond-async\\s*($|[,;])", Pattern.CASE_INSENSITIVE);

  private final SearchIntake intake;
  private final SearchReading reading;
  private final Repeater repeater;
  private final Actors actors;

  SearchResource(SearchIntake intake, SearchReading reading, Repeater repeater, Actors actors) {
    this.intake = intake;
    this.reading = reading;
    this.repeater = repeater;
    this.actors = actors;
  }

  /** Searches the gallery for an unknown person. */
  @POST
  @NeedsScope(Scope.SEARCH)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({Role.INVESTIGATOR_NAME, Role.FORCE_SYSTEM_NAME})
  @Operation(
      summary = "Search for an unknown person",
      operationId = "createSearch",
      description =
          "Server-Timing says the milliseconds of each stage. The list is frozen; candidates are"
              + " unreviewed until two reviewers have decided.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = SearchForm.class)))
  @APIResponse(
      responseCode = "201",
      description = "The candidates; an empty list is an answer",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SearchAnswer.class)))
  @APIResponse(responseCode = "200", description = "Made before with the same Idempotency-Key")
  @APIResponse(
      responseCode = "202",
      description = "With Prefer: respond-async. Location says where to ask how far it is")
  @APIResponse(responseCode = "409", description = "The same request is under way at this moment")
  @APIResponse(responseCode = "413", description = "A still is too large")
  @APIResponse(
      responseCode = "422",
      description = "Fields, stills or the choice of a face are wrong; nothing is stored")
  @APIResponse(
      responseCode = "503",
      description = "Models or gallery index are not ready, or too much is asked at once")
  public RestResponse<SearchAnswer> create(
      MultipartFormDataInput input,
      @Parameter(description = "Your name of the request, good for ever: 1 to 200 characters")
          @HeaderParam("Idempotency-Key")
          @Nullable String idempotencyKey,
      @Parameter(description = "respond-async: the answer comes later", example = "respond-async")
          @HeaderParam("Prefer")
          @Nullable String prefer) {
    boolean later = prefer != null && RESPOND_ASYNC.matcher(prefer).find();
    return intake.create(input, idempotencyKey, later, actors.current());
  }

  /** The searches of the caller's force, newest first. */
  @GET
  @RolesAllowed({Role.INVESTIGATOR_NAME, Role.FORCE_SYSTEM_NAME, Role.AUDITOR_NAME})
  @Operation(summary = "List searches", operationId = "listSearches")
  @APIResponse(responseCode = "200", description = "A page, newest first, without candidates")
  public RestResponse<SearchPage> list(
      @QueryParam("cursor") @Nullable UUID cursor,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    return reading.page(cursor, limit, actors.current());
  }

  /** A search with its ranked candidates. */
  @GET
  @Path("/{id}")
  @RolesAllowed({Role.INVESTIGATOR_NAME, Role.FORCE_SYSTEM_NAME, Role.AUDITOR_NAME})
  @Operation(
      summary = "Read a search",
      operationId = "getSearch",
      description = "Whoever reads it can no longer be the search's blind verifier.")
  @APIResponse(responseCode = "200", description = "The frozen list")
  @APIResponse(responseCode = "404", description = "No such search of your force")
  @APIResponse(responseCode = "304", description = "Nothing changed since the ETag that was sent")
  public RestResponse<SearchAnswer> get(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
    return reading.search(id, ifNoneMatch, actors.current());
  }

  /** Makes the same search again and compares, without storing anything. */
  @POST
  @NeedsScope(Scope.SEARCH)
  @Path("/{id}/repetitions")
  @RolesAllowed({Role.INVESTIGATOR_NAME, Role.FORCE_SYSTEM_NAME})
  @Operation(summary = "Repeat a search", operationId = "repeatSearch")
  @APIResponse(responseCode = "200", description = "Whether the list is the same, and if not, why")
  @APIResponse(responseCode = "404", description = "No such search of your force")
  @APIResponse(responseCode = "410", description = "The stills were purged")
  public RestResponse<Repetition> repeat(@PathParam("id") UUID id) {
    Actor actor = actors.current();
    return RestResponse.ResponseBuilder.ok(repeater.repeat(reading.ownWithStills(id, actor), actor))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
