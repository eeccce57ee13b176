package org.likeness.retention;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.likeness.access.Actor;
import org.likeness.access.Actors;
import org.likeness.access.Role;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;

import java.time.Duration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Sweeps that a schedule outside of the service begins. */
@Path("/api/v1/retention-sweeps")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.GALLERY_MANAGER_NAME})
@Tag(name = "Retention")
@Produces(MediaType.APPLICATION_JSON)
public class RetentionSweepResource {
  /** Proxies give up answers that take minutes. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final RetentionSweep sweep;
  private final AuditLog audit;
  private final Actors actors;

  RetentionSweepResource(RetentionSweep sweep, AuditLog audit, Actors actors) {
    this.sweep = sweep;
    this.audit = audit;
    this.actors = actors;
  }

  /** Does what the rules want by now. */
  @POST
  @Operation(
      summary = "Sweep what retention rules say is over",
      operationId = "sweepRetention",
      description =
          "As the service does by itself at intervals. It answers after about 20 seconds; while more"
              + " is true, ask again. What is done is in the audit log, record by record; doing it"
              + " again, or in several processes at once, does no harm.")
  @APIResponse(responseCode = "200", description = "What was done")
  public SweepReport sweep() {
    Actor actor = actors.current();
    audit.appendNow(event("retention.sweep-begun", actor));
    SweepReport done = sweep.sweepFor(LONGEST);
    audit.appendNow(
        event("retention.sweep-ended", actor)
            .with("records", done.records())
            .with("failed", done.failed())
            .with("more", done.more()));
    return done;
  }

  private static AuditEntry event(String action, Actor actor) {
    return AuditEntry.of(EventKind.ERASURE, action, actor, "retention", "all");
  }
}
