package org.likeness.notification;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.Actors;

import java.util.List;
import java.util.UUID;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/** What the caller was told, and wants to be told. */
@Path("/api/v1/notifications")
@Authenticated
@Tag(name = "Notifications")
public class NotificationResource {

  /**
   * Some notifications.
   *
   * @param items the newest first
   * @param unread how many of all are unread
   * @param nextCursor goes into the next request; absent on the last page
   */
  public record NotificationPage(
      List<Notification> items, long unread, @Nullable UUID nextCursor) {}

  /**
   * What was read.
   *
   * @param upTo the newest that its reader has seen, and all before it
   */
  public record NotificationsRead(@NotNull UUID upTo) {}

  private final Inbox inbox;
  private final Preferences preferences;
  private final Actors actors;

  NotificationResource(Inbox inbox, Preferences preferences, Actors actors) {
    this.inbox = inbox;
    this.preferences = preferences;
    this.actors = actors;
  }

  /** A page of the caller's notifications. */
  @GET
  @Operation(summary = "What the caller was told, newest first", operationId = "listNotifications")
  public NotificationPage list(
      @QueryParam("cursor") @Nullable UUID cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    Actor actor = actors.current();
    List<Notification> found = inbox.page(actor, cursor, limit + 1);
    List<Notification> items = found.stream().limit(limit).toList();
    return new NotificationPage(
        items, inbox.unread(actor), found.size() > limit ? items.getLast().id() : null);
  }

  /** Marks one as read. */
  @POST
  @Path("/{id}/reading")
  @Operation(summary = "Mark a notification as read", operationId = "readNotification")
  @APIResponse(responseCode = "204", description = "It is read")
  @APIResponse(responseCode = "404", description = "No such notification of the caller's")
  public void read(@PathParam("id") UUID id) {
    inbox.read(actors.current(), id);
  }

  /** Marks all as read. */
  @POST
  @Path("/reading")
  @Operation(
      summary = "Mark all notifications up to one as read",
      operationId = "readNotifications")
  @APIResponse(responseCode = "204", description = "They are read")
  public void readAll(@NotNull @Valid NotificationsRead read) {
    inbox.readUpTo(actors.current(), read.upTo());
  }

  /** What the caller wants to be told. */
  @GET
  @Path("/preferences")
  @Operation(
      summary = "What the caller wants to be told",
      operationId = "getNotificationPreferences")
  public NotificationPreferences preferences() {
    return preferences.read(actors.current());
  }

  /** Changes what the caller wants to be told. */
  @PUT
  @Path("/preferences")
  @Operation(
      summary = "Choose what to be told, and by which way",
      operationId = "setNotificationPreferences",
      description = "Holds for what happens from now on. Mails need the service's mail server.")
  @APIResponse(responseCode = "200", description = "What holds from now on")
  @APIResponse(responseCode = "422", description = "The address is wrong, missing or not allowed")
  public NotificationPreferences choose(@NotNull @Valid NotificationChoice choice) {
    return preferences.choose(choice, actors.current());
  }
}
