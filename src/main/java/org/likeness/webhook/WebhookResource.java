package org.likeness.webhook;

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
import org.likeness.problem.Problem;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Where systems of forces are told of what happens to their searches. */
@Path("/api/v1/webhooks")
@RolesAllowed({Role.FORCE_SYSTEM_NAME, Role.ADMINISTRATOR_NAME})
@NeedsScope(Scope.WEBHOOKS)
@Tag(name = "Webhooks")
public class WebhookResource {

  /**
   * The caller's webhooks; for administrators, all.
   *
   * @param items in the order of their making
   */
  record WebhookList(List<WebhookView> items) {}

  /**
   * A webhook with the secret that signs its messages, which is shown this once.
   *
   * @param webhook as it is now
   * @param secret as the Standard Webhooks specification writes it: whsec_ and base64
   */
  record WebhookWithSecret(WebhookView webhook, String secret) {
    static WebhookWithSecret of(Registrations.Issued issued) {
      return new WebhookWithSecret(issued.webhook(), issued.secret());
    }

    @Override
    public String toString() {
      return "WebhookWithSecret[redacted]";
    }
  }

  /**
   * How the secret is to be replaced.
   *
   * @param endOtherNow whether the one before signs no more at once: it has leaked
   */
  @Schema(name = "NewWebhookSecret")
  record NewSecret(@Nullable Boolean endOtherNow) {}

  private final Registrations webhooks;
  private final Actors actors;

  WebhookResource(Registrations webhooks, Actors actors) {
    this.webhooks = webhooks;
    this.actors = actors;
  }

  /** The webhooks. */
  @GET
  @Operation(summary = "List webhooks", operationId = "listWebhooks")
  public WebhookList list() {
    return new WebhookList(webhooks.list(actors.current()));
  }

  /** Registers one. */
  @POST
  @Operation(
      summary = "Register a webhook",
      operationId = "createWebhook",
      description =
          "Messages hold ids and states alone, and are signed (Standard Webhooks: webhook-id,"
              + " webhook-timestamp, webhook-signature). One may come twice, with the same id.")
  @APIResponse(
      responseCode = "201",
      description = "The webhook and its secret, shown this once",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = WebhookWithSecret.class)))
  @APIResponse(responseCode = "422", description = "The address is not allowed")
  public RestResponse<WebhookWithSecret> create(@NotNull @Valid NewWebhook wanted) {
    Registrations.Issued made = webhooks.create(wanted, actors.current());
    return RestResponse.ResponseBuilder.<WebhookWithSecret>created(
            URI.create("/api/v1/webhooks/" + made.webhook().id()))
        .entity(WebhookWithSecret.of(made))
        .header(HttpHeaders.ETAG, made.webhook().etag())
        .build();
  }

  /** One webhook. */
  @GET
  @Path("/{id}")
  @Operation(summary = "Read a webhook", operationId = "getWebhook")
  @APIResponse(responseCode = "200", description = "The webhook; its ETag goes into If-Match")
  @APIResponse(responseCode = "404", description = "There is no such webhook of yours")
  public RestResponse<WebhookView> get(@PathParam("id") UUID id) {
    return tagged(webhooks.get(id, actors.current()));
  }

  /** Changes one. */
  @PATCH
  @Path("/{id}")
  @Operation(summary = "Change a webhook, or switch it off", operationId = "changeWebhook")
  @APIResponse(responseCode = "200", description = "The webhook as it is now")
  @APIResponse(responseCode = "412", description = "The webhook has changed since")
  @APIResponse(responseCode = "422", description = "The address is not allowed")
  public RestResponse<WebhookView> change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid WebhookChange change) {
    return tagged(webhooks.change(id, change, version(ifMatch), actors.current()));
  }

  /** Removes one. */
  @DELETE
  @Path("/{id}")
  @Operation(summary = "Remove a webhook with its messages", operationId = "removeWebhook")
  @APIResponse(responseCode = "204", description = "It tells of nothing any more")
  public void remove(@PathParam("id") UUID id) {
    webhooks.remove(id, actors.current());
  }

  /** Makes another secret. */
  @POST
  @Path("/{id}/secrets")
  @Operation(
      summary = "Make another secret",
      operationId = "createWebhookSecret",
      description =
          "For likeness.webhook.secret-overlap messages carry a signature of each of the two.")
  @APIResponse(
      responseCode = "201",
      description = "The webhook and its secret, shown this once",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = WebhookWithSecret.class)))
  public RestResponse<WebhookWithSecret> addSecret(
      @PathParam("id") UUID id, @NotNull @Valid NewSecret wanted) {
    boolean endOther = Boolean.TRUE.equals(wanted.endOtherNow());
    return RestResponse.ResponseBuilder.create(
            RestResponse.Status.CREATED,
            WebhookWithSecret.of(webhooks.rotate(id, endOther, actors.current())))
        .build();
  }

  private static RestResponse<WebhookView> tagged(WebhookView webhook) {
    return RestResponse.ResponseBuilder.ok(webhook)
        .header(HttpHeaders.ETAG, webhook.etag())
        .build();
  }

  private static int version(@Nullable String ifMatch) {
    try {
      return Integer.parseInt(ifMatch == null ? "" : ifMatch.replace("\"", ""));
    } catch (NumberFormatException e) {
      throw Problem.field(HttpHeaders.IF_MATCH, "must be the webhook's ETag");
    }
  }
}
