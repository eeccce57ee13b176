package org.likeness.access.users;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.Actors;
import org.likeness.access.Role;
import org.likeness.access.Training;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.problem.Problem;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The built-in users, for administrators. */
@Path("/api/v1/users")
@RolesAllowed(Role.ADMINISTRATOR_NAME)
@Tag(name = "Access")
public class UserResource {

  /**
   * Some of the users.
   *
   * @param items in the order of their making
   * @param nextCursor goes into the next request; absent on the last page
   */
  record UserPage(List<UserView> items, @Nullable UUID nextCursor) {}

  /** All courses of a user, the latest first. */
  record TrainingRecordList(List<Training.Course> items) {}

  private final Users users;
  private final Passwords passwords;
  private final TrainingRecords training;
  private final Actors actors;
  private final AuditLog audit;

  UserResource(
      Users users, Passwords passwords, TrainingRecords training, Actors actors, AuditLog audit) {
    this.users = users;
    this.passwords = passwords;
    this.training = training;
    this.actors = actors;
    this.audit = audit;
  }

  /** A page of users. */
  @GET
  @Operation(summary = "Users, page by page", operationId = "listUsers")
  public UserPage list(
      @QueryParam("cursor") @Nullable UUID cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    List<UserView> found = users.list(cursor, limit + 1);
    audit.appendNow(
        AuditEntry.of(EventKind.CONSULTATION, "user.listed", actors.current(), "user", "all")
            .with("count", Math.min(limit, found.size())));
    List<UserView> items = found.stream().limit(limit).toList();
    return new UserPage(items, found.size() > limit ? UUID.fromString(items.getLast().id()) : null);
  }

  /** One user. */
  @GET
  @Path("/{id}")
  @Operation(summary = "One user", operationId = "getUser")
  @APIResponseSchema(
      value = UserView.class,
      responseCode = "200",
      responseDescription = "The user; its ETag goes into If-Match")
  @APIResponse(responseCode = "404", description = "No such user")
  public Response get(@PathParam("id") UUID id) {
    UserView user = users.get(id);
    audit.appendNow(
        AuditEntry.of(EventKind.CONSULTATION, "user.read", actors.current(), "user", id));
    return Response.ok(user).header(HttpHeaders.ETAG, user.etag()).build();
  }

  /** Makes a user. */
  @POST
  @Operation(summary = "Make a user", operationId = "createUser")
  @APIResponseSchema(value = UserView.class, responseCode = "201", responseDescription = "The user")
  @APIResponse(responseCode = "409", description = "There is a user of this login")
  public Response create(@NotNull @Valid NewUser wanted) {
    passwords.requireStrong(wanted.password(), SignIn.normalised(wanted.login()));
    // outside the transaction: hashing is slow on purpose
    String hash = passwords.hash(wanted.password());
    UserView user = users.create(wanted, hash, actors.current());
    return Response.created(URI.create("/api/v1/users/" + user.id()))
        .header(HttpHeaders.ETAG, user.etag())
        .entity(user)
        .build();
  }

  /** Changes a user. */
  @PATCH
  @Path("/{id}")
  @Operation(
      summary = "Change a user; a new password or active=false ends all sign-ins",
      operationId = "changeUser")
  @APIResponseSchema(
      value = UserView.class,
      responseCode = "200",
      responseDescription = "The user as it is now")
  @APIResponse(responseCode = "409", description = "Nobody would be left who can manage users")
  @APIResponse(responseCode = "412", description = "The user has changed since")
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid UserChange change) {
    UserView user = users.change(id, change, version(ifMatch), actors.current());
    return Response.ok(user).header(HttpHeaders.ETAG, user.etag()).build();
  }

  /** The courses that a user has passed. */
  @GET
  @Path("/{id}/training-records")
  @Operation(
      summary = "Courses that a user has passed, the latest first",
      operationId = "listTrainingRecords")
  public TrainingRecordList courses(@PathParam("id") String id) {
    List<Training.Course> courses = training.of(id);
    audit.appendNow(
        AuditEntry.of(EventKind.CONSULTATION, "training.read", actors.current(), "user", id));
    return new TrainingRecordList(courses);
  }

  /** Records that a user has passed a course. */
  @POST
  @Path("/{id}/training-records")
  @Operation(
      summary = "Record a course that a user has passed",
      operationId = "recordTraining",
      description = "The id is a built-in user's, or the subject of the identity provider.")
  @APIResponse(
      responseCode = "201",
      description = "The record",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Training.Course.class)))
  public Response train(@PathParam("id") String id, @NotNull @Valid NewTrainingRecord passed) {
    if (passed.validUntil().isBefore(passed.validFrom())) {
      throw Problem.field("validUntil", "must not be before validFrom");
    }
    Actor by = actors.current();
    Training.Course course = training.add(id, passed, by);
    return Response.status(Response.Status.CREATED).entity(course).build();
  }

  static int version(@Nullable String ifMatch) {
    try {
      return Integer.parseInt(ifMatch == null ? "" : ifMatch.replace("W/", "").replace("\"", ""));
    } catch (NumberFormatException e) {
      throw Problem.field(HttpHeaders.IF_MATCH, "must be the user's ETag");
    }
  }
}
