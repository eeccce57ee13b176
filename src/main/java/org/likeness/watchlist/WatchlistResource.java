package org.likeness.watchlist;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.likeness.access.Actors;
import org.likeness.access.Role;
import org.likeness.search.SearchForm;
import org.likeness.search.SearchRequest.FilterRequest;

import java.util.List;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * Watchlists: proposed by an investigator, approved by a supervisor, gone when their time is over.
 */
@Path("/api/v1/watchlists")
@Tag(name = "Watchlists")
@Produces(MediaType.APPLICATION_JSON)
public class WatchlistResource {

  /** Some watchlists. */
  public record WatchlistList(List<WatchlistView> items) {}

  private final Watchlists watchlists;
  private final WatchlistSearching searching;
  private final Actors actors;

  WatchlistResource(Watchlists watchlists, WatchlistSearching searching, Actors actors) {
    this.watchlists = watchlists;
    this.searching = searching;
    this.actors = actors;
  }

  /** Those that are not over. */
  @GET
  @RolesAllowed({Role.INVESTIGATOR_NAME, Role.SUPERVISOR_NAME, Role.AUDITOR_NAME})
  @Operation(summary = "List watchlists, without their people", operationId = "listWatchlists")
  @APIResponse(responseCode = "200", description = "Those of your force that are not over")
  public WatchlistList list() {
    return new WatchlistList(watchlists.list(actors.current()));
  }

  /** Proposes one. */
  @POST
  @ResponseStatus(201)
  @RolesAllowed(Role.INVESTIGATOR_NAME)
  @Operation(summary = "Propose a watchlist", operationId = "proposeWatchlist")
  @APIResponseSchema(
      value = WatchlistView.class,
      responseCode = "201",
      responseDescription = "It cannot be searched before it is approved")
  @APIResponse(responseCode = "422", description = "Every field that is wrong; nothing is stored")
  public WatchlistView propose(@NotNull NewWatchlist wanted) {
    return watchlists.propose(wanted, actors.current());
  }

  /** Counts whom a filter means. */
  @POST
  @Path("/previews")
  @RolesAllowed(Role.INVESTIGATOR_NAME)
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(
      summary = "Count the people that a filter would put on a watchlist",
      operationId = "previewWatchlist",
      description =
          "Send the number back as counted with the proposal: it is refused if the filter means"
              + " another number by then. No person is named. Recorded like any look into the gallery.")
  @APIResponse(responseCode = "200", description = "How many, and how many were under 18")
  @APIResponse(responseCode = "422", description = "The filter is wrong, or chooses nobody out")
  public WatchlistPreview preview(@NotNull FilterRequest filter) {
    return watchlists.preview(filter, actors.current());
  }

  /** Approves or refuses one. */
  @PUT
  @Path("/{id}/decision")
  @RolesAllowed(Role.SUPERVISOR_NAME)
  @Operation(summary = "Approve or refuse a watchlist", operationId = "decideWatchlist")
  @APIResponse(responseCode = "200", description = "The watchlist")
  @APIResponse(responseCode = "403", description = "Who proposed it cannot decide")
  @APIResponse(responseCode = "404", description = "No such watchlist of your force")
  @APIResponse(responseCode = "409", description = "It has been decided")
  public WatchlistView decide(
      @PathParam("id") UUID id, @NotNull @Valid WatchlistDecision decision) {
    return watchlists.decide(id, decision, actors.current());
  }

  /** Ends one before its time. */
  @DELETE
  @Path("/{id}")
  @RolesAllowed({Role.INVESTIGATOR_NAME, Role.SUPERVISOR_NAME})
  @Operation(summary = "End a watchlist and remove all of it", operationId = "endWatchlist")
  @APIResponse(responseCode = "204", description = "It is gone")
  @APIResponse(responseCode = "404", description = "No such watchlist of your force")
  public void end(@PathParam("id") UUID id) {
    watchlists.end(id, actors.current());
  }

  /** Searches among its people. */
  @POST
  @Path("/{id}/searches")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed(Role.INVESTIGATOR_NAME)
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(
      summary = "Search among the people of a watchlist",
      operationId = "searchWatchlist",
      description =
          "The list is cut at the promised rate for so many people as are on it. Without a match"
              + " nothing of the stills is kept; with one it is an ordinary search, to be reviewed.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = SearchForm.class)))
  @APIResponse(responseCode = "200", description = "Whether anybody is alike enough")
  @APIResponse(responseCode = "404", description = "No such watchlist of your force")
  @APIResponse(responseCode = "409", description = "It is not approved")
  @APIResponse(responseCode = "422", description = "Fields or stills are wrong")
  public WatchlistAnswer search(@PathParam("id") UUID id, MultipartFormDataInput input) {
    return searching.search(id, input, actors.current());
  }
}
