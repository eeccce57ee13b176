package org.likeness.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actors;
import org.likeness.access.NeedsScope;
import org.likeness.access.Role;
import org.likeness.access.Scope;

import java.util.List;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** The messages of a webhook, and sending them again. */
@Path("/api/v1/webhooks/{id}")
@RolesAllowed({Role.FORCE_SYSTEM_NAME, Role.ADMINISTRATOR_NAME})
@NeedsScope(Scope.WEBHOOKS)
@Tag(name = "Webhooks")
public class DeliveryResource {

  /**
   * Some messages.
   *
   * @param items the newest first
   * @param nextCursor for the next page; absent on the last
   */
  @Schema(name = "WebhookDeliveryPage")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DeliveryPage(List<DeliveryView> items, @Nullable UUID nextCursor) {}

  /**
   * What is sent again.
   *
   * @param count how many messages
   */
  @Schema(name = "WebhookRedeliveries")
  record Redeliveries(int count) {}

  private final Deliveries deliveries;
  private final Actors actors;

  DeliveryResource(Deliveries deliveries, Actors actors) {
    this.deliveries = deliveries;
    this.actors = actors;
  }

  /** The messages. */
  @GET
  @Path("/deliveries")
  @Operation(
      summary = "Messages of a webhook, the newest first",
      operationId = "listWebhookDeliveries")
  public DeliveryPage list(
      @PathParam("id") UUID id,
      @QueryParam("state") @Nullable String state,
      @QueryParam("cursor") @Nullable UUID cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    List<DeliveryView> found = deliveries.page(id, state, cursor, limit, actors.current());
    return new DeliveryPage(found, found.size() < limit ? null : found.getLast().id());
  }

  /** Tries the way. */
  @POST
  @Path("/tests")
  @Operation(summary = "Send a message that tells of nothing", operationId = "testWebhook")
  @APIResponse(
      responseCode = "202",
      description = "It lies in the outbox",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DeliveryView.class)))
  public RestResponse<DeliveryView> test(@PathParam("id") UUID id) {
    return accepted(deliveries.test(id, actors.current()));
  }

  /** Sends one again. */
  @POST
  @Path("/deliveries/{deliveryId}/redelivery")
  @Operation(summary = "Send a message again", operationId = "redeliverWebhook")
  @APIResponse(
      responseCode = "202",
      description = "It lies in the outbox, with the same id",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DeliveryView.class)))
  public RestResponse<DeliveryView> again(
      @PathParam("id") UUID id, @PathParam("deliveryId") UUID deliveryId) {
    return accepted(deliveries.again(id, deliveryId, actors.current()));
  }

  /** Sends all again that were given up. */
  @POST
  @Path("/redeliveries")
  @Operation(
      summary = "Send all messages again that were given up",
      operationId = "redeliverDeadOfWebhook")
  @APIResponse(
      responseCode = "202",
      description = "They lie in the outbox",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Redeliveries.class)))
  public RestResponse<Redeliveries> allAgain(@PathParam("id") UUID id) {
    return accepted(new Redeliveries(deliveries.allAgain(id, actors.current())));
  }

  private static <T> RestResponse<T> accepted(T body) {
    return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, body).build();
  }
}
