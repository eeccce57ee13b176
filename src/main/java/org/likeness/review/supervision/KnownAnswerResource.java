package org.likeness.review.supervision;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.likeness.access.Actor;
import org.likeness.access.Actors;
import org.likeness.access.Role;
import org.likeness.search.FrozenSearch;
import org.likeness.search.KnownAnswerSearches;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Tests of reviewers: lists whose answer is known (R5). */
@Path("/api/v1/known-answer-lists")
@RolesAllowed(Role.SUPERVISOR_NAME)
@Tag(name = "Supervision")
@Produces(MediaType.APPLICATION_JSON)
public class KnownAnswerResource {
  private final KnownAnswerCheck check;
  private final KnownAnswerSearches searches;
  private final KnownAnswers answers;
  private final Actors actors;

  KnownAnswerResource(
      KnownAnswerCheck check, KnownAnswerSearches searches, KnownAnswers answers, Actors actors) {
    this.check = check;
    this.searches = searches;
    this.answers = answers;
    this.actors = actors;
  }

  /** Puts a test into the queue of the force. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Put a known-answer list into the queue",
      operationId = "createKnownAnswerList",
      description =
          "Reviewers cannot tell it from a search. It leads to no disclosure and no outcome, and is"
              + " in no list of searches. Reviewers who are investigators too get none.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = KnownAnswerForm.class)))
  @APIResponse(
      responseCode = "201",
      description = "It waits for reviewers",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = KnownAnswerList.Item.class)))
  @APIResponse(
      responseCode = "422",
      description = "Fields or stills are wrong, or the list is not the test that was meant")
  public RestResponse<KnownAnswerList.Item> create(MultipartFormDataInput input) {
    Actor actor = actors.current();
    KnownAnswerSearches.Sent<KnownAnswerRequest> sent =
        searches.read(input, KnownAnswerRequest.class);
    KnownAnswerOrder order = check.check(sent.request(), sent.stills().size(), actor);
    FrozenSearch search =
        searches.make(
            order.details(),
            order.mode(),
            order.modeReason(),
            order.urgency(),
            sent.stills(),
            actor);
    KnownAnswerList.Item seeded =
        answers.seed(search, sent.stills(), order, KnownAnswerTruth.of(order, search), actor);
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, seeded)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** The tests of the supervisor's force. */
  @GET
  @Operation(summary = "List known-answer lists", operationId = "listKnownAnswerLists")
  @APIResponse(responseCode = "200", description = "The newest first, with their answers")
  public RestResponse<KnownAnswerList> list() {
    return RestResponse.ResponseBuilder.ok(answers.list(actors.current()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
