package org.likeness.gallery.due;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actors;
import org.likeness.access.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Images whose review is due. */
@Path("/api/v1/gallery/reviews")
@RolesAllowed(Role.GALLERY_MANAGER_NAME)
@Tag(name = "Retention")
@Produces(MediaType.APPLICATION_JSON)
public class DueReviewResource {
  private final DueImages images;
  private final Actors actors;

  DueReviewResource(DueImages images, Actors actors) {
    this.images = images;
    this.actors = actors;
  }

  /** A page of them. */
  @GET
  @Operation(
      summary = "List images of your force whose review is due",
      operationId = "listDueReviews",
      description = "Also those that come due within some days. The longest due come first.")
  @APIResponse(responseCode = "200", description = "A page; nextCursor leads to the next")
  @APIResponse(responseCode = "422", description = "The filter means nothing")
  public RestResponse<DuePage> list(
      @QueryParam("withinDays") @DefaultValue("0") int withinDays,
      @QueryParam("outcome") @Nullable String outcome,
      @QueryParam("under18") @Nullable Boolean under18,
      @QueryParam("held") @Nullable Boolean held,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    DueFilter filter = new DueFilter(withinDays, outcome, under18, held, null);
    return RestResponse.ResponseBuilder.ok(images.page(filter, cursor, limit, actors.current()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
