package org.likeness.audit;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actors;
import org.likeness.access.Role;
import org.likeness.problem.Problem;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** The audit log, for auditors. Reading it is itself recorded (A3). */
@Path("/api/v1/audit")
@RolesAllowed(Role.AUDITOR_NAME)
@Tag(name = "Audit")
public class AuditResource {

  /**
   * Some events.
   *
   * @param items the newest first
   * @param nextCursor goes into the next request; absent on the last page
   */
  public record AuditPage(List<AuditEventView> items, @Nullable Long nextCursor) {}

  private final AuditReader reader;
  private final AuditVerifier verifier;
  private final AuditLog log;
  private final Actors actors;

  AuditResource(AuditReader reader, AuditVerifier verifier, AuditLog log, Actors actors) {
    this.reader = reader;
    this.verifier = verifier;
    this.log = log;
    this.actors = actors;
  }

  /** A page of events. */
  @GET
  @Path("/events")
  @Operation(summary = "Events of the audit log, the newest first", operationId = "listAuditEvents")
  public AuditPage events(
      @QueryParam("cursor") @Nullable Long cursor,
      @QueryParam("subjectId") @Nullable String subjectId,
      @Parameter(description = "Login of who acted") @QueryParam("actor") @Nullable String actor,
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("action") @Nullable String action,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    AuditQuery query =
        new AuditQuery(
            cursor, subjectId, actor, kind(kind), action, time("from", from), time("to", to));
    List<AuditEventView> found = reader.read(query, limit + 1);
    List<AuditEventView> items = found.stream().limit(limit).toList();
    record("audit.read", "events", items.size());
    return new AuditPage(items, found.size() > limit ? items.getLast().sequence() : null);
  }

  /** Walks along the whole log. */
  @GET
  @Path("/verification")
  @Operation(
      summary = "Whether the whole log is as it was written",
      operationId = "verifyAudit",
      description =
          "Keep the head of the answer outside the service and send it as expectedHead next time:"
              + " that alone finds a log that was recomputed as a whole.")
  public Verification verification(
      @Parameter(
              description = "A head that the log once had, as it was answered",
              example = "4711:9f86d0…")
          @QueryParam("expectedHead")
          @Nullable String expectedHead) {
    Verification found =
        verifier.verify(Optional.ofNullable(expectedHead).map(AuditResource::head));
    record("audit.verified", found.intact() ? "intact" : "broken", found.events());
    return found;
  }

  private void record(String action, String fact, long value) {
    log.appendNow(
        AuditEntry.of(EventKind.CONSULTATION, action, actors.current(), "audit-log", "all")
            .with(fact, value));
  }

  private static Head head(String text) {
    return Head.parse(text)
        .orElseThrow(() -> Problem.field("expectedHead", "must be a head as it was answered"));
  }

  private static @Nullable EventKind kind(@Nullable String wireName) {
    try {
      return wireName == null ? null : EventKind.of(wireName);
    } catch (IllegalArgumentException e) {
      throw Problem.field("kind", "must be one of the six kinds, in lower case");
    }
  }

  private static @Nullable Instant time(String field, @Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      throw Problem.field(field, "must be a time such as 2026-01-31T00:00:00Z");
    }
  }
}
