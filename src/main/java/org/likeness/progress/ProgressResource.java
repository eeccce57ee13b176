package org.likeness.progress;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.Actors;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/** How far is what the caller waits for; neither way of asking prolongs a page session. */
@Path("/api/v1/progress")
@Authenticated
@Tag(name = "Progress")
public class ProgressResource {
  private final Progress progress;
  private final Actors actors;
  private final CurrentIdentityAssociation identities;
  private final AuditLog audit;
  private final String cookie;

  ProgressResource(
      Progress progress,
      Actors actors,
      CurrentIdentityAssociation identities,
      AuditLog audit,
      @ConfigProperty(name = "quarkus.http.auth.form.cookie-name") String cookie) {
    this.progress = progress;
    this.actors = actors;
    this.identities = identities;
    this.audit = audit;
    this.cookie = cookie;
  }

  /** All of it, once. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "How far is what the caller waits for",
      operationId = "getProgress",
      description = "Imports, own searches, searches being made by Idempotency-Key, unread count.")
  public ProgressReport now(@Context HttpServerResponse response) {
    Actor actor = begin(response, "progress.read");
    return new ProgressReport(progress.now(actor));
  }

  /** The same as it changes. */
  @GET
  @Path("/events")
  @Blocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
  @ResponseHeader(name = "X-Accel-Buffering", value = "no")
  @Operation(
      summary = "How far is what the caller waits for, as it changes",
      operationId = "watchProgress",
      description =
          "Server-sent events. Each event named state holds one ProgressState as JSON; one named"
              + " missed says that more happened since Last-Event-ID than is remembered. The stream"
              + " ends with the sign-in, and at times without a reason: open it again.")
  @APIResponse(
      responseCode = "200",
      description = "A stream",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = String.class)))
  @APIResponse(responseCode = "429", description = "Too many streams of this user are open")
  public Multi<OutboundSseEvent> watch(
      @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String lastEventId,
      @Context HttpServerResponse response,
      @Context Sse sse) {
    Actor actor = begin(response, "progress.watched");
    EventWriter writer = new EventWriter(sse);
    return progress.watch(actor, identities.getIdentity(), lastEventId).map(writer::event);
  }

  /** A page that only waits must not keep its session alive. */
  private Actor begin(HttpServerResponse response, String action) {
    response.removeCookies(cookie, false);
    Actor actor = actors.current();
    audit.appendNow(AuditEntry.of(EventKind.CONSULTATION, action, actor, "user", actor.userId()));
    return actor;
  }
}
